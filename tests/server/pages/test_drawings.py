"""The pictures of our own making: the mark is one, and what is sent stays small."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageChops, ImageDraw

from coocook_server.operations.demo import CHEFS
from coocook_server.paths import resources_folder, web_folder

PICTURES = web_folder() / "static" / "img"
SHARED = PICTURES / "share"

STATES = (
    "broken",
    "calendar-full",
    "closed",
    "empty-plate",
    "no-bookings",
    "no-favourites",
    "not-found",
)
LARGEST = {".svg": 6_000, ".png": 80_000, ".ico": 6_000}
"""Bytes."""

READABLE_SHAPE = 3
"""WCAG's contrast for a drawing."""


def drawn_in(file: Path) -> list[tuple[str, str, str]]:
    """Each shape of the mark: what it is, its outline and its colour."""
    text = re.sub(r"</?svg[^>]*>", "", file.read_text(encoding="utf-8"))
    shapes = ET.fromstring(f"<svg>{text}</svg>")
    return [
        (shape.tag, shape.get("d", ""), shape.get("fill", "") + shape.get("stroke", ""))
        for shape in shapes
        if shape.tag in ("path", "rect")
    ]


def test_the_mark_is_the_same_everywhere() -> None:
    files = (
        PICTURES / "favicon.svg",
        PICTURES / "logo.svg",
        web_folder() / "coocook" / "partials" / "mark.svg",
        resources_folder() / "icons" / "coocook.svg",
    )
    first, *others = (drawn_in(file) for file in files)
    assert len(first) == 5
    assert all(other == first for other in others)


def test_the_mark_and_the_logo_have_the_accent_of_the_pages() -> None:
    tokens = (web_folder() / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    accent = re.findall(r"--accent: (#\w+);", tokens)[0]
    for name in ("favicon.svg", "logo.svg"):
        assert accent in (PICTURES / name).read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("ground", ["#fbf7f2", "#1b1614"], ids=["light", "dark"])
def test_the_mark_stands_out_from_either_ground(ground: str) -> None:
    pot, *rim_and_leaves = [colour for _tag, _outline, colour in drawn_in(PICTURES / "favicon.svg")][:4]
    for colour in (pot, *rim_and_leaves):
        assert round(contrast(colour.lower(), ground), 1) >= READABLE_SHAPE, colour


@pytest.mark.parametrize("name", STATES)
def test_a_state_has_a_small_drawing_of_one_size(name: str) -> None:
    file = PICTURES / f"{name}.svg"
    root = ET.parse(file).getroot()
    assert root.get("viewBox") == "0 0 240 180"
    assert file.stat().st_size <= 3_000


def test_no_drawing_is_heavy_and_none_asks_for_anything_else() -> None:
    for file in PICTURES.rglob("*.*"):
        assert file.stat().st_size <= LARGEST[file.suffix], file.name
    for file in (*PICTURES.rglob("*.svg"), *(resources_folder() / "demo").glob("*.svg")):
        text = file.read_text(encoding="utf-8")
        ET.fromstring(text)
        assert "<script" not in text
        assert not re.findall(r'(?:href|src)="(?!#)', text), file.name


def test_the_site_and_every_demo_chef_have_a_picture_to_share() -> None:
    names = ["site", *(Path(chef.photo_url or "").stem for chef in CHEFS)]
    assert {file.stem for file in SHARED.iterdir()} == set(names)
    for name in names:
        with Image.open(SHARED / f"{name}.png") as picture:
            assert picture.size == (1200, 630)


@pytest.mark.parametrize("side", [180, 192, 512])
def test_there_is_an_icon_for_the_home_screen(side: int) -> None:
    with Image.open(PICTURES / f"icon-{side}.png") as picture:
        assert picture.size == (side, side)


def test_the_maskable_icon_keeps_its_mark_where_every_shape_shows_it() -> None:
    """Systems may cut away all but the middle circle of 80 % (W3C's safe zone)."""
    paper = (0xFB, 0xF7, 0xF2)
    with Image.open(PICTURES / "icon-512-maskable.png") as picture:
        assert picture.size == (512, 512)
        assert not picture.has_transparency_data
        drawn = picture.convert("RGB")
    outside = ImageChops.difference(drawn, Image.new("RGB", drawn.size, paper))
    ImageDraw.Draw(outside).ellipse((51, 51, 460, 460), fill="black")

    assert outside.getbbox() is None
    assert drawn.getpixel((256, 256)) != paper


def test_the_icon_for_tabs_has_the_sizes_that_tabs_use() -> None:
    with Image.open(PICTURES / "favicon.ico") as picture:
        assert picture.info["sizes"] == {(side, side) for side in (16, 32, 48)}


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
