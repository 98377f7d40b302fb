"""The desktop looks like the pages."""

import re
from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from coocook_desktop.main_window import SCREENS
from coocook_desktop.theme import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    Tokens,
    apply_theme,
    icon,
    tokens,
)
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.dot import Dot
from coocook_server.paths import resources_folder, web_folder

READABLE = 4.5
"""WCAG's contrast for text."""
STRONG = 7
"""WCAG's enhanced contrast."""


def test_the_colours_are_those_of_the_pages() -> None:
    css = (web_folder() / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    light, dark = css.split("prefers-color-scheme: dark")
    for look, part in ((LIGHT, light), (DARK, dark)):
        of_pages = dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6});", part))
        assert asdict(look) == {name.replace("-", "_"): colour for name, colour in of_pages.items()}


@pytest.mark.parametrize("look", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST])
def test_what_is_written_can_be_read(look: Tokens) -> None:
    pairs = (
        (look.ink, look.paper),
        (look.ink, look.accent_soft),
        (look.muted, look.paper),
        (look.muted, look.sunken),
        (look.accent, look.accent_soft),
        (look.accent_ink, look.accent),
        (look.good, look.surface),
        (look.waiting, look.surface),
        (look.danger, look.surface),
        (look.ink, look.waiting_soft),
        (look.ink, look.danger_soft),
    )
    for text, ground in pairs:
        assert _contrast(text, ground) >= READABLE, (text, ground)


@pytest.mark.parametrize("dark", [False, True])
def test_the_look_is_light_or_dark(app: QApplication, dark: bool) -> None:
    apply_theme(app, dark=dark)
    assert tokens() == (DARK if dark else LIGHT)
    assert tokens().accent in app.styleSheet()
    assert "$" not in app.styleSheet()


def test_the_look_follows_the_system(app: QApplication) -> None:
    apply_theme(app)
    hints = app.styleHints()
    for scheme, look in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        hints.colorSchemeChanged.emit(scheme)
        assert tokens() == look


@pytest.mark.parametrize(("dark", "look"), [(False, LIGHT_CONTRAST), (True, DARK_CONTRAST)])
def test_high_contrast_of_the_system_is_followed(app: QApplication, dark: bool, look: Tokens) -> None:
    apply_theme(app, dark=dark)
    hints = app.styleHints()
    wishes = hints.accessibility()
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert tokens() == look
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert tokens() == (DARK if dark else LIGHT)


@pytest.mark.parametrize("look", [LIGHT_CONTRAST, DARK_CONTRAST])
def test_high_contrast_leaves_nothing_pale(look: Tokens) -> None:
    for text in (look.ink, look.muted, look.accent, look.good, look.waiting, look.danger, look.edge):
        assert _contrast(text, look.surface) >= STRONG, text


def test_icons_take_the_colour_of_the_look(app: QApplication) -> None:
    for dark, look in ((False, LIGHT), (True, DARK)):
        apply_theme(app, dark=dark)
        image = icon("dot").pixmap(24, 24).toImage()
        assert image.pixelColor(12, 12) == QColor(look.ink)
        assert icon("dot", look.good).pixmap(24, 24).toImage().pixelColor(12, 12) == QColor(look.good)


def test_every_screen_has_an_icon() -> None:
    for _title, name in SCREENS:
        assert (resources_folder() / "icons" / f"{name}.svg").is_file()


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_what_is_shown_follows_when_the_look_changes(app: QApplication, qtbot: QtBot) -> None:
    apply_theme(app, dark=False)
    banner, dot = Banner(), Dot()
    for widget in (banner, dot):
        qtbot.addWidget(widget)
    banner.say("Booking 9 is confirmed.")
    dot.show_tone("good")
    dot.show()

    apply_theme(app, dark=True)
    [button] = banner.findChildren(QToolButton)
    drawn = button.icon().pixmap(24, 24).toImage()

    assert strongest(drawn) == DARK.ink
    assert strongest(dot.grab().toImage().copy(3, 3, 2, 2)) == DARK.good


def strongest(image: QImage) -> str:
    """The colour of the pixel that hides most of what is behind it."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda colour: colour.alpha()).name()
