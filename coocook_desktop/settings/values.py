"""Settings and rules as text, and back."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from coocook_desktop.language import tr
from coocook_desktop.settings.controls import KEPT, OFF, ON
from coocook_server.config import Settings
from coocook_server.services.booking_rules import RuleChoices

_EXACT = ("shortest_hours", "longest_hours", "travel_fee")


def setting_text(settings: Settings, name: str) -> str:
    """A setting as its field shows it; a password only as one that is kept."""
    value = getattr(settings, name)
    if "password" in name:
        return KEPT if value else ""
    if isinstance(value, bool):
        return ON if value else OFF
    return str(value.value if isinstance(value, Enum) else value)


def rule_text(choices: RuleChoices, name: str) -> str:
    """A rule as its field shows it; empty where nothing was chosen."""
    value = getattr(choices, name)
    if value is None:
        return ""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def read_rules(typed: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """The rules that were typed, and what is wrong with those that are no numbers."""
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for name, text in typed.items():
        try:
            values[name] = _number(name, text)
        except (ValueError, InvalidOperation):
            wrong[name] = tr("must be a number") if name in _EXACT else tr("must be a whole number")
    return values, wrong


def _number(name: str, text: str) -> Decimal | int | None:
    if not text:
        return None
    return Decimal(text) if name in _EXACT else int(text)
