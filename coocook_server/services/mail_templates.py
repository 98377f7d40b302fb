"""The words of each kind of mail: a subject and paragraphs, with places for what a mail tells of.

`{customer}` stands for a value. `[was: from {was}]` is there only where the value of that name is, with all
that stands after the colon.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from coocook_server.errors import Phrase
from coocook_server.paths import web_folder

LANGUAGES = ("en", "ko")
LONGEST_SUBJECT = 200
LONGEST_BODY = 4000

_BOOKING = ("customer", "chef", "day", "short_day", "time", "starts", "number")
_MESSAGE = ("author_name", "chef_name", "day", "start_time", "excerpt")
_NOTICES = ("mail_changed", "password_changed", "welcome")
_LINKS = ("verify_mail", "password_reset")

_SECTION = re.compile(r"^== (\w+) ==$", re.MULTILINE)
_PART = re.compile(r"\[(\w+):([^\[\]]*)\]")
_VALUE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Template:
    """What a kind of mail says."""

    subject: str
    body: str


@dataclass(frozen=True)
class Places:
    """What can stand in a kind of mail: values, and values on which parts depend."""

    values: tuple[str, ...]
    parts: tuple[str, ...] = ()


@cache
def originals(language: str) -> Mapping[str, Template]:
    """The words that CooCook comes with, by kind; in English for a language that it does not speak."""
    code = language if language in LANGUAGES else LANGUAGES[0]
    text = (web_folder() / "mail" / f"{code}.txt").read_text(encoding="utf-8")
    pieces = _SECTION.split(text)
    found = {}
    for kind, words in zip(pieces[1::2], pieces[2::2], strict=True):
        subject, _, body = words.strip().partition("\n\n")
        found[kind] = Template(" ".join(subject.split()), body.strip())
    return found


def kinds() -> tuple[str, ...]:
    """Every kind of mail, in the order of what becomes of a booking."""
    return tuple(originals(LANGUAGES[0]))


def places(kind: str) -> Places:
    """What can stand in this kind of mail."""
    if kind == "message":
        return Places(_MESSAGE)
    if kind in _LINKS:
        return Places(("name",), ("code",))
    if kind in _NOTICES:
        return Places(("name",))
    if kind == "test":
        return Places(())
    if kind.endswith("_moved"):
        return Places((*_BOOKING, "was"), ("was",))
    return Places(_BOOKING, ("pending", "settled") if kind == "chef_new" else ())


def problems(kind: str, template: Template) -> dict[str, str]:
    """What is wrong with a subject or body; empty if mail can be written with them."""
    allowed, wrong = places(kind), dict[str, str]()
    for field, text, longest in (
        ("subject", template.subject, LONGEST_SUBJECT),
        ("body", template.body, LONGEST_BODY),
    ):
        problem = _problem(text, allowed, longest)
        if problem is not None:
            wrong[field] = problem
    return wrong


def written(template: Template, values: Mapping[str, Any]) -> tuple[str, list[list[str]]]:
    """The subject, and the paragraphs as lines, with the values in their places."""
    subject = " ".join(_filled(template.subject, values).split())
    text = re.sub(r"\n{3,}", "\n\n", _filled(template.body, values)).strip()
    return subject, [paragraph.split("\n") for paragraph in text.split("\n\n")]


def _filled(text: str, values: Mapping[str, Any]) -> str:
    """Parts first, then values, so that nothing in a value is taken for a place."""
    whole = _PART.sub(lambda part: part[2] if values.get(part[1]) else "", text)
    return _VALUE.sub(lambda place: str(values[place[1]]), whole)


def _problem(text: str, allowed: Places, longest: int) -> str | None:
    if not text.strip():
        return Phrase("is needed")
    if len(text) > longest:
        return Phrase("may have at most {longest} characters", longest=longest)
    for name, _words in _PART.findall(text):
        if name not in allowed.parts:
            return Phrase("has a part for [{name}: …], which this mail does not know", name=name)
    bare = _PART.sub(lambda part: part[2], text)
    for name in _VALUE.findall(bare):
        if name not in allowed.values:
            return Phrase("has {{{name}}}, which this mail does not know", name=name)
    if re.search(r"[{}]", _VALUE.sub("", bare)):
        return Phrase("has a brace that opens or closes nothing")
    if re.search(r"\[\w+:|\[$", bare):
        return Phrase("has a bracket that is not closed")
    return None
