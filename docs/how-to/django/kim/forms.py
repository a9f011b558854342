"""A form for a session. kimcore checks it; what it finds stands beside the field that it is in."""

from django import forms

from kimcore import Session, read
from kimcore.vocabularies import SessionStatus


class SessionForm(forms.Form):
    """The few fields that an office fills in first."""

    id = forms.CharField(label="ID", required=False)
    title = forms.CharField(label="Nama kegiatan", required=False, strip=False)
    status = forms.ChoiceField(label="Status", choices=[(term.code, term.label()) for term in SessionStatus])
    region = forms.CharField(label="Kode wilayah", required=False)
    date = forms.CharField(label="Tanggal", required=False)

    def clean(self) -> None:
        """Read the record, and put each finding beside its field."""
        given = {name: value for name, value in self.cleaned_data.items() if value}
        if date := given.pop("date", None):
            given["occasion"] = {"value": date}
        reading = read({"type": "Session", "schema": 1, **given})
        for finding in reading.findings:
            field = {"/occasion/value": "date"}.get(finding.pointer, finding.pointer.removeprefix("/"))
            self.add_error(field if field in self.fields else None, finding.message("id"))
        for record in reading.records:
            if isinstance(record, Session):
                self.cleaned_data["session"] = record
