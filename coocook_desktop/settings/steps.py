"""Changes of the settings and the rules, and the steps that take them back and do them again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from coocook_desktop.language import tr
from coocook_desktop.settings.fields import SECTIONS
from coocook_desktop.shift import Shift, Step
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.services.history import HistoryFilter
from coocook_server.services.paging import Paging
from coocook_server.services.settings_history import NOUN

FRESH = timedelta(minutes=1)
"""So long after a change the business opened again offers to take it back."""


@dataclass(frozen=True)
class Values:
    """Some settings and some rules of booking, by name."""

    settings: dict[str, Any] = field(default_factory=dict)
    rules: dict[str, Any] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """What was changed, for the person."""
        return tr("Changed: {names}").format(names=", ".join(_titles((*self.settings, *self.rules))))


def put(coocook: CooCook, values: Values, *, by: Actor) -> Values:
    """Keep these values, and return those that were there before, but for passwords.

    Raises what the services refuse with; nothing of the settings is changed then.
    """
    before = Values()
    if values.settings:
        coocook.configuration.require_may_change(by=by)
        coocook.configuration.with_changes(values.settings)
    if values.rules:
        chosen = coocook.rules.choices()
        before.rules.update({name: getattr(chosen, name) for name in values.rules})
        coocook.rules.choose(replace(chosen, **values.rules), by=by)
    if values.settings:
        present = coocook.configuration.settings.model_dump(mode="json")
        before.settings.update(
            {name: present[name] for name in values.settings if not name.endswith("password")}
        )
        coocook.configuration.change(values.settings, by=by)
    return before


def putting_back(coocook: CooCook, shift: Shift, before: Values, told: Callable[[bool], None]) -> Step:
    """Puts these values back, and then the others again.

    `told` hears in the step's thread that it was done, and whether settings were among them.
    """

    def step() -> Step:
        other = put(coocook, before, by=shift.by)
        told(bool(before.settings))
        return putting_back(coocook, shift, other, told)

    return step


def made_just_now(coocook: CooCook, *, by: Actor) -> Values | None:
    """What was before a change made at the desk a moment ago, for which the business was opened again."""
    found = coocook.history.list(HistoryFilter(NOUN), Paging(per_page=1), by=by).items
    if not found or found[0].origin != DESK.origin or coocook.clock() - found[0].at > FRESH:
        return None
    known = {each.name for section in SECTIONS for each in section.fields if not each.rule}
    before = {name: value for name, value in found[0].before.items() if name in known}
    before.pop("smtp_password", None)
    return Values(settings=before) if before else None


def _titles(names: Iterable[str]) -> list[str]:
    titles = {each.name: each.title for section in SECTIONS for each in section.fields}
    return [titles[name] for name in names if name in titles]
