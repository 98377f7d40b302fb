"""Pictures that strangers send, made into pictures of our own: decoded within limits, then written anew.

Neither name nor declared type is believed. What was hidden in the file (place and camera, comments, other
files) is gone afterwards, since only the decoded pixels are kept.
"""

import hashlib
import io
import re
import struct
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from coocook_server.errors import Invalid, Phrase

MOST_PIXELS = 50_000_000
MOST_WEBP_PIXELS = 25_000_000
"""WebP's decoder takes 16 bytes for each, three times what the others take."""

LONGEST_SIDE = 1_600
THUMBNAIL_SIDE = 480
"""Pixels."""

FORMATS = ("JPEG", "PNG", "WEBP")

Image.MAX_IMAGE_PIXELS = MOST_PIXELS
# Between this and twice as much Pillow only warns.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)

_one_at_a_time = threading.Lock()
"""Decoding may take 400 MB."""

_one_narrowed_at_a_time = threading.Lock()
"""40 MB. A lock of its own, so that nobody who looks waits for somebody who sends."""

_ANOTHER_FILE = re.compile(
    rb"PK\x05\x06|%PDF-|<(?:!doctype|html|script|svg|\?php)[\s>]|\x7fELF|Rar!\x1a", re.IGNORECASE
)
"""What other kinds of files begin or end with. Films and depth maps behind a JPEG are no reason to refuse it:
phones put them there."""


@dataclass(frozen=True)
class Reworked:
    """A picture as we keep it: WebP, at most 1600 pixels a side, and one of at most 480."""

    image: bytes
    thumbnail: bytes
    width: int
    height: int

    @property
    def sha256(self) -> str:
        """What the whole picture is known by."""
        return hashlib.sha256(self.image).hexdigest()


@dataclass(frozen=True)
class Crop:
    """The part of an upright picture that is kept: its edges as shares of its width and height, 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float


def rework(data: bytes, crop: Crop | None = None) -> Reworked:
    """Make a picture of our own from a JPEG, PNG or WebP file, or from a part of it.

    Raises `Invalid` for anything else: too large, broken, cut off, or a file of another kind in disguise.
    """
    whole = _cropped(_decoded(data), crop)
    thumbnail = whole.copy()
    thumbnail.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS)
    return Reworked(_webp(whole), _webp(thumbnail), whole.width, whole.height)


def as_png(data: bytes, side: int) -> bytes:
    """The same from such a file as a PNG, at most `side` pixels wide and high. Raises as `rework` does."""
    whole = _decoded(data)
    whole.thumbnail((side, side), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    whole.save(written, "PNG", optimize=True)
    return written.getvalue()


def narrowed(data: bytes, width: int) -> bytes:
    """A picture of our own, made `width` pixels wide; as it is if it is not wider than that."""
    with _one_narrowed_at_a_time, Image.open(io.BytesIO(data), formats=("WEBP",)) as image:
        if image.width <= width:
            return data
        height = max(1, round(image.height * width / image.width))
        return _webp(image.resize((width, height), Image.Resampling.LANCZOS))


def _decoded(data: bytes) -> Image.Image:
    """The pixels of a file that nobody vouches for."""
    with _one_at_a_time, _faults_in_words():
        with _opened(data) as looked_at:
            most = MOST_WEBP_PIXELS if looked_at.format == "WEBP" else MOST_PIXELS
            if looked_at.width * looked_at.height > most:
                raise _too_many_pixels(most)
            looked_at.verify()
        _refuse_appended(data)
        with _opened(data) as image:
            return _upright(image)


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data), formats=FORMATS)


def _upright(image: Image.Image) -> Image.Image:
    """The pixels in sRGB, made small (first, since a JPEG is then never decoded whole) and turned upright."""
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    turned = ImageOps.exif_transpose(image)
    profile = turned.info.get("icc_profile")
    clear = turned.has_transparency_data
    if profile and turned.mode in ("RGB", "RGBA", "CMYK"):
        turned = _in_srgb(turned, profile)
    return turned.convert("RGBA" if clear else "RGB")


def _cropped(image: Image.Image, crop: Crop | None) -> Image.Image:
    if crop is None:
        return image
    left, right = (round(share * image.width) for share in (max(0.0, crop.left), min(1.0, crop.right)))
    top, bottom = (round(share * image.height) for share in (max(0.0, crop.top), min(1.0, crop.bottom)))
    if left >= right or top >= bottom:
        raise _refused(Phrase("leaves nothing of the picture"))
    return image.crop((left, top, right, bottom))


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The colours as they were meant; as they are written, if the profile cannot be read."""
    mode = "RGB" if image.mode == "CMYK" else image.mode
    try:
        meant = ImageCms.profileToProfile(
            image, io.BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError):
        return image
    return meant or image


def _webp(image: Image.Image) -> bytes:
    written = io.BytesIO()
    image.save(written, "WEBP", quality=82, method=4)
    return written.getvalue()


def _refuse_appended(data: bytes) -> None:
    """Raises `Invalid` for a picture that is another file as well; PNG and WebP simply end where they say."""
    if data.startswith(b"\x89PNG"):
        rest = data[_png_end(data) :]
    elif data.startswith(b"RIFF"):
        length = int.from_bytes(data[4:8], "little")
        rest = data[8 + length + length % 2 :]
    else:
        rest = data[_jpeg_end(data) :]
        if not _ANOTHER_FILE.search(rest):
            return
    if rest.strip(b"\0\r\n"):
        raise _refused(Phrase("has another file behind the picture"))


def _png_end(data: bytes) -> int:
    at = 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        at += 12 + length
        if kind == b"IEND":
            return at
    raise ValueError("there is no end")


def _jpeg_end(data: bytes) -> int:
    """Where the first picture in a JPEG ends: segments have a length, what follows a scan's has none."""
    at = 2
    while (at := data.find(b"\xff", at)) >= 0 and at + 4 <= len(data):
        marker = data[at + 1]
        if marker == 0xD9:
            break
        if marker == 0xFF:
            at += 1
        elif marker in (0x00, 0x01) or 0xD0 <= marker <= 0xD8:
            at += 2
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return len(data) if at < 0 else at + 2


@contextmanager
def _faults_in_words() -> Iterator[None]:
    """Whatever the decoders stumble over is the file's fault; for a bad PNG Pillow raises `SyntaxError`."""
    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise _too_many_pixels() from fault
    except UnidentifiedImageError as fault:
        raise _refused(Phrase("must be a JPEG, PNG or WebP picture")) from fault
    except (
        OSError,
        SyntaxError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        EOFError,
        struct.error,
    ) as fault:
        raise _refused(Phrase("is broken or cut off")) from fault


def _too_many_pixels(most: int = MOST_PIXELS) -> Invalid:
    return _refused(Phrase("may have at most {millions} million pixels", millions=most // 1_000_000))


def _refused(why: str) -> Invalid:
    return Invalid("The picture cannot be used.", {"file": why})
