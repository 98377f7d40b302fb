"""`…/export`: what is held of a customer, for programs and for people."""

import pytest

from tests.server.api.conftest import CUSTOMER, Client

EXPORT = "/api/coocook/auth/me/export"


@pytest.mark.parametrize(("form", "media_type"), [("json", "application/json"), ("html", "text/html")])
def test_an_export_comes_in_a_form_that_the_document_names(
    client: Client, form: str, media_type: str
) -> None:
    paths = client.get("/openapi.json").json["paths"]

    answer = client.get(f"{EXPORT}?format={form}", headers=CUSTOMER)

    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert "Demo Customer" in answer.text
    for path in (EXPORT, "/api/coocook/accounts/{id}/export"):
        assert media_type in paths[path]["get"]["responses"]["200"]["content"]
