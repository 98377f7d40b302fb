"""Where somebody goes once signed in, and what they had begun to type."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coocook_server.pages import booking_form

OWN_PAGES = "/web/coocook/"
KEPT = "kept_"
"""In front of a booking's field, where it comes along through signing in."""


@dataclass(frozen=True)
class Onward:
    """Where somebody goes once signed in, and a booking they had begun to type."""

    next: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)


def carried(values: Mapping[str, str]) -> Onward:
    """What an address or a form carries."""
    kept = {name: values[KEPT + name] for name in booking_form.FIELDS if values.get(KEPT + name)}
    return Onward(own_path(values.get("next", "")), kept)


def own_path(wanted: str) -> str:
    """The path if it is one of our pages, else nothing: nobody is led elsewhere."""
    inside = wanted.startswith(OWN_PAGES) and "\\" not in wanted and "//" not in wanted.partition("?")[0]
    return wanted if inside and wanted.isprintable() else ""
