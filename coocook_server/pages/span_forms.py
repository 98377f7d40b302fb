"""Spans of a day in a form: the pairs of times as they were typed, and what is wrong with them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coocook_server.language import gettext, say
from coocook_server.pages.forms import Typed
from coocook_server.pages.wording import clock
from coocook_server.services.schedules import MOST_SPANS
from coocook_server.services.working_hours import WorkingSpan, check_working_hours


@dataclass(frozen=True)
class Row:
    """One span as it stands in its two fields."""

    starts: str = ""
    ends: str = ""


@dataclass(frozen=True)
class SpanForm:
    """The spans of one day; `key` tells its fields from those of other days, as in `starts-key-0`."""

    key: str
    rows: tuple[Row, ...] = ()
    error: str = ""

    @property
    def may_grow(self) -> bool:
        """Whether there is room for another span."""
        return len(self.rows) < MOST_SPANS

    def grown(self) -> "SpanForm":
        """The same with an empty span at the end."""
        return replace(self, rows=(*self.rows, Row())) if self.may_grow else self

    def without(self, number: int) -> "SpanForm":
        """The same without one of its spans."""
        return replace(self, rows=self.rows[:number] + self.rows[number + 1 :])

    def read(self, weekday: int) -> tuple["SpanForm", tuple[WorkingSpan, ...]]:
        """The spans that were typed, empty pairs left aside; the form says what is wrong with them."""
        spans: list[WorkingSpan] = []
        error = ""
        for row in self.rows:
            if not row.starts and not row.ends:
                continue
            typed = Typed({"starts": row.starts, "ends": row.ends})
            starts, ends = typed.time("starts"), typed.time("ends")
            if typed.errors:
                error = gettext("Write times like 18:00.")
            elif starts is None or ends is None:
                error = gettext("Give both, when you start and when you stop.")
            else:
                spans.append(WorkingSpan(weekday, starts, ends))
        return replace(self, error=error or _problem(spans)), tuple(spans)


def of_spans(key: str, spans: Iterable[WorkingSpan]) -> SpanForm:
    """A form that shows these spans."""
    return SpanForm(key, tuple(Row(clock(span.starts), clock(span.ends)) for span in spans))


def of_typed(key: str, typed: Typed, names: Iterable[str]) -> SpanForm:
    """A form as it was sent; `names` are all the fields that came."""
    sent = set(names)
    numbers = [number for number in range(MOST_SPANS) if f"starts-{key}-{number}" in sent]
    rows = (Row(typed.text(f"starts-{key}-{n}"), typed.text(f"ends-{key}-{n}")) for n in numbers)
    return SpanForm(key, tuple(rows))


def _problem(spans: list[WorkingSpan]) -> str:
    wrong: dict[str, str] = {}
    check_working_hours(tuple(spans), wrong)
    said = say(wrong.get("hours", ""))
    return f"{said[0].upper()}{said[1:]}." if said[:1].islower() else said
