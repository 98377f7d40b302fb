"""The desktop in Korean and English: nothing is left untranslated."""

import shutil
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_server.errors import Conflict, CooCookError, Invalid, Phrase
from tools import desktop_messages

FILES = [f"{code}.ts" for code in language.CODES]


def messages(file: Path) -> dict[tuple[str, str], list[str]]:
    """The translations by words and what tells them apart; an empty one is not made."""
    found = {}
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        found[message.findtext("source") or "", message.findtext("comment") or ""] = forms
    return found


def placeholders(words: str) -> set[str]:
    """The `{names}` in them, and the place of the number."""
    names = {part.split("}")[0] for part in words.split("{")[1:]}
    return names | ({"%n"} if "%n" in words or "%Ln" in words else set())


def test_every_word_of_the_desktop_is_in_the_catalogues(tmp_path: Path) -> None:
    """Brought up to date by `python -m tools.desktop_messages`."""
    for name in FILES:
        shutil.copy(desktop_messages.FOLDER / name, tmp_path / name)

    desktop_messages.update(tmp_path)

    for name in FILES:
        assert messages(tmp_path / name).keys() == messages(desktop_messages.FOLDER / name).keys()


@pytest.mark.parametrize("name", FILES)
def test_every_word_is_translated_with_its_values(name: str) -> None:
    for (words, about), forms in messages(desktop_messages.FOLDER / name).items():
        assert all(forms), f"{words!r} ({about}) is not translated in {name}"
        assert all(placeholders(form) <= placeholders(words) for form in forms), words
        assert all(placeholders(words) - {"%n"} <= placeholders(form) for form in forms), words


def test_the_compiled_catalogues_are_those_of_the_text(tmp_path: Path) -> None:
    desktop_messages.compile_all(into=tmp_path)

    for code in language.CODES:
        made, kept = tmp_path / f"{code}.qm", desktop_messages.FOLDER / f"{code}.qm"
        assert made.read_bytes() == kept.read_bytes(), f"{kept.name} is older than its text"


def test_words_follow_the_language_and_the_number(app: QApplication) -> None:
    assert (tr("Bookings"), tr("%Ln day(s)", "", 1), tr("%Ln day(s)", "", 2)) == (
        "Bookings",
        "1 day",
        "2 days",
    )

    language.install(app, "ko")

    assert (tr("Bookings"), tr("%Ln day(s)", "", 1)) == ("예약", "1일")
    assert wording.day(date(2026, 2, 25)) == "2026년 2월 25일(수)"
    assert wording.money(Decimal(125000), "KRW") == "125,000원"
    assert wording.length(timedelta(minutes=200)) == "3시간 20분"


@pytest.mark.parametrize(
    ("fault", "english", "korean"),
    [
        (
            Conflict("This time is already taken. Please choose another.", rule="taken"),
            "This time is already taken. Please choose another.",
            "이미",
        ),
        (Invalid(Phrase("There is no such {what}.", what="chef")), "There is no such chef.", "없"),
        (ValueError("a secret"), "This did not work. The log has the reason.", "로그"),
    ],
)
def test_what_went_wrong_is_said_in_the_language_of_the_desk(
    app: QApplication, fault: Exception, english: str, korean: str
) -> None:
    assert wording.fault(fault) == english

    language.install(app, "ko")

    assert korean in wording.fault(fault)


def test_a_refusal_without_a_translation_is_said_as_it_is(app: QApplication) -> None:
    language.install(app, "ko")

    assert wording.fault(CooCookError("xyzzy")) == "xyzzy"
