"""How the templates show pictures: in the width that is needed, with room kept for them."""

from collections.abc import Callable

import pytest
from flask import Flask, render_template_string

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.pictures import PictureRecord
from tests.images import encoded, plate

IMPORT = '{% from "partials/macros.html" import picture, portrait with context %}'

Write = Callable[..., str]


@pytest.fixture
def write(demo: CooCook) -> Write:
    """What a template of the pages makes of a line."""
    app: Flask = create_app(demo)

    def write_it(line: str, **values: object) -> str:
        with app.test_request_context("/web/coocook/index.html"):
            return render_template_string(IMPORT + line, **values).strip()

    return write_it


def added(demo: CooCook, size: tuple[int, int], alt: str = "Ribs") -> PictureRecord:
    return demo.pictures.add(1, encoded(plate(size=size)), alt, by=DESK)


def with_photo(demo: CooCook) -> ChefRecord:
    demo.pictures.choose_photo(1, added(demo, (900, 600)).id, by=DESK)
    return demo.chefs.get(1)


def test_a_picture_is_offered_in_all_its_widths_and_loads_when_it_is_near(
    demo: CooCook, write: Write
) -> None:
    shown = added(demo, (1000, 600), 'A "big" <plate>')

    assert write('{{ picture(shown, "50vw") }}', shown=shown) == (
        f'<img class="picture" src="{shown.url}" '
        f'srcset="{shown.url}?size=400 400w, {shown.url}?size=800 800w, {shown.url} 1000w" sizes="50vw" '
        'alt="A &#34;big&#34; &lt;plate&gt;" width="1000" height="600" loading="lazy" decoding="async">'
    )
    assert "loading" not in write('{{ picture(shown, "50vw", lazy=False) }}', shown=shown)


def test_a_small_picture_is_offered_as_it_is(demo: CooCook, write: Write) -> None:
    shown = added(demo, (300, 200))

    assert f'srcset="{shown.url} 300w"' in write('{{ picture(shown, "50vw") }}', shown=shown)


@pytest.mark.parametrize(("size", "width"), [("card", "17rem"), ("large", "27rem"), ("small", "72px")])
def test_a_portrait_from_the_gallery_says_how_wide_it_stands(
    demo: CooCook, write: Write, size: str, width: str
) -> None:
    chef = with_photo(demo)

    shown = write("{{ portrait(chef, size) }}", chef=chef, size=size)

    url = chef.photo_url
    assert f'srcset="{url}?size=400 400w, {url}?size=800 800w, {url} 1600w"' in shown
    assert width in shown.split('sizes="')[1].split('"')[0]
    assert 'width="400" height="320"' in shown


def test_a_drawn_portrait_stays_one_file(demo: CooCook, write: Write) -> None:
    shown = write("{{ portrait(chef) }}", chef=demo.chefs.get(1))

    assert "/img/chefs/park-min-jun.svg" in shown
    assert "srcset" not in shown
