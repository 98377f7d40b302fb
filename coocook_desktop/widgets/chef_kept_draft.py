"""A chef that is being typed, as values that JSON holds: it outlives the program."""

from dataclasses import fields
from datetime import time
from decimal import Decimal, InvalidOperation
from typing import Any

from coocook_server.services.chefs import ChefDraft
from coocook_server.services.working_hours import WorkingSpan


def to_json(draft: ChefDraft) -> dict[str, object]:
    """The draft as plain values."""
    values = {each.name: getattr(draft, each.name) for each in fields(draft)}
    values["hourly_rate"] = str(draft.hourly_rate)
    values["hours"] = [
        [span.weekday, span.starts.isoformat("minutes"), span.ends.isoformat("minutes")]
        for span in draft.hours
    ]
    return values


def from_json(values: Any) -> ChefDraft:
    """The draft that `to_json` wrote. Raises `ValueError`, `TypeError` or `KeyError` for anything else."""
    known = {each.name: values[each.name] for each in fields(ChefDraft)}
    try:
        known["hourly_rate"] = Decimal(known["hourly_rate"])
    except InvalidOperation:
        known["hourly_rate"] = str(known["hourly_rate"])
    known["hours"] = tuple(
        WorkingSpan(int(weekday), time.fromisoformat(starts), time.fromisoformat(ends))
        for weekday, starts, ends in known["hours"]
    )
    return ChefDraft(**known)
