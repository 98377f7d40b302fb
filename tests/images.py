"""Files as cameras and strangers send them."""

import io
from typing import Any

from PIL import Image


def encoded(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """The picture as a file of this kind."""
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def plate(number: int = 0, size: tuple[int, int] = (60, 40)) -> Image.Image:
    """A picture of one colour; each number gives another."""
    return Image.new("RGB", size, (40 + 15 * number, 90, 30))


def photo(number: int = 0, kind: str = "JPEG") -> bytes:
    """A small file of `plate`."""
    return encoded(plate(number), kind)


def photograph(size: tuple[int, int]) -> Image.Image:
    """Soft shades with the grain of a camera."""
    shades = Image.radial_gradient("L").resize(size)
    grain = Image.effect_noise(size, 30)
    return Image.merge("RGB", (shades, Image.blend(shades, grain, 0.2), grain))


def read(data: bytes) -> Image.Image:
    """What is in a file."""
    return Image.open(io.BytesIO(data))
