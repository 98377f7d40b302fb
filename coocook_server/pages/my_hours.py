"""A chef's own working hours: the week, and dates that differ from it."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Phrase
from coocook_server.language import gettext
from coocook_server.pages import own_chef, span_forms, wording
from coocook_server.pages.forms import Typed
from coocook_server.pages.look import today
from coocook_server.pages.own_chef import OPEN, OwnChef, every_booking
from coocook_server.pages.span_forms import Row, SpanForm
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.working_hours import WorkingSpan

DATES_AHEAD = timedelta(days=1100)
DATE = "date"
"""The key of the form for a single date; those of the week are `0` for Monday to `6`."""


@dataclass(frozen=True)
class DateForm:
    """Other hours on one date, as typed; `known` if the date differs from the week already."""

    date: str
    off: bool
    spans: SpanForm
    error: str = ""
    known: bool = False


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the form of the week and the one of a date."""

    @pages.get("/my-hours.html")
    @own_chef.only
    def my_hours(chef: OwnChef) -> ResponseReturnValue:
        if "date" in request.args:
            return _date_page(_date_form(coocook, chef, Typed(request.args).date("date")))
        weekly = coocook.chefs.hours(chef.id)
        week = (
            span_forms.of_spans(str(weekday), (span for span in weekly if span.weekday == weekday))
            for weekday in range(7)
        )
        return _week_page(coocook, chef, tuple(week), said=_said(coocook, chef))

    @pages.post("/my-hours.html")
    @own_chef.only
    def change_hours(chef: OwnChef) -> ResponseReturnValue:
        typed = Typed(request.form)
        if typed.text("form") == DATE:
            return _change_date(coocook, chef, typed)
        return _change_week(coocook, chef, typed)


def _change_week(coocook: CooCook, chef: OwnChef, typed: Typed) -> ResponseReturnValue:
    week = tuple(span_forms.of_typed(str(weekday), typed, request.form) for weekday in range(7))
    action = typed.text("action")
    if action == "copy":
        week = _copied(week, typed)
        return _week_page(coocook, chef, week, waiting=gettext("Copied. Save the week to keep it."))
    grown = _grown_or_shrunk(week, action)
    if grown is not None:
        return _week_page(coocook, chef, grown, focus=_focus(grown, action))
    read = [form.read(weekday) for weekday, form in enumerate(week)]
    if any(form.error for form, _ in read):
        return _week_page(coocook, chef, tuple(form for form, _ in read)), 400
    coocook.schedules.set_weekly(chef.id, [span for _, spans in read for span in spans], by=chef.actor)
    return redirect(url_for("pages.my_hours", saved="week"), 303)


def _change_date(coocook: CooCook, chef: OwnChef, typed: Typed) -> ResponseReturnValue:
    spans = span_forms.of_typed(DATE, typed, request.form)
    form = DateForm(typed.text(DATE), bool(typed.text("off")), spans, known=bool(typed.text("known")))
    action = typed.text("action")
    grown = _grown_or_shrunk((spans,), action)
    if grown is not None:
        return _date_page(replace(form, spans=grown[0]), focus=_focus(grown, action))
    day = typed.date(DATE)
    if action == "usual" and day is not None:
        coocook.schedules.set_dated(chef.id, day, None, by=chef.actor)
        return redirect(url_for("pages.my_hours", usual=day), 303)
    form, wanted = _read(form)
    error = typed.errors.get(DATE) or _wrong_with(day, today(coocook))
    form = replace(form, error=error)
    if day is None or form.error or form.spans.error:
        return _date_page(form), 400
    coocook.schedules.set_dated(chef.id, day, wanted, by=chef.actor)
    return redirect(url_for("pages.my_hours", dated=day), 303)


def _read(form: DateForm) -> tuple[DateForm, tuple[WorkingSpan, ...]]:
    if form.off:
        return form, ()
    spans, found = form.spans.read(0)
    if not spans.error and not found:
        spans = replace(spans, error=gettext("Give your hours, or tick that you do not work."))
    return replace(form, spans=spans), found


def _wrong_with(day: date | None, now_on: date) -> str:
    if day is None:
        return Phrase("is needed")
    if day < now_on:
        return Phrase("is past")
    return Phrase("is too far ahead") if day > now_on + DATES_AHEAD else ""


def _copied(week: tuple[SpanForm, ...], typed: Typed) -> tuple[SpanForm, ...]:
    """The week with the spans of one day on others too."""
    source = next((form for form in week if form.key == typed.text("copy_from")), None)
    targets = set(request.form.getlist("copy_to"))
    if source is None:
        return week
    return tuple(replace(form, rows=source.rows) if form.key in targets else form for form in week)


def _grown_or_shrunk(forms: tuple[SpanForm, ...], action: str) -> tuple[SpanForm, ...] | None:
    """What a press of `add-KEY` or `remove-KEY-NUMBER` makes of the forms; None for any other button."""
    found = re.fullmatch(r"(add|remove)-(\d|date)(?:-(\d{1,2}))?", action)
    if found is None:
        return None
    verb, key, number = found.groups()

    def changed(form: SpanForm) -> SpanForm:
        if form.key != key:
            return form
        return form.grown() if verb == "add" else form.without(int(number or 0))

    return tuple(changed(form) for form in forms)


def _focus(forms: tuple[SpanForm, ...], action: str) -> str:
    """The field to go on with: the first of a span that was added."""
    key = action.removeprefix("add-")
    added = next((form for form in forms if form.key == key), None)
    return f"starts-{key}-{len(added.rows) - 1}" if added else ""


def _week_page(
    coocook: CooCook,
    chef: OwnChef,
    week: tuple[SpanForm, ...],
    *,
    focus: str = "",
    waiting: str = "",
    said: dict[str, object] | None = None,
) -> str:
    now_on = today(coocook)
    return render_template(
        "my-hours.html",
        week=week,
        weekdays=[wording.full_weekday(number) for number in range(7)],
        dated=coocook.schedules.dated(chef.id, now_on, now_on + DATES_AHEAD),
        focus=focus,
        waiting=waiting,
        wrong=any(form.error for form in week),
        said=said,
    )


def _date_page(form: DateForm, *, focus: str = "") -> str:
    return render_template("my-hours-date.html", form=form, focus=focus, errors={DATE: form.error})


def _date_form(coocook: CooCook, chef: OwnChef, day: date | None) -> DateForm:
    """The hours a date has now: its own, else those of its weekday."""
    if day is None:
        return DateForm("", False, SpanForm(DATE, (Row(),)))
    own = coocook.schedules.dated(chef.id, day, day)
    usual = tuple(span for span in coocook.chefs.hours(chef.id) if span.weekday == day.weekday())
    spans = own[0].spans if own else usual
    form = span_forms.of_spans(DATE, spans)
    return DateForm(
        day.isoformat(), bool(own) and not spans, form if form.rows else form.grown(), known=bool(own)
    )


def _said(coocook: CooCook, chef: OwnChef) -> dict[str, object] | None:
    """What has just been saved, and the bookings on that date, which stay."""
    typed = Typed(request.args)
    dated, usual = typed.date("dated"), typed.date("usual")
    if typed.text("saved"):
        return {"words": gettext("Your weekly hours are saved."), "stay": ()}
    if dated is not None:
        words = gettext("Your hours on %(day)s are saved.", day=wording.short_day(dated))
        return {"words": words, "stay": _open_on(coocook, chef, dated)}
    if usual is not None:
        words = gettext("On %(day)s your usual hours hold again.", day=wording.short_day(usual))
        return {"words": words, "stay": _open_on(coocook, chef, usual)}
    return None


def _open_on(coocook: CooCook, chef: OwnChef, day: date) -> tuple[BookingRecord, ...]:
    wanted = BookingFilter(chef_id=chef.id, first_date=day, last_date=day, sort="starts_at")
    return tuple(booking for booking in every_booking(coocook, wanted, chef) if booking.status in OPEN)
