"""The documents say what is so: every setting, every command, the schema, and links that lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from coocook_server.cli import main
from coocook_server.config import Settings
from tools import schema_doc

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", *DOCS.rglob("*.md")])


def test_the_schema_is_that_of_the_models() -> None:
    assert schema_doc.FILE.read_text(encoding="utf-8") == schema_doc.document(), (
        "run `python -m tools.schema_doc`"
    )


def test_every_setting_is_documented_and_no_other() -> None:
    page = (DOCS / "configuration.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE))

    assert documented == {name.upper() for name in Settings.model_fields}


def commands(group: click.Group, *above: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, *above, name)
        else:
            yield " ".join(("coocook-server", *above, name))


def test_every_command_is_documented_and_no_other() -> None:
    page = (DOCS / "runbook.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `(coocook-server [^`]+)` \| (?!store)", page, re.MULTILINE))

    assert documented == set(commands(main))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_within_a_page_names_a_heading(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#\s]*)#([^)]+)\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            aimed_at = (page.parent / target) if target else page
            headings = re.findall(r"^#+ (.+)$", aimed_at.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}


def test_the_index_names_every_document() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")

    for page in DOCS.glob("*.md"):
        assert page.name == "README.md" or f"({page.name})" in index


def test_every_test_that_the_security_page_names_exists() -> None:
    page = (DOCS / "security.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page))

    assert len(named) > 80
    assert page.count("::") == len(re.findall(r"`tests/[\w/]+\.py::\w+`", page))
    for path, name in sorted(named):
        text = (ROOT / path).read_text(encoding="utf-8")
        assert re.search(rf"^\s*def {name}\(", text, re.MULTILINE), f"{path}::{name}"
