"""Renders the drawings that are also needed as pixels, in Chromium: `python -m tools.drawings`.

The dishes of the demo chefs' galleries as `Pictures` keeps them, a picture of the site and of each demo chef
for those who share a link (1200 x 630, as social networks want it), and the icons for a phone's home screen.
"""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from coocook_server.paths import resources_folder, web_folder
from coocook_server.services.images import rework

DISHES = resources_folder() / "demo"
PICTURES = web_folder() / "static" / "img"
SHARED = PICTURES / "share"

DISH_SIZE = (896, 672)
SHARED_SIZE = (1200, 630)
ICON_SIDES = (180, 192, 512)
MASKABLE_SIDE = 512
COLOURS = 128

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")

Draw = Callable[[str, tuple[int, int]], bytes]

PAPER = "#fbf7f2"


def write_dishes(draw: Draw) -> None:
    """Each dish whole and small, beside its drawing."""
    for drawing in sorted(DISHES.glob("*.svg")):
        made = rework(draw(_filling(drawing), DISH_SIZE))
        drawing.with_suffix(".webp").write_bytes(made.image)
        drawing.with_suffix(".small.webp").write_bytes(made.thumbnail)


def write_shared(draw: Draw) -> None:
    """The picture of the site and those of the chefs."""
    SHARED.mkdir(exist_ok=True)
    _write_png(SHARED / "site.png", draw(_site(), SHARED_SIZE))
    for portrait in sorted((PICTURES / "chefs").glob("*.svg")):
        _write_png(SHARED / f"{portrait.stem}.png", draw(_chef(portrait), SHARED_SIZE))


def write_icons(draw: Draw) -> None:
    """The mark on paper, with room around it for a phone to round the corners."""
    mark = (PICTURES / "favicon.svg").as_uri()
    for side in ICON_SIDES:
        html = f'<body style="background:{PAPER}"><img src="{mark}" style="width:64vw;margin:18vw">'
        _write_png(PICTURES / f"icon-{side}.png", draw(html, (side, side)))


def write_maskable_icon(draw: Draw) -> None:
    """The mark within the circle of 80 % that every shape of icon leaves of it."""
    mark = (PICTURES / "favicon.svg").as_uri()
    html = f'<body style="background:{PAPER}"><img src="{mark}" style="width:68vw;margin:16vw">'
    _write_png(PICTURES / f"icon-{MASKABLE_SIDE}-maskable.png", draw(html, (MASKABLE_SIDE, MASKABLE_SIDE)))


def _filling(drawing: Path) -> str:
    return f'<img src="{drawing.as_uri()}" style="width:100vw;height:100vh;display:block">'


def _site() -> str:
    """The hero beside the logo."""
    hero, logo = ((PICTURES / name).as_uri() for name in ("hero.svg", "logo.svg"))
    return (
        f'<body style="background:{PAPER}">'
        f'<img src="{logo}" style="position:absolute;left:64px;top:262px;width:410px">'
        f'<img src="{hero}" style="position:absolute;left:500px;top:34px;height:596px">'
    )


def _chef(portrait: Path) -> str:
    """The portrait in the middle of its own colours, with the mark in a corner."""
    ground = portrait.read_text(encoding="utf-8").split('fill="', 1)[1][:7]
    mark = (PICTURES / "favicon.svg").as_uri()
    return (
        f'<body style="background:{ground}">'
        f'<img src="{portrait.as_uri()}" style="position:absolute;left:206px;top:0;height:630px">'
        f'<span style="position:absolute;right:48px;top:48px;width:104px;height:104px;border-radius:28px;'
        f'background:{PAPER}"><img src="{mark}" style="width:72px;margin:16px"></span>'
    )


def _write_png(file: Path, data: bytes) -> None:
    """With few colours: flat drawings need no more."""
    image = Image.open(io.BytesIO(data)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    image.save(file, "PNG", optimize=True)


@contextmanager
def chromium() -> Iterator[Draw]:
    """What draws a piece of HTML at a size and gives a PNG."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(ARGUMENTS))
        page = browser.new_page()
        # A file may show files; a page made of a string may not.
        page.goto((PICTURES / "favicon.svg").parent.as_uri())

        def draw(html: str, size: tuple[int, int]) -> bytes:
            page.set_viewport_size({"width": size[0], "height": size[1]})
            page.set_content(f"<!DOCTYPE html><style>body {{ margin: 0 }}</style>{html}")
            page.wait_for_load_state("networkidle")
            return page.screenshot()

        yield draw
        browser.close()


if __name__ == "__main__":
    with chromium() as draw:
        write_dishes(draw)
        write_shared(draw)
        write_icons(draw)
        write_maskable_icon(draw)
