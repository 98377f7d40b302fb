"""Pictures from strangers: what is kept of them, and what is refused."""

import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from coocook_server.errors import Invalid
from coocook_server.services.images import FORMATS, MOST_PIXELS, narrowed, rework
from tests.images import encoded, photo, plate, read

ZIP = b"PK\x03\x04 a page of script PK\x05\x06" + bytes(18)


def refusal(data: bytes) -> str:
    with pytest.raises(Invalid) as refused:
        rework(data)
    assert set(refused.value.fields) == {"file"}
    return refused.value.fields["file"]


def halves() -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (64, 32), "red")
    image.paste("blue", (32, 0, 64, 32))
    return image


def shaded(size: tuple[int, int]) -> Image.Image:
    """Many shades, so that the file has a body to be damaged."""
    return Image.radial_gradient("L").resize(size).convert("RGB")


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_is_written_anew_as_webp(kind: str) -> None:
    made = rework(photo(kind=kind))

    for data in (made.image, made.thumbnail):
        assert read(data).format == "WEBP"
        assert read(data).size == (made.width, made.height) == (60, 40)
    assert len(made.sha256) == 64


def test_a_picture_is_narrowed_and_never_widened() -> None:
    whole = rework(encoded(shaded((900, 600)))).image

    assert read(narrowed(whole, 400)).size == (400, 267)
    assert read(narrowed(whole, 400)).format == "WEBP"
    assert narrowed(whole, 900) == narrowed(whole, 1000) == whole
    assert read(narrowed(rework(encoded(plate(size=(1600, 1)))).image, 400)).size == (400, 1)


def test_the_same_file_gives_the_same_picture() -> None:
    assert rework(photo()) == rework(photo())
    assert rework(photo()).sha256 != rework(photo(1)).sha256


@pytest.mark.parametrize(
    ("size", "whole", "small"),
    [
        ((2000, 1000), (1600, 800), (480, 240)),
        ((1000, 3000), (533, 1600), (160, 480)),
        ((600, 300), (600, 300), (480, 240)),
        ((3000, 1), (1600, 1), (480, 1)),
        ((1, 1), (1, 1), (1, 1)),
    ],
)
def test_no_side_is_longer_than_we_keep(
    size: tuple[int, int], whole: tuple[int, int], small: tuple[int, int]
) -> None:
    made = rework(encoded(plate(size=size)))

    assert (made.width, made.height) == read(made.image).size == whole
    assert read(made.thumbnail).size == small


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_stands_upright(kind: str, orientation: int) -> None:
    lying = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    mirrored = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        7: Image.Transpose.TRANSVERSE,
    }
    turn = (lying | mirrored).get(orientation)
    image = halves() if turn is None else halves().transpose(turn)
    noted = Image.Exif()
    noted[0x0112] = orientation

    made = read(rework(encoded(image, kind, exif=noted)).image).convert("RGB")

    assert made.size == (64, 32)
    red, blue = made.getpixel((4, 16)), made.getpixel((60, 16))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] > 200 > 60 > red[2]
    assert blue[2] > 200 > 60 > blue[0]


@pytest.mark.parametrize("kind", FORMATS)
def test_what_a_camera_noted_is_gone(kind: str) -> None:
    noted = Image.Exif()
    noted[0x010F] = "Secret Camera"
    noted.get_ifd(0x8825)[2] = (37.0, 33.0, 58.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options: dict[str, object] = {"exif": noted, "icc_profile": profile}
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", "<script>alert('Secret words')</script>")
        options["pnginfo"] = text
    elif kind == "JPEG":
        options["comment"] = b"<script>alert('Secret words')</script>"
    sent = encoded(plate(), kind, **options)
    assert b"Secret" in sent

    made = rework(sent)

    for data in (made.image, made.thumbnail):
        assert b"Secret" not in data
        assert b"<script" not in data
        assert not read(data).getexif()
        assert not {"exif", "icc_profile", "xmp"} & set(read(data).info)


def test_the_colours_are_those_that_were_meant() -> None:
    """Cameras and phones may write colours in a space of their own, and printers' files have four inks."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    for options in ({}, {"icc_profile": profile}, {"icc_profile": b"no profile at all"}):
        made = read(rework(encoded(plate(), "PNG", **options)).image).convert("RGB")
        pixel = made.getpixel((30, 20))
        assert isinstance(pixel, tuple)
        assert all(abs(a - b) <= 4 for a, b in zip(pixel, (40, 90, 30), strict=True))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_way_to_keep_colours_is_taken(mode: str) -> None:
    image = Image.new("I;16", (60, 40), 3000) if mode == "I;16" else plate().convert(mode)

    made = rework(encoded(image, "JPEG" if mode == "CMYK" else "PNG"))

    assert read(made.image).size == (60, 40)


def test_what_can_be_seen_through_stays_so() -> None:
    made = rework(encoded(Image.new("RGBA", (20, 20), (255, 0, 0, 0)), "PNG"))

    assert read(made.image).getchannel("A").getextrema() == (0, 0)


def test_of_a_film_the_first_picture_is_kept() -> None:
    frames = [plate(number) for number in range(3)]
    film = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=100)
    assert getattr(read(film), "n_frames", 1) == 3

    made = read(rework(film).image)

    assert getattr(made, "n_frames", 1) == 1


def test_a_film_that_a_phone_put_behind_a_photo_is_left_out() -> None:
    made = rework(photo() + b"\0\0\0\x18ftypmp42 a film of two seconds")

    assert made == rework(photo())


def test_a_photo_with_a_second_one_inside_is_taken() -> None:
    """Phones write "MPO": a JPEG with a depth map or another view behind it."""
    both = encoded(plate(), "MPO", save_all=True, append_images=[plate(1)])
    assert read(both).format == "MPO"

    assert rework(both).width == 60


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"hello",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<?xml version='1.0'?><svg/>",
        b"<!DOCTYPE html><img src=x>",
        b"%PDF-1.7\n" + photo(),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        ZIP,
        encoded(plate(), "GIF"),
        encoded(plate(), "BMP"),
        encoded(plate(), "TIFF"),
        encoded(plate(), "ICO"),
        b"GIF89a/*" + photo(),
        b" " + photo(),
    ],
    ids=lambda data: repr(data[:12]),
)
def test_what_is_no_picture_we_take_is_refused(data: bytes) -> None:
    assert refusal(data) == "must be a JPEG, PNG or WebP picture"


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_that_was_cut_off_is_refused(kind: str) -> None:
    whole = encoded(shaded((80, 60)), kind)

    for length in (len(whole) - 1, len(whole) - 20, len(whole) // 2, len(whole) // 4):
        assert refusal(whole[:length]) == "is broken or cut off"


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize(
    "other", [ZIP, b"\0\0<html >", b"<SCRIPT>alert(1)</SCRIPT>", b"%PDF-1.7", b"\x7fELF"]
)
def test_a_file_that_is_another_one_as_well_is_refused(kind: str, other: bytes) -> None:
    assert refusal(photo(kind=kind) + other) == "has another file behind the picture"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_whatever_lies_behind_a_png_or_webp_is_refused(kind: str) -> None:
    assert refusal(photo(kind=kind) + b"whatever") == "has another file behind the picture"


@pytest.mark.parametrize(
    ("mode", "size"), [("1", (8_000, 7_000)), ("1", (20_000, 20_000)), ("L", (50_001, 1_000))]
)
def test_a_small_file_with_very_many_pixels_is_refused(mode: str, size: tuple[int, int]) -> None:
    bomb = encoded(Image.new(mode, size), "PNG")
    assert len(bomb) < 1_000_000
    assert size[0] * size[1] > MOST_PIXELS

    assert refusal(bomb) == "may have at most 50 million pixels"


def test_a_webp_may_have_fewer_pixels_since_it_takes_more_to_read_them() -> None:
    wide = Image.new("RGB", (5_001, 5_000))

    assert refusal(encoded(wide, "WEBP")) == "may have at most 25 million pixels"
    assert rework(encoded(wide, "JPEG")).width == 1_600


def test_a_file_that_lies_about_its_size_is_refused() -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    file = (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(header))
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
        + photo(kind="PNG")[33:]
    )

    assert refusal(file) == "may have at most 50 million pixels"


def test_a_file_whose_checksum_does_not_fit_is_refused() -> None:
    data = bytearray(photo(kind="PNG"))
    end_of_pixels = data.index(b"IEND") - 4
    data[end_of_pixels - 1] ^= 1

    assert refusal(bytes(data)) == "is broken or cut off"


def test_a_webp_that_lies_about_its_size_is_refused() -> None:
    film = bytearray(encoded(plate(), "WEBP", save_all=True, append_images=[plate(1)], duration=100))
    assert film[12:16] == b"VP8X"
    film[24:30] = b"\xff\xff\0\xff\xff\0"

    assert "million pixels" in refusal(bytes(film))


def test_words_that_unpack_to_more_than_fits_are_refused() -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "A" * 100_000_000, zip=True)

    assert refusal(encoded(plate(), "PNG", pnginfo=text)) == "is broken or cut off"


@settings(max_examples=300, deadline=None)
@given(
    kind=st.sampled_from(FORMATS),
    cut=st.integers(0, 50),
    changes=st.lists(st.tuples(st.integers(0, 3_000), st.binary(min_size=1, max_size=4)), max_size=5),
)
def test_a_damaged_file_is_refused_or_gives_a_sound_picture(
    kind: str, cut: int, changes: list[tuple[int, bytes]]
) -> None:
    data = bytearray(encoded(shaded((24, 16)), kind))
    for at, written in changes:
        at %= len(data)
        data[at : at + len(written)] = written
    sent = bytes(data[: len(data) - cut])

    try:
        made = rework(sent)
    except Invalid:
        return
    assert read(made.image).size == (made.width, made.height)
    read(made.image).load()
