"""The windows of a long list that are kept in memory."""

from coocook_desktop.tables.row_windows import Rows, RowWindows


def window(number: int, size: int = 10, total: int = 1_000) -> Rows[int]:
    """Window `number` of a list whose rows are their own numbers."""
    first = number * size
    return Rows(first, tuple(range(first, min(first + size, total))), total)


def windows(most: int = 3, total: int = 1_000) -> RowWindows[int]:
    """Nothing in memory yet of a list of this length."""
    held = RowWindows[int](size=10, most=most)
    held.total = total
    return held


def test_a_row_is_unknown_until_its_window_is_here() -> None:
    held = windows()
    assert held.row(25) is None

    held.keep(window(2))

    assert held.row(25) == 25
    assert held.row(30) is None


def test_only_what_is_missing_in_view_is_wanted() -> None:
    held = windows()
    held.keep(window(2))

    assert held.wanted(18, 31) == [1, 3]


def test_nothing_is_wanted_past_the_end() -> None:
    held = windows(total=25)

    assert held.wanted(-5, 500) == [0, 1, 2]
    assert windows(total=0).wanted(0, 10) == []


def test_the_window_looked_at_longest_ago_is_let_go() -> None:
    held = windows(most=2)
    held.keep(window(0))
    held.keep(window(1))
    held.wanted(0, 5)

    held.keep(window(2))

    assert (held.row(0), held.row(10), held.row(20)) == (0, None, 20)


def test_an_aged_window_is_still_shown_but_wanted_again() -> None:
    held = windows()
    held.keep(window(0))

    held.age()

    assert held.row(3) == 3
    assert held.wanted(0, 9) == [0]
    assert held.nearest(5) is None


def test_the_nearest_fresh_window_helps_to_find_another() -> None:
    held = windows()
    held.keep(window(1))
    held.keep(window(9))
    near = held.nearest(3)

    assert near is not None
    assert near.first == 10
