"""`/api/coocook/bookings/{id}/receipt.pdf`: who gets it, and in which language."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from coocook_server.bootstrap import CooCook
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers
from tests.server.operations.pdf_text import text_of

RECEIPT = "/api/coocook/bookings/1/receipt.pdf"


def test_the_customer_gets_an_invoice_and_once_it_is_paid_a_receipt(
    client: Client, token_of: Callable[[str], Headers]
) -> None:
    staff = token_of("staff")
    invoice = client.get(RECEIPT, headers=CUSTOMER)
    due = client.get("/api/coocook/bookings/1/payments", headers=staff).json["balance"]
    client.post(
        "/api/coocook/bookings/1/payments",
        json={"kind": "payment", "method": "cash", "amount": due},
        headers=staff,
    )
    receipt = client.get(RECEIPT, headers=staff)

    assert (invoice.status_code, invoice.content_type) == (200, "application/pdf")
    assert invoice.headers["Content-Disposition"] == 'attachment; filename="invoice-2026-000001.pdf"'
    assert invoice.headers["Cache-Control"] == "private, no-store"
    assert receipt.headers["Content-Disposition"] == 'attachment; filename="receipt-2026-000001.pdf"'
    assert "Invoice" in text_of(invoice.data)
    assert "Receipt" in text_of(receipt.data)


def test_it_is_in_the_customers_language_unless_another_is_asked_for(client: Client, demo: CooCook) -> None:
    with demo.store.writing() as session:
        session.execute(text("UPDATE \"user\" SET language = 'ko' WHERE username = 'demo'"))

    assert "청구서" in text_of(client.get(RECEIPT, headers=CUSTOMER).data)
    assert "Invoice" in text_of(client.get(f"{RECEIPT}?language=en", headers=CUSTOMER).data)


@pytest.mark.parametrize(
    "query", ["language=fr", "language=", "language=EN", "lang=ko", "language=en&language=ko"]
)
def test_a_bad_parameter_is_refused(client: Client, query: str) -> None:
    answer = client.get(f"{RECEIPT}?{query}", headers=CUSTOMER)

    assert (answer.status_code, answer.content_type) == (400, "application/problem+json")


def test_nobody_else_gets_it(client: Client, token_of: Callable[[str], Headers]) -> None:
    assert client.get(RECEIPT).status_code == 401
    assert client.get(f"{RECEIPT}?language=fr", headers=CHEF).status_code == 403
    assert client.get(RECEIPT, headers=token_of("stranger")).status_code == 404
    assert client.get("/api/coocook/bookings/99/receipt.pdf", headers=CUSTOMER).status_code == 404


def test_the_document_says_that_it_is_a_pdf(client: Client) -> None:
    paths = client.get("/openapi.json").json["paths"]

    answer = paths["/api/coocook/bookings/{id}/receipt.pdf"]["get"]["responses"]["200"]

    assert answer["content"] == {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}
