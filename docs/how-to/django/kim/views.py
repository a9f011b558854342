"""The page with the form, and the address where it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from kim.forms import SessionForm
from kim.models import StoredSession


def add_session(request: HttpRequest) -> HttpResponse:
    """Show the form; store the session where nothing is found in it."""
    form = SessionForm(request.POST or None)
    if form.is_valid():
        StoredSession.of(form.cleaned_data["session"]).save()
        return HttpResponse("Kegiatan disimpan.", status=201)
    return render(request, "kim/session.html", {"form": form})


urlpatterns = [path("", add_session)]
