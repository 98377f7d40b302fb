"""Where the Tab key leads: through the window as it is laid out.

Qt's own order is that in which widgets were made; rows, screens and the buttons of messages are made late.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QTabWidget, QWidget

_ONLY_HOLD = (QScrollArea, QTabWidget)
"""What the Tab key passes through to what is inside."""


def tab_stops(widget: QWidget) -> list[QWidget]:
    """Every widget in this one that the Tab key reaches now, in the order of the layouts."""
    if not widget.isVisible() or not widget.isEnabled():
        return []
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, _ONLY_HOLD):
        return [widget]
    return [stop for child in _inside(widget) for stop in tab_stops(child)]


def move_focus(window: QWidget, *, forward: bool) -> bool:
    """Focus the next or previous stop; False if there is none."""
    stops = tab_stops(window)
    if not stops:
        return False
    now: QWidget | None = window.focusWidget()
    if now in stops:
        place = stops.index(now) + (1 if forward else -1)
    else:
        within = (place for place, stop in enumerate(stops) if now is not None and now.isAncestorOf(stop))
        place = next(within, 0)
    target = stops[place % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    _bring_into_view(target)
    return True


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if isinstance(inside, QWidget):
            yield inside
        return
    if isinstance(widget, QTabWidget):
        yield widget.tabBar()
        if widget.count():
            yield widget.currentWidget()
        return
    laid_out = list(_laid_out(widget))
    yield from laid_out
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid_out:
            yield child


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QSplitter):
        parts = (widget.widget(place) for place in range(widget.count()))
        yield from (part for part in parts if part is not None)
    layout = widget.layout()
    if layout is not None:
        yield from _widgets_of(layout)


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _widgets_of(inner)
        elif widget is not None:
            yield widget


def _bring_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
