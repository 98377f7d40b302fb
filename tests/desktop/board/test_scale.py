"""Where times lie on the board, and which times lie at a place."""

from datetime import date, datetime, timedelta

import pytest

from coocook_desktop.board.scale import Piece, Scale, whole_hours

MONDAY = date(2026, 3, 2)
WEEK = Scale(MONDAY, days=7, opens=10 * 60, closes=22 * 60, hour_width=10)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(MONDAY + timedelta(days=day), datetime.min.time()) + timedelta(
        hours=hour, minutes=minute
    )


@pytest.mark.parametrize(("day", "hour"), [(0, 10), (0, 21), (3, 15), (6, 10)])
def test_a_place_leads_back_to_its_time(day: int, hour: int) -> None:
    assert WEEK.at(WEEK.x_of(at(day, hour)) + 1, 30) == at(day, hour)


def test_a_place_outside_lies_at_the_edge() -> None:
    assert WEEK.at(-50) == at(0, 10)
    assert WEEK.at(10_000) == at(6, 22)
    assert WEEK.x_of(at(1, 3)) == WEEK.x_of(at(1, 10))


def test_a_span_over_midnight_has_a_piece_on_each_day() -> None:
    whole_day = Scale(MONDAY, days=2, hour_width=10)

    pieces = list(whole_day.pieces(at(0, 22), at(1, 2)))

    assert pieces == [Piece(0, 220, 240), Piece(1, 240, 260)]


def test_what_the_days_do_not_show_has_no_piece() -> None:
    assert list(WEEK.pieces(at(0, 6), at(0, 9))) == []
    assert list(WEEK.pieces(at(-1, 12), at(0, 0))) == []
    assert [piece.day for piece in WEEK.pieces(at(5, 12), at(9, 12))] == [5, 6]
    assert [piece.day for piece in WEEK.pieces(at(0, 0), at(7, 0), range(2, 4))] == [2, 3]


def test_hours_are_widened_to_whole_ones_within_the_day() -> None:
    assert whole_hours(10 * 60 + 30, 21 * 60 + 15) == (10 * 60, 22 * 60)
    assert whole_hours(30, 23 * 60 + 30, air=60) == (0, 24 * 60)
