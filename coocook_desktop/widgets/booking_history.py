"""What was done to a booking, the newest first."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.booking_lines import BookingLines
from coocook_desktop.widgets.labels import breakable, plain_label
from coocook_server.models.booking import Status
from coocook_server.services.history import HistoryRecord

_EDITED = {
    "guests": later("Guests"),
    "phone": later("Phone"),
    "dietary_needs": later("Diet"),
    "allergies": later("Allergies"),
    "address": later("Address"),
    "special_requests": later("Requests"),
}
_RULES = {
    "working_hours": later("working hours"),
    "buffer": later("buffer"),
    "notice": later("notice"),
    "horizon": later("how far ahead"),
    "holiday": later("holiday"),
    "time_off": later("time off"),
    "grid": later("time grid"),
    "shortest": later("shortest length"),
    "longest": later("longest length"),
    "smallest_guests": later("fewest guests"),
    "most_guests": later("most guests"),
}


class BookingHistory(QWidget):
    """Each change in words, with who made it and when."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._lines = BookingLines(10, self)
        self._lines.setContentsMargins(0, 8, 0, 0)

    def show_history(self, entries: tuple[HistoryRecord, ...]) -> None:
        """Show these changes."""
        self._lines.show_lines([self._line(entry) for entry in entries])
        self._lines.addStretch(1)

    def _line(self, entry: HistoryRecord) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        what, who = plain_label(), plain_label("muted")
        what.setText("\n".join((_what(entry), *_remarks(entry.after))))
        who.setText(
            tr("{name}, {when}").format(
                name=breakable(wording.actor(entry.actor_name)), when=wording.moment(entry.at, self._zone)
            )
        )
        column.addWidget(what)
        column.addWidget(who)
        return row


def _what(entry: HistoryRecord) -> str:
    if "status" in entry.after:
        return _of_status(entry)
    if "booking_date" in entry.after:
        back = entry.action == "undone"
        words = tr("Moved back from {before} to {after}") if back else tr("Moved from {before} to {after}")
        return words.format(before=_time(entry.before), after=_time(entry.after))
    if entry.action == "edited":
        return "\n".join((tr("Edited"), *_differences(entry)))
    if entry.action == "reviewed":
        return tr("Reviewed")
    return entry.action.replace("_", " ").capitalize()


def _differences(entry: HistoryRecord) -> list[str]:
    """A line for each detail: what it was, and what it is now."""
    lines = []
    for name, words in _EDITED.items():
        if name in entry.after:
            before, after = entry.before.get(name), entry.after[name]
            lines.append(
                tr("{what}: {before} → {after}").format(
                    what=tr(words),
                    before=breakable(str(before)) if before else tr("nothing"),
                    after=breakable(str(after)) if after else tr("nothing"),
                )
            )
    return lines


def _of_status(entry: HistoryRecord) -> str:
    became = wording.status(Status(entry.after["status"]))
    if entry.action == "made":
        return tr("Booked")
    if entry.action == "expired":
        return tr("Expired unanswered")
    if entry.action == "undone":
        return tr("Undone: {status} again").format(status=became)
    return became


def _remarks(values: dict[str, Any]) -> tuple[str, ...]:
    """Which rules staff set aside and why, if any."""
    rules = [tr(_RULES.get(rule, rule)) for rule in values.get("overruled", [])]
    if not rules:
        return ()
    found = [tr("Rules set aside: {rules}").format(rules=", ".join(rules))]
    if values.get("reason"):
        found.append(tr("Reason: {reason}").format(reason=breakable(values["reason"])))
    return tuple(found)


def _time(values: dict[str, Any]) -> str:
    day = datetime.fromisoformat(values["booking_date"]).date()
    return tr("{day}, {time}").format(day=wording.day(day), time=values["start_time"])
