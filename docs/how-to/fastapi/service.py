"""A service that takes KIM records in and gives them out."""

from typing import Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse

from kimcore import LoadError, check, schema, to_dict
from kimcore.findings import finding_to_dict
from kimcore.formats import json
from kimcore.records import Record


class Service(FastAPI):
    """A FastAPI application whose OpenAPI document describes KIM records as kimcore does."""

    def openapi(self) -> dict[str, Any]:
        """Add the schemas of the records, and of all that they are made of, to those of the service."""
        document: dict[str, Any] = super().openapi()
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        schemas.update(schema.definitions(Record, prefix="#/components/schemas/"))
        return document


BODY = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Record"}}}}

app = Service(title="KIM")
stored: dict[str, Record] = {}


@app.exception_handler(LoadError)
async def show_findings(_: Request, error: LoadError) -> JSONResponse:
    """Answer with everything that is wrong, as RFC 9457 describes it."""
    problem = {
        "title": "The record cannot be read",
        "status": 422,
        "errors": [finding_to_dict(finding) for finding in error.findings],
    }
    return JSONResponse(problem, status_code=422, media_type="application/problem+json")


@app.post("/records", status_code=201, openapi_extra={"requestBody": BODY})
async def take(request: Request) -> list[str]:
    """Take a record, or an array of them."""
    records = json.loads(await request.body())
    stored.update((record.id, record) for record in records)
    return [record.id for record in records]


@app.post("/check", openapi_extra={"requestBody": BODY})
async def look(request: Request) -> list[dict[str, object]]:
    """Say what does not hold of a record beside those that are stored, such as before a form saves it."""
    records = json.loads(await request.body())
    return [finding_to_dict(finding) for finding in check(records, known=stored)]


@app.get("/records/{record_id}", responses={200: BODY})
async def give(record_id: str) -> JSONResponse:
    """Give a record out."""
    if record_id not in stored:
        raise HTTPException(404)
    return JSONResponse(to_dict(stored[record_id]))
