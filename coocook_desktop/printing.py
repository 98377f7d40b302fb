"""What is printed from the desk: each opens a preview, from which it is printed or saved."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from coocook_desktop import language, wording
from coocook_desktop.dialogs.print_preview import PrintPreview
from coocook_desktop.language import tr
from coocook_desktop.screen_actions import ScreenActions
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.booking_lists import BookingRecord


def print_day_sheet(
    parent: QWidget, coocook: CooCook, tasks: TaskRunner, shift: Shift, day: date
) -> PrintPreview:
    """All chefs' bookings of a day, with addresses and allergies, in the language of the desk."""
    code = language.current()

    def make() -> bytes:
        from coocook_server.operations.day_sheet_pdf import day_sheet_pdf

        sheet = coocook.rosters.day(day, by=shift.by)
        return day_sheet_pdf(sheet, language=code, now=coocook.clock())

    title = tr("Day sheet of {day}").format(day=wording.day(day))
    name = tr("Day sheet {day}").format(day=day.isoformat())
    return _opened(PrintPreview(tasks, title, name, make, parent))


def print_week_plan(
    parent: QWidget, coocook: CooCook, tasks: TaskRunner, shift: Shift, day: date
) -> PrintPreview:
    """The week in which a day is, chefs down and days across, in the language of the desk."""
    code = language.current()

    def make() -> bytes:
        from coocook_server.operations.week_plan_pdf import week_plan_pdf

        plan = coocook.rosters.week(day, by=shift.by)
        return week_plan_pdf(plan, language=code, now=coocook.clock())

    title = tr("Week plan with {day}").format(day=wording.day(day))
    name = tr("Week plan {day}").format(day=day.isoformat())
    return _opened(PrintPreview(tasks, title, name, make, parent))


def print_invoice(
    parent: QWidget, coocook: CooCook, tasks: TaskRunner, shift: Shift, booking_id: int
) -> PrintPreview:
    """A booking's invoice, or its receipt once all is paid, in the customer's language."""

    def make() -> bytes:
        from coocook_server.operations.receipt_pdf import receipt_pdf

        return receipt_pdf(coocook.receipts.of(booking_id, by=shift.by))

    title = tr("Invoice of booking {id}").format(id=booking_id)
    name = tr("Invoice {id}").format(id=booking_id)
    return _opened(PrintPreview(tasks, title, name, make, parent))


def add_day_actions(
    screen: QWidget, coocook: CooCook, tasks: TaskRunner, shift: Shift, day: Callable[[], date]
) -> None:
    """Let a screen print the day, and the week, that it shows."""
    actions = ScreenActions(screen)
    actions.add(
        tr("Print day sheet…"),
        QKeySequence.StandardKey.Print,
        "print",
        lambda: print_day_sheet(screen, coocook, tasks, shift, day()),
    )
    actions.add(
        tr("Print week plan…"),
        "Ctrl+Shift+P",
        "print",
        lambda: print_week_plan(screen, coocook, tasks, shift, day()),
    )


def add_invoice_action(
    screen: QWidget,
    coocook: CooCook,
    tasks: TaskRunner,
    shift: Shift,
    booking: Callable[[], BookingRecord | None],
) -> None:
    """Let a screen print the invoice of the booking that it shows, if it shows one."""

    def act() -> None:
        shown = booking()
        if shown is not None:
            print_invoice(screen, coocook, tasks, shift, shown.id)

    ScreenActions(screen).add(tr("Print invoice…"), None, "print", act)


def _opened(preview: PrintPreview) -> PrintPreview:
    preview.open()
    return preview
