"""How a change from the history is put into words."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from coocook_desktop import history_words, language
from coocook_server.services.history import ERASED, HistoryRecord

SEOUL = ZoneInfo("Asia/Seoul")


def change(
    action: str = "changed",
    *,
    noun: str = "chef",
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> HistoryRecord:
    """A change as the service gives it."""
    at = datetime(2026, 2, 25, 9, 0, tzinfo=UTC)
    return HistoryRecord(1, noun, 8, action, at, None, "Front desk", "desk", before or {}, after or {})


def lines(before: dict[str, Any], after: dict[str, Any]) -> tuple[str, ...]:
    """What changed, line by line."""
    return history_words.differences(change(before=before, after=after), SEOUL)


@pytest.mark.parametrize(
    ("noun", "action", "after", "thing", "done"),
    [
        ("booking", "made", {"status": "pending"}, "Booking 8", "Booked"),
        ("booking", "status", {"status": "no_show"}, "Booking 8", "No-show"),
        ("booking", "expired", {"status": "expired"}, "Booking 8", "Expired unanswered"),
        ("booking", "undone", {"status": "pending"}, "Booking 8", "Taken back"),
        ("booking", "moved", {}, "Booking 8", "Moved"),
        ("user", "added", {}, "Account 8", "Registered"),
        ("gift_card", "sent_again", {}, "Gift card 8", "Sent again"),
    ],
)
def test_what_was_done_is_named(noun: str, action: str, after: dict[str, Any], thing: str, done: str) -> None:
    entry = change(action, noun=noun, after=after)

    assert (history_words.thing(entry), history_words.done(entry)) == (thing, done)


@pytest.mark.parametrize(
    ("name", "before", "after", "words"),
    [
        ("status", "pending", "confirmed", "Status: Pending → Confirmed"),
        ("status", "paused", "active", "Status: Paused → Active"),
        ("booking_date", "2026-03-01", "2026-03-02", "Date: Sun 1 Mar 2026 → Mon 2 Mar 2026"),
        ("booking_date", "soon", "later", "Date: soon → later"),
        ("starts_at", "2026-02-25T09:00:00Z", None, "Starts: Wed 25 Feb 2026, 18:00 → nothing"),
        ("duration_hours", "2.00", "2.5", "Length: 2 h → 2.5 h"),
        ("hourly_rate", "95.00", "1250", "Rate for an hour: 95.00 → 1,250.00"),
        ("hourly_rate", "free", "95", "Rate for an hour: free → 95.00"),
        ("active", True, False, "Active: yes → no"),
        ("user_id", None, 2, "Account: nothing → 2"),
        ("plan_id", 1, 2, "Plan: 1 → 2"),
        ("phone", "010-5550-0100", ERASED, "Phone: 010-5550-0100 → erased"),
        ("bio", "", "김치\nand rice", "Text about the chef: nothing → 김치\nand rice"),
        ("tags", ["a", "b"], [], "Tags: a, b → nothing"),
        ("address", {"street": "Main 1", "city": None}, {}, "Address: Street Main 1 → nothing"),
        (
            "hours",
            [[day, "11:00", "22:00"] for day in range(7)],
            [[0, "11:00", "00:00"], [1, "09:00", "12:00"], [1, "13:00", "15:00"]],
            "Working hours: every day 11:00–22:00 → Mon 11:00–24:00; Tue 09:00–12:00; Tue 13:00–15:00",
        ),
    ],
)
def test_each_value_is_written_as_it_is_everywhere(name: str, before: Any, after: Any, words: str) -> None:
    assert lines({name: before}, {name: after}) == (words,)


def test_only_what_differs_is_told() -> None:
    before = {"name": "Kim", "hourly_rate": "95.00", "active": True}

    assert lines(before, before | {"hourly_rate": "95", "active": False}) == ("Active: yes → no",)


def test_something_new_has_no_arrow() -> None:
    assert lines({}, {"name": "Kim", "active": True}) == ("Name: Kim", "Active: yes")


def test_what_was_taken_away_became_nothing() -> None:
    assert lines({"reason": "Holiday"}, {}) == ("Reason: Holiday → nothing",)


def test_a_summary_is_one_line() -> None:
    entry = change(before={"bio": "old", "name": "Kim"}, after={"bio": "new\nlines", "name": "Lee"})

    assert history_words.summary(entry, SEOUL) == "Text about the chef: old → new lines; Name: Kim → Lee"


def test_a_long_summary_is_cut() -> None:
    entry = change(before={"notes": "x" * 5_000}, after={"notes": "y"})

    assert history_words.summary(entry, SEOUL) == f"Notes: {'x' * (history_words.LONGEST_SUMMARY - 7)}…"


def test_where_it_came_from_is_told() -> None:
    assert [history_words.origin(value) for value in ("desk", "command line", "203.0.113.7", "")] == [
        "Desk",
        "Command line",
        "203.0.113.7",
        "",
    ]


def test_a_merger_is_told_without_empty_lists() -> None:
    after = {"merged_id": 9, "moved": {"booking": [4, 5], "review": []}, "ended_subscription": None}

    assert lines({}, after) == (
        "Merged account: 9",
        "Moved: Booking 4, 5",
        "Subscription that ended: nothing",
    )


def test_changes_are_told_in_korean(qapp: QApplication) -> None:
    language.install(qapp, "ko")
    entry = change("merged", noun="user", before={"active": True}, after={"active": False})

    assert history_words.headline(entry) == "계정 8: 중복 고객과 병합"
    assert history_words.differences(entry, SEOUL) == ("활성: 예 → 아니요",)


def test_an_import_is_told_by_what_it_added() -> None:
    after = {"kind": "booking", "file": "old.csv", "added": {"user": "8-20", "booking": "8-47"}}
    entry = change("imported", noun="import", after=after)

    assert history_words.headline(entry) == "Import 8: Imported"
    assert history_words.differences(entry, SEOUL) == (
        "Kind: Booking",
        "File: old.csv",
        "Added: Customer 8-20, Booking 8-47",
    )
