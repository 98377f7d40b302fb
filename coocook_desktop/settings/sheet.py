"""All the fields of the settings: what was typed, what is wrong with it, and keeping it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import QObject, Qt, Signal, Slot

from coocook_desktop import language
from coocook_desktop.settings.controls import SearchedControl
from coocook_desktop.settings.fields import Kind
from coocook_desktop.settings.row import SettingRow
from coocook_desktop.settings.steps import Values, made_just_now, put, putting_back
from coocook_desktop.settings.values import read_rules, rule_text, setting_text
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.config import overridden_by_environment
from coocook_server.errors import Invalid
from coocook_server.models.account import Actor
from coocook_server.services.booking_rules import RuleChoices, as_choices

Options = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Read:
    """What the fields show."""

    rules: RuleChoices
    overridden: frozenset[str]
    zones: Options
    currencies: Options
    just_changed: Values | None


class Sheet(QObject):
    """The rows are made by the screen and handed over; nothing here is shown."""

    changed = Signal()
    """Another field was edited, or what is wrong is another."""
    saved = Signal(object)
    """These `Values` are kept now; what they were before."""
    put_back = Signal(bool)
    """A change was taken back or done again; whether settings were among it."""
    refused = Signal(object)

    _stepped = Signal(bool)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self.rows: dict[str, SettingRow] = {}
        self.problems: dict[str, str] = {}
        self.busy = False
        self._first = True
        self._stepped.connect(self._after_step, Qt.ConnectionType.QueuedConnection)

    def add(self, rows: Iterable[SettingRow]) -> None:
        """Take these rows too; they are shown as they are kept as far as that is known."""
        for row in rows:
            self.rows[row.field.name] = row
            row.changed.connect(self._check)
            if not row.field.rule:
                row.show_kept(setting_text(self._coocook.configuration.settings, row.field.name))

    @property
    def edited(self) -> list[SettingRow]:
        """The rows that say something else than what is kept."""
        return [row for row in self.rows.values() if row.edited]

    def get_typed_settings(self) -> dict[str, str]:
        """The settings that were typed and are not kept yet."""
        return {row.field.name: row.value for row in self.edited if not row.field.rule}

    @property
    def typed(self) -> dict[str, str]:
        """All that was typed and is not kept yet, but for passwords, which are not written anywhere."""
        return {row.field.name: row.value for row in self.edited if row.field.kind is not Kind.PASSWORD}

    def type_again(self, typed: Mapping[str, object]) -> None:
        """Put back what was typed before the screen was made anew."""
        for name, value in typed.items():
            if name in self.rows:
                self.rows[name].control.show_value(str(value))
        self._check()

    def load(self) -> None:
        """Read what is kept; what was typed stays."""
        coocook, by, first = self._coocook, self._shift.by, self._first
        names = [name for name, row in self.rows.items() if not row.field.rule]
        self._first = False
        self._tasks.run(
            lambda _task: _read(coocook, names, by, fresh=first),
            owner=self,
            done=self._loaded,
            failed=self.refused.emit,
        )

    def discard(self) -> None:
        """Forget what was typed."""
        for row in self.edited:
            row.show_kept(row.kept, over_typed=True)
        self._check()

    def save(self) -> None:
        """Keep what was typed, unless something is wrong with it."""
        self._check()
        if self.busy or self.problems or not self.edited:
            return
        rules, _ = read_rules(self._typed_rules())
        values = Values(dict(self.get_typed_settings()), rules)
        coocook, by = self._coocook, self._shift.by
        self.busy = True
        self.changed.emit()
        self._tasks.run(
            lambda _task: put(coocook, values, by=by),
            owner=self,
            done=lambda before: self._kept(values, before),
            failed=self._refused,
        )

    def note(self, before: Values) -> None:
        """Offer to put these values back."""
        if before.settings or before.rules:
            step = putting_back(self._coocook, self._shift, before, self._stepped.emit)
            self._shift.note(before.words, step)

    def _typed_rules(self) -> dict[str, str]:
        return {row.field.name: row.value for row in self.edited if row.field.rule}

    @Slot()
    def _check(self) -> None:
        """Say beside every field what is wrong with it."""
        rules, wrong = read_rules(self._typed_rules())
        if not wrong and rules:
            wrong = self._coocook.rules.problems(replace(self._choices, **rules))
        if self.get_typed_settings():
            wrong = {**wrong, **self._coocook.configuration.problems(self.get_typed_settings())}
        self._say(wrong)

    def _say(self, wrong: dict[str, str]) -> None:
        self.problems = wrong
        for name, row in self.rows.items():
            row.say(wrong.get(name, ""))
        self.changed.emit()

    def _loaded(self, read: Read) -> None:
        self._choices = read.rules
        defaults = as_choices(self._coocook.rules.defaults)
        for name, row in self.rows.items():
            if row.field.rule:
                row.show_kept(rule_text(read.rules, name))
                row.control.show_default(rule_text(defaults, name))
            else:
                row.lock(name.upper() if name in read.overridden else "")
        for name, options in (("timezone", read.zones), ("currency", read.currencies)):
            control = self.rows[name].control
            if isinstance(control, SearchedControl) and not control.has_options:
                control.offer(options)
        self._show_settings()
        self._check()
        if read.just_changed is not None:
            self.note(read.just_changed)

    def _show_settings(self) -> None:
        settings = self._coocook.configuration.settings
        for name, row in self.rows.items():
            if not row.field.rule:
                row.show_kept(setting_text(settings, name))

    def _kept(self, values: Values, before: Values) -> None:
        self.busy = False
        for name, row in self.rows.items():
            if name in values.rules:
                row.show_kept(row.value, over_typed=True)
            elif name in values.settings:
                text = setting_text(self._coocook.configuration.settings, name)
                row.show_kept(text, over_typed=True)
        if values.rules:
            self.load()
        self._check()
        self.note(before)
        self.saved.emit(values)

    def _refused(self, fault: Exception) -> None:
        self.busy = False
        if isinstance(fault, Invalid):
            self._say(fault.fields)
        self.changed.emit()
        self.refused.emit(fault)

    @Slot(bool)
    def _after_step(self, settings: bool) -> None:
        self._show_settings()
        self.load()
        self.put_back.emit(settings)

    _choices = RuleChoices()


def _read(coocook: CooCook, names: Iterable[str], by: Actor, *, fresh: bool) -> Read:
    return Read(
        rules=coocook.rules.choices(),
        overridden=frozenset(name for name in names if overridden_by_environment(name)),
        zones=_zones(),
        currencies=_currencies(language.current()),
        just_changed=made_just_now(coocook, by=by) if fresh else None,
    )


@cache
def _zones() -> Options:
    """Places by the names that the time zone database has for them."""
    names = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    return [(name, name.replace("_", " ")) for name in [*names, "UTC"]]


@cache
def _currencies(code: str) -> Options:
    """The currencies in use, by their names in a language."""
    from babel import Locale
    from babel.numbers import get_territory_currencies

    locale = Locale.parse(code)
    places = [place for place in map(str, locale.territories) if len(place) == len("KR")]
    codes = {each for place in places for each in get_territory_currencies(place)}
    return [(each, f"{each} – {locale.currencies.get(each, each)}") for each in sorted(codes)]
