"""The app stores sessions as they are, and shows what is found beside the field that it is in."""

import os

import django
import pytest
from django.core.management import call_command
from django.test import Client

from kimcore import Session

os.environ |= {"DJANGO_SETTINGS_MODULE": "settings", "KIM_DATABASE": ":memory:"}
django.setup()

from kim.forms import SessionForm  # noqa: E402 - models need the settings
from kim.models import StoredSession  # noqa: E402 - after the settings

FILLED_IN = {"id": "s-1", "title": "Rapat KIM", "status": "held", "region": "63.10", "date": "2023-08-29"}


@pytest.fixture
def client() -> Client:
    """Return a browser, before an empty table."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    StoredSession.objects.all().delete()
    return Client()


def test_a_record_comes_back_from_its_row(client: Client, kim_session: Session) -> None:
    """A session that was stored is equal to the one that is read."""
    StoredSession.of(kim_session).save()
    assert client.get("/").status_code == 200
    assert StoredSession.objects.get(status="held").record == kim_session


def test_a_form_makes_a_record(client: Client) -> None:
    """What was filled in is stored as a session."""
    assert client.post("/", FILLED_IN).status_code == 201
    assert str(StoredSession.objects.get(id="s-1").record.region) == "63.10"


def test_findings_stand_beside_their_fields(client: Client) -> None:
    """Each finding is an error of its own field, in Bahasa Indonesia, and nothing is stored."""
    filled_in = FILLED_IN | {"title": " Rapat", "region": "6310", "date": "29/08/2023"}
    assert list(SessionForm(filled_in).errors) == ["title", "region", "date"]
    assert "Teks ini diawali atau diakhiri spasi" in client.post("/", filled_in).content.decode()
    assert not StoredSession.objects.exists()
