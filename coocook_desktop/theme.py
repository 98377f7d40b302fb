"""The look of the desktop: the colours of the web pages, in light and in dark."""

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from coocook_server.paths import resources_folder

_HALF = 128
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


def tokens() -> Tokens:
    """The colours of the present look."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < _HALF else LIGHT


def apply_theme(app: QApplication, *, dark: bool | None = None) -> None:
    """Dress the app; without `dark` it follows the system's light or dark, also when that changes."""
    app.setStyle("Fusion")
    if dark is None:
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(lambda scheme: _dress(app, scheme is Qt.ColorScheme.Dark))
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
    _dress(app, dark)


def icon(name: str, colour: str = "") -> QIcon:
    """The line icon `resources/icons/<name>.svg` in the ink of the present look, or in `colour`."""
    look = tokens()
    made = QIcon()
    source = _source(resources_folder() / "icons" / f"{name}.svg")
    for size in _SIZES:
        made.addPixmap(QPixmap.fromImage(_drawn(source, colour or look.ink, size)))
    made.addPixmap(QPixmap.fromImage(_drawn(source, look.edge, _SIZES[-1])), QIcon.Mode.Disabled)
    return made


def _dress(app: QApplication, dark: bool) -> None:
    look = DARK if dark else LIGHT
    app.setPalette(_palette(look))
    style = resources_folder() / "style"
    values = {field.name: getattr(look, field.name) for field in fields(look)}
    values["icons"] = (style / ("dark" if dark else "light")).as_posix()
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
