"""Writes docs/schema.md from the models: `python -m tools.schema_doc`; a test holds the file to it."""

from collections.abc import Iterator
from inspect import getdoc
from pathlib import Path

from sqlalchemy import CheckConstraint, Column, Enum, Index, String, Table, UniqueConstraint
from sqlalchemy.orm import Mapper

from coocook_server.models import Base
from coocook_server.models.booking import HOLDING
from coocook_server.models.types import Hours, Money, Rating, TimeOfDay, UtcDateTime
from coocook_server.store import schema

FILE = Path(__file__).resolve().parent.parent / "docs" / "schema.md"

HOLD = ", ".join(HOLDING[:-1]) + f" or {HOLDING[-1]}"

HEAD = f"""# Database schema

Generated from the models by `python -m tools.schema_doc`; do not edit. This is schema {schema.HEAD}, the
same on SQLite and PostgreSQL unless a line says otherwise.

- **instant**: text like `2026-02-25 09:00:00` in UTC on SQLite, `timestamptz` on PostgreSQL; to the second.
- **time of day**: text like `18:00` on SQLite, in the business's time zone.
- **amount**, **hours**, **rating**: exact, with two decimals.
- **text (one of …)**: a CHECK allows nothing else.

No two bookings that hold a chef's time may overlap, whoever writes. On SQLite the triggers
`booking_no_overlap_insert` and `booking_no_overlap_update` refuse it, on PostgreSQL the exclusion constraint
`booking_no_overlap`. A booking holds the time from `blocked_from` to `blocked_until` while its status is
{HOLD}.
"""

WORDS = {
    UtcDateTime: "instant",
    TimeOfDay: "time of day",
    Money: "amount",
    Hours: "hours",
    Rating: "rating",
}


def document() -> str:
    """The whole page."""
    mappers = sorted(Base.registry.mappers, key=lambda mapper: str(mapper.local_table))
    return "\n".join([HEAD, *(line for mapper in mappers for line in _section(mapper))])


def _section(mapper: Mapper[object]) -> Iterator[str]:
    table = mapper.local_table
    if not isinstance(table, Table):
        raise TypeError(f"{table} is no table")
    yield f"## {table.name}\n"
    yield f"{getdoc(mapper.class_) or ''}\n"
    yield "| column | type | may be empty | refers to |"
    yield "|---|---|---|---|"
    for column in table.columns:
        refers = ", ".join(f"`{key.target_fullname}`" for key in column.foreign_keys)
        name = f"**`{column.name}`**" if column.primary_key else f"`{column.name}`"
        yield f"| {name} | {_type(column)} | {'yes' if column.nullable else ''} | {refers} |"
    yield ""
    rules = sorted(_rules(table))
    if rules:
        yield from rules
        yield ""


def _type(column: Column[object]) -> str:
    kind = column.type
    if isinstance(kind, Enum):
        return f"text (one of {', '.join(kind.enums)})"
    if isinstance(kind, String) and kind.length:
        return f"text, at most {kind.length} characters"
    return WORDS.get(type(kind), str(kind).lower())


def _rules(table: Table) -> Iterator[str]:
    for constraint in table.constraints:
        only = f" (on {constraint._ddl_if.dialect})" if constraint._ddl_if else ""  # noqa: SLF001
        if isinstance(constraint, CheckConstraint) and not getattr(constraint, "_type_bound", False):
            yield f"- CHECK `{constraint.name}`{only}: `{constraint.sqltext}`"
        elif isinstance(constraint, UniqueConstraint):
            yield f"- UNIQUE: {_names(constraint.columns)}"
    for index in table.indexes:
        yield _index(index)


def _index(index: Index) -> str:
    kind = "UNIQUE INDEX" if index.unique else "INDEX"
    only = f" (on {index._ddl_if.dialect})" if index._ddl_if else ""  # noqa: SLF001
    where = index.dialect_options["sqlite"]["where"]
    parts = ", ".join(f"`{getattr(part, 'name', None) or part}`" for part in index.expressions)
    return f"- {kind} `{index.name}`{only}: {parts}" + (f" where `{where}`" if where is not None else "")


def _names(columns: object) -> str:
    return ", ".join(f"`{column.name}`" for column in columns)  # type: ignore[attr-defined]


if __name__ == "__main__":
    FILE.write_text(document(), encoding="utf-8")
