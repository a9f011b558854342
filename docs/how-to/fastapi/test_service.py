"""The service takes what kimcore reads, gives out what it took, and says what is wrong."""

from fastapi.testclient import TestClient
from service import app

from kimcore import Group, Session, from_dict, to_dict

client = TestClient(app)


def test_records_go_in_and_out(kim_session: Session) -> None:
    """What was taken is given out unchanged."""
    answer = client.post("/records", json=to_dict(kim_session))
    assert (answer.status_code, answer.json()) == (201, [kim_session.id])
    assert from_dict(client.get(f"/records/{kim_session.id}").json()) == kim_session
    assert client.get("/records/s-99").status_code == 404


def test_findings_are_problem_details(kim_session: Session) -> None:
    """Each finding is an error with its pointer, its code and its words in both languages."""
    broken = to_dict(kim_session) | {"status": "done", "title": ""}
    answer = client.post("/records", json=[broken])
    assert answer.headers["content-type"] == "application/problem+json"
    errors = answer.json()["errors"]
    assert [(error["pointer"], error["code"]) for error in errors] == [
        ("/0/title", "empty_text"),
        ("/0/status", "unknown_term"),
    ]
    assert errors[0]["message"]["id"].startswith("Teks ini kosong.")


def test_a_form_is_checked_beside_what_is_stored(kim_session: Session, kim_group: Group) -> None:
    """A session that was held before its group was formed is noticed before it is saved, once or anew."""
    client.post("/records", json=[to_dict(kim_session), to_dict(kim_group) | {"formed": {"value": "2025-01-01"}}])
    session = to_dict(kim_session) | {"kinds": [{"value": "rapat"}], "groups": [{"id": kim_group.id}]}
    found = client.post("/check", json=session).json()
    assert ("/groups/0/id", "before_the_group") in [(one["pointer"], one["code"]) for one in found]
    assert "duplicate_id" not in [one["code"] for one in found]


def test_what_is_no_json_is_a_finding_too() -> None:
    """The service reads the bytes with kimcore, so that it also sees members that are written twice."""
    answer = client.post("/records", content=b'{"type": "Group", "type": "Group"}')
    assert answer.status_code == 422
    assert [error["code"] for error in answer.json()["errors"]] == ["duplicate_key"]


def test_the_service_describes_records() -> None:
    """The OpenAPI document says what a record is, down to the limits of each field."""
    document = client.get("/openapi.json").json()
    body = document["paths"]["/records"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/Record"}
    assert document["components"]["schemas"]["Session"]["properties"]["title"]["maxLength"] == 1000
