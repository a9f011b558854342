"""Sessions in a table: the record as JSON, and beside it what the table is searched by."""

from django.db import models

from kimcore import Session, from_dict, to_dict


class StoredSession(models.Model):
    """A row that holds a session."""

    id = models.CharField(primary_key=True, max_length=100)
    status = models.CharField(max_length=20, db_index=True)
    data = models.JSONField()

    def __str__(self) -> str:
        """Return the id."""
        return str(self.id)

    @classmethod
    def of(cls, session: Session) -> "StoredSession":
        """Return the row of a session."""
        return cls(id=session.id, status=session.status.code, data=to_dict(session))

    @property
    def record(self) -> Session:
        """The session of the row."""
        return from_dict(self.data, Session)
