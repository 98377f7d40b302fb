"""How mail and pages write money."""

from decimal import Decimal

import pytest

from coocook_server.operations import notation


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        ("250.00", "USD", "$250"),
        ("187.50", "USD", "$187.50"),
        ("1250000", "KRW", "₩1,250,000"),
        ("80", "CHF", "CHF 80"),
    ],
)
def test_money_is_written_with_its_currency_and_without_empty_cents(
    amount: str, currency: str, written: str
) -> None:
    assert notation.money(Decimal(amount), currency) == written
