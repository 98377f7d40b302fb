"""Receipts: a booking's receipt or invoice as a PDF."""

from typing import Literal

from apiflask import APIBlueprint
from flask import Response
from pydantic import Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Request
from coocook_server.api.operations import operation, read_query
from coocook_server.bootstrap import CooCook

PDF = "application/pdf"


class ReceiptQuery(Request):
    """How the receipt is written."""

    language: Literal["en", "ko"] | None = Field(
        default=None, description="English or Korean; the customer's own language unless given."
    )


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """`/api/coocook/bookings/{id}/receipt.pdf`."""
    receipts = APIBlueprint("receipts", __name__, url_prefix="/api/coocook/bookings", tag="Payments")

    @operation(
        receipts,
        "GET",
        "/<int:id>/receipt.pdf",
        answers=PDF,
        query=ReceiptQuery,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def get_receipt(id: int) -> Response:
        """Get a booking's receipt as a PDF, as its customer or staff; an invoice while something is owed."""
        from coocook_server.operations.receipt_pdf import receipt_pdf  # reportlab is slow to load

        actor = signed_in.actor()
        coocook.payments.require_may_read(id, by=actor)
        receipt = coocook.receipts.of(id, by=actor, language=read_query(ReceiptQuery).language)
        response = Response(receipt_pdf(receipt, coocook.logo.read()), content_type=PDF)
        kind = "invoice" if receipt.is_invoice else "receipt"
        response.headers["Content-Disposition"] = f'attachment; filename="{kind}-{receipt.number}.pdf"'
        response.headers["Cache-Control"] = "private, no-store"
        return response

    return receipts
