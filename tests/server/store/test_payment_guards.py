"""That nobody alters the ledger, whoever writes: these tests go past the services on purpose."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.models import Payment
from coocook_server.models.account import DESK
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.paging import Paging
from coocook_server.services.payments import Ledger, PaymentDraft

OTHER = {
    "id": "99",
    "booking_id": "2",
    "kind": "'refund'",
    "method": "'other'",
    "amount": "1",
    "at": "'2026-01-01 00:00:00'",
    "by_id": "1",
    "by_name": "'Somebody'",
    "reverses_id": "1",
}
"""Another value for each column that is kept."""


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def settings(request: pytest.FixtureRequest, sqlite_settings: Settings) -> Settings:
    if request.param == "sqlite":
        return sqlite_settings
    found: Settings = request.getfixturevalue("postgresql_settings")
    return found


@pytest.fixture
def ledger(demo: CooCook) -> Iterator[CooCook]:
    """A payment of 50 and its reversal; afterwards both must be there as they were, but for the notes."""
    draft = PaymentDraft(PaymentKind.PAYMENT, Decimal(50), PaymentMethod.CASH, note="From Min-ji")
    entered = demo.payments.enter(1, draft, by=DESK)
    demo.payments.reverse(entered.id, "Typed twice", by=DESK)
    before = kept(demo)
    yield demo
    assert kept(demo) == before


def kept(coocook: CooCook) -> list[tuple[object, ...]]:
    with coocook.store.reading() as session:
        columns = ", ".join(OTHER)
        return [tuple(row) for row in session.execute(text(f"SELECT {columns} FROM payment ORDER BY id"))]


def write(coocook: CooCook, statement: str) -> None:
    with coocook.store.writing() as session:
        session.execute(text(statement))


def read(coocook: CooCook) -> Ledger:
    return coocook.payments.of(1, Paging(), by=DESK)


def test_every_column_but_the_note_is_watched() -> None:
    assert {*OTHER, "note"} == set(Payment.__table__.columns.keys())


@pytest.mark.parametrize("column", OTHER)
def test_no_column_is_altered(ledger: CooCook, column: str) -> None:
    with pytest.raises(DBAPIError, match="never altered"):
        write(ledger, f"UPDATE payment SET {column} = {OTHER[column]} WHERE id = 1")


@pytest.mark.parametrize("column", OTHER)
def test_no_column_is_altered_under_cover_of_blanking_the_note(ledger: CooCook, column: str) -> None:
    with pytest.raises(DBAPIError, match="never altered"):
        write(ledger, f"UPDATE payment SET note = '', {column} = {OTHER[column]} WHERE id = 1")


def test_a_note_is_not_rewritten(ledger: CooCook) -> None:
    with pytest.raises(DBAPIError, match="never altered"):
        write(ledger, "UPDATE payment SET note = 'From nobody'")
    assert [line.note for line in read(ledger).lines.items] == ["From Min-ji", "Typed twice"]


def test_notes_are_blanked(ledger: CooCook) -> None:
    write(ledger, "UPDATE payment SET note = '' WHERE booking_id = 1")

    assert [line.note for line in read(ledger).lines.items] == ["", ""]


def test_no_line_is_deleted(ledger: CooCook) -> None:
    with pytest.raises(DBAPIError, match="never altered"):
        write(ledger, "DELETE FROM payment WHERE id = 2")


def test_no_line_is_put_in_the_place_of_another(ledger: CooCook) -> None:
    sqlite = ledger.store.is_sqlite
    columns = "id, booking_id, kind, method, amount, at, note, by_id, by_name, reverses_id"
    for id, reverses_id in (("1", "NULL"), ("7", "1")):
        values = f"SELECT {id}, 1, kind, method, 1, at, '', by_id, by_name, {reverses_id} FROM payment"
        with pytest.raises(DBAPIError, match="never altered" if sqlite else "unique"):
            write(
                ledger,
                f"INSERT {'OR REPLACE ' if sqlite else ''}INTO payment ({columns}) {values} WHERE id = 1",
            )


@pytest.mark.parametrize(
    "changed",
    [
        {"amount": "0"},
        {"amount": "-1"},
        {"method": "NULL"},
        {"kind": "'deposit_due'"},
        {"kind": "'gift'"},
        {"method": "'gold'"},
        {"booking_id": "99"},
        {"by_id": "99"},
        {"reverses_id": "99"},
    ],
)
def test_a_line_that_makes_no_sense_is_refused(ledger: CooCook, changed: dict[str, str]) -> None:
    columns = ["booking_id", "kind", "method", "amount", "at", "note", "by_id", "by_name"]
    columns += [column for column in changed if column not in columns]
    values = ", ".join(changed.get(column, column) for column in columns)

    with pytest.raises(DBAPIError):
        write(
            ledger,
            f"INSERT INTO payment ({', '.join(columns)}) SELECT {values} FROM payment WHERE id = 1",
        )


def test_the_ledger_is_not_emptied(ledger: CooCook) -> None:
    with pytest.raises(DBAPIError, match="never altered"):
        write(ledger, "DELETE FROM payment" if ledger.store.is_sqlite else "TRUNCATE payment")
