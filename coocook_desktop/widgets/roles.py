"""How a widget is told to the style, also after it was drawn for the first time."""

from PySide6.QtWidgets import QWidget


def set_role(widget: QWidget, role: str) -> None:
    """Dress a widget as a "primary" or "danger" button, a "heading", a "warning" …"""
    _set(widget, "role", role)


def mark_invalid(widget: QWidget, *, invalid: bool) -> None:
    """Show that what is in a field makes no sense, or no longer."""
    _set(widget, "invalid", invalid)


def _set(widget: QWidget, name: str, value: object) -> None:
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
