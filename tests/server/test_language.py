"""The language of an answer, and the Korean of everything that is said."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from flask.testing import FlaskClient

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid, Phrase
from tools import messages

HOME = "/web/coocook/index.html"
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w*\}")


@pytest.fixture
def client(demo: CooCook) -> FlaskClient:
    """A browser that has not been here before."""
    return create_app(demo).test_client()


def shown_in(client: FlaskClient, address: str = HOME, **headers: str) -> str:
    """The language that a page says it is in."""
    page = client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    found = re.search(r'<html lang="(\w+)">', page.get_data(as_text=True))
    assert found is not None
    return found[1]


def test_a_page_is_english_unless_the_browser_prefers_korean(client: FlaskClient) -> None:
    assert shown_in(client) == "en"
    assert shown_in(client, Accept_Language="de-DE,de;q=0.9") == "en"
    assert shown_in(client, Accept_Language="ko-KR,ko;q=0.9,en;q=0.8") == "ko"
    assert shown_in(client, Accept_Language="en-GB,ko;q=0.8") == "en"


def test_a_chosen_language_is_remembered_and_wins_over_the_browser(client: FlaskClient) -> None:
    assert shown_in(client, f"{HOME}?lang=ko") == "ko"
    assert shown_in(client) == "ko"
    assert shown_in(client, f"{HOME}?lang=en") == "en"
    assert shown_in(client, Accept_Language="ko") == "en"


def test_a_language_that_we_do_not_have_changes_nothing(client: FlaskClient) -> None:
    assert shown_in(client, f"{HOME}?lang=xx") == "en"
    assert shown_in(client, f"{HOME}?lang=../../etc/passwd") == "en"
    client.set_cookie("language", "xx")
    assert shown_in(client) == "en"


def test_the_switch_keeps_what_the_address_says(client: FlaskClient) -> None:
    page = client.get("/web/coocook/explore.html?q=soup&cuisine=Korean").get_data(as_text=True)

    assert 'href="/web/coocook/explore.html?q=soup&amp;cuisine=Korean&amp;lang=ko" lang="ko"' in page


def test_a_page_names_itself_in_each_language(client: FlaskClient) -> None:
    page = client.get("/web/coocook/chef-detail.html?id=1&date=2026-03-01&lang=ko").get_data(as_text=True)

    address = "http://localhost/web/coocook/chef-detail.html?id=1&amp;lang="
    assert f'<link rel="canonical" href="{address}ko">' in page
    assert f'<link rel="alternate" hreflang="en" href="{address}en">' in page


def test_the_api_says_in_korean_what_is_wrong(client: FlaskClient) -> None:
    answer = client.get("/api/coocook/chefs/999", headers={"Accept-Language": "ko"})

    assert answer.json is not None
    assert answer.json["title"] == "Not Found"
    assert re.search("[가-힣]", answer.json["detail"])


def test_a_phrase_reads_as_english_and_remembers_its_parts() -> None:
    refused = Invalid(Phrase("at most {count}", count=5), {"bio": Phrase("is {what}", what=Phrase("late"))})

    assert refused.message == "at most 5"
    assert refused.fields == {"bio": "is late"}
    assert str(Conflict("A rule forbids it.", rule="x")) == "A rule forbids it."


def read(file: Path) -> Catalog:
    with file.open("rb") as source:
        return read_po(source, locale="ko")


def texts(words: str | tuple[str, ...] | list[str] | None) -> list[str]:
    """One message's words: one text, or one for each number."""
    return [words] if isinstance(words, str) else list(words or ())


def test_everything_that_is_said_has_a_korean_translation(tmp_path: Path) -> None:
    template = tmp_path / "messages.pot"
    messages.extract(template)
    said = {message.id for message in read(template) if message.id}
    korean = read(messages.CATALOGUE)
    kept = {message.id for message in korean if message.id}

    assert said - kept == set(), "run `make messages` and translate what is new"
    assert kept - said == set(), "run `make messages`: this is not said any more"
    assert [message.id for message in korean if message.id and not all(texts(message.string))] == []
    assert [message.id for message in korean if message.id and message.fuzzy] == []


def test_a_translation_takes_the_same_values() -> None:
    for message in read(messages.CATALOGUE):
        wanted = set(PLACEHOLDER.findall(texts(message.id)[-1])) if message.id else set()
        for korean in filter(None, texts(message.string)):
            assert set(PLACEHOLDER.findall(korean)) == wanted, message.id
