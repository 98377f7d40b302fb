"""How the cells of a table are written for people of a language."""

from datetime import date, datetime, time
from decimal import Decimal

from babel.numbers import format_decimal, format_percent

from coocook_server.operations import notation
from coocook_server.operations.tables import Cell, Column, Kind


def shown(column: Column, cell: Cell, language: str) -> str:
    """A cell as a person reads it; what is not known is a dash."""
    if cell is None:
        return "–"
    if isinstance(cell, datetime):
        return f"{notation.dated_day(cell.date(), language)} {cell:%H:%M}"
    if isinstance(cell, date):
        return notation.dated_day(cell, language)
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, int | Decimal):
        if column.kind is Kind.SHARE:
            return str(format_percent(cell, "#,##0.0%", locale=language))
        return str(
            format_decimal(cell, "#,##0.##" if column.kind is Kind.NUMBER else column.format, locale=language)
        )
    return cell
