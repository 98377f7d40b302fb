"""The look of the desktop: the colours of the web pages, in light and in dark."""

from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from coocook_server.paths import resources_folder

_SIZES = (16, 20, 24, 40, 64)


@dataclass(frozen=True)
class Tokens:
    """The colours by what they mean, as `web/static/css/tokens.css` names them."""

    paper: str
    surface: str
    sunken: str
    ink: str
    muted: str
    line: str
    edge: str
    accent: str
    accent_strong: str
    accent_soft: str
    accent_ink: str
    good: str
    good_soft: str
    star: str
    waiting: str
    waiting_soft: str
    danger: str
    danger_soft: str


LIGHT = Tokens(
    paper="#fbf7f2",
    surface="#ffffff",
    sunken="#f4ece3",
    ink="#2a211c",
    muted="#6b5d54",
    line="#e6dbd0",
    edge="#8f7f73",
    accent="#b23a1e",
    accent_strong="#8f2c15",
    accent_soft="#fbe9e2",
    accent_ink="#ffffff",
    good="#3f6b3a",
    good_soft="#e8f1e5",
    star="#b97700",
    waiting="#8a5a00",
    waiting_soft="#fbf0d9",
    danger="#a3212b",
    danger_soft="#fbe6e6",
)

DARK = Tokens(
    paper="#1b1614",
    surface="#26201d",
    sunken="#211b18",
    ink="#f3eae3",
    muted="#b9a99e",
    line="#3a312c",
    edge="#8b7a6e",
    accent="#f0845f",
    accent_strong="#f6a186",
    accent_soft="#3d261d",
    accent_ink="#1b1614",
    good="#93c08b",
    good_soft="#233122",
    star="#e5b45a",
    waiting="#e5b45a",
    waiting_soft="#362b16",
    danger="#f28b92",
    danger_soft="#3d2224",
)


LIGHT_CONTRAST = replace(
    LIGHT,
    paper="#ffffff",
    sunken="#f2f2f2",
    ink="#000000",
    muted="#1f1f1f",
    line="#000000",
    edge="#000000",
    accent="#7a1f0a",
    accent_strong="#5a1405",
    good="#1c4a17",
    star="#6b4500",
    waiting="#5c3b00",
    danger="#7a0010",
)
"""For who asked the system for more contrast: lines that are seen, and nothing pale."""

DARK_CONTRAST = replace(
    DARK,
    paper="#000000",
    surface="#0a0a0a",
    sunken="#141414",
    ink="#ffffff",
    muted="#e6e6e6",
    line="#ffffff",
    edge="#ffffff",
    accent="#ffb199",
    accent_strong="#ffd0c2",
    accent_soft="#3a1206",
    accent_ink="#000000",
    good="#b9f5ae",
    star="#ffd37a",
    waiting="#ffd37a",
    danger="#ffb3b8",
)

_BY_PAPER = {look.paper: look for look in (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)}
_HALF = 128


def tokens() -> Tokens:
    """The colours of the present look."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return _BY_PAPER.get(window.name(), DARK if window.lightness() < _HALF else LIGHT)


class _Following(QObject):
    """Dresses the app anew when the system changes between light and dark, or its contrast."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._dark: bool | None = None
        self._hints = app.styleHints()
        self._wishes = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.follow_scheme)
        self._wishes.contrastPreferenceChanged.connect(self.follow_contrast)

    def dress(self, dark: bool | None) -> None:
        """Be dark or not from now on, or follow the system."""
        self._dark = dark
        self._show(self._hints.colorScheme(), self._wishes.contrastPreference())

    def follow_scheme(self, scheme: Qt.ColorScheme) -> None:
        """The system became light or dark."""
        if self._dark is None:
            self._show(scheme, self._wishes.contrastPreference())

    def follow_contrast(self, contrast: Qt.ContrastPreference) -> None:
        """The system has more contrast, or no longer."""
        self._show(self._hints.colorScheme(), contrast)

    def _show(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        dark = scheme is Qt.ColorScheme.Dark if self._dark is None else self._dark
        _dress(self._app, _look(dark=dark, contrast=contrast is Qt.ContrastPreference.HighContrast))


def apply_theme(app: QApplication, *, dark: bool | None = None) -> None:
    """Dress the app; without `dark` it follows the system's light or dark, also when that changes.

    Where the system asks for high contrast, the colours are those that have it.
    """
    app.setStyle("Fusion")
    before = app.findChild(_Following)
    (before or _Following(app)).dress(dark)


def _look(*, dark: bool, contrast: bool) -> Tokens:
    if contrast:
        return DARK_CONTRAST if dark else LIGHT_CONTRAST
    return DARK if dark else LIGHT


def icon(name: str, colour: str = "") -> QIcon:
    """The line icon `resources/icons/<name>.svg` in the ink of the present look, or in `colour`."""
    look = tokens()
    made = QIcon()
    source = _source(resources_folder() / "icons" / f"{name}.svg")
    for size in _SIZES:
        made.addPixmap(QPixmap.fromImage(_drawn(source, colour or look.ink, size)))
    made.addPixmap(QPixmap.fromImage(_drawn(source, look.edge, _SIZES[-1])), QIcon.Mode.Disabled)
    return made


def _dress(app: QApplication, look: Tokens) -> None:
    app.setPalette(_palette(look))
    style = resources_folder() / "style"
    values = {field.name: getattr(look, field.name) for field in fields(look)}
    is_dark = QColor(look.paper).lightness() < _HALF
    values["icons"] = (style / ("dark" if is_dark else "light")).as_posix()
    app.setStyleSheet(Template((style / "coocook.qss").read_text(encoding="utf-8")).substitute(values))


def _palette(look: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: look.paper,
        role.WindowText: look.ink,
        role.Base: look.surface,
        role.AlternateBase: look.sunken,
        role.Text: look.ink,
        role.PlaceholderText: look.muted,
        role.Button: look.surface,
        role.ButtonText: look.ink,
        role.BrightText: look.danger,
        role.ToolTipBase: look.surface,
        role.ToolTipText: look.ink,
        role.Highlight: look.accent,
        role.HighlightedText: look.accent_ink,
        role.Accent: look.accent,
        role.Link: look.accent,
        role.LinkVisited: look.accent_strong,
        role.Light: look.surface,
        role.Midlight: look.sunken,
        role.Mid: look.line,
        role.Dark: look.edge,
        role.Shadow: look.line,
    }
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(look.edge))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(look.line))
    return palette


@cache
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _drawn(source: str, colour: str, size: int) -> QImage:
    """Kept as an image, which may outlive the application, unlike a pixmap."""
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image
