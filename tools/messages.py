"""Gathers the words of the pages and of the services' refusals for translation.

`python -m tools.messages` brings `web/translations/ko.po` up to date: new words come empty, words that are
gone leave. Fill in what is empty.
"""

from pathlib import Path

from babel.messages.frontend import CommandLineInterface

REPOSITORY = Path(__file__).parents[1]
CATALOGUE = REPOSITORY / "web" / "translations" / "ko.po"
KEYWORDS = (
    "Phrase",
    "Invalid",
    "Conflict:1",
    "Denied:1",
    "NotFound",
    "NotSignedIn",
    "TooMany:1",
    "Stale",
    "StoreUnavailable",
)
"""What is called with words that a person reads, beside gettext itself."""


def extract(into: Path) -> None:
    """Write the words that need a translation, sorted, as a template."""
    keywords = [f"--keyword={keyword}" for keyword in KEYWORDS]
    mapping = f"--mapping-file={REPOSITORY / 'pyproject.toml'}"
    form = ("--no-location", "--sort-output", "--omit-header", "--no-wrap")
    _babel("extract", mapping, *keywords, *form, f"--output-file={into}", str(REPOSITORY))


def update(template: Path) -> None:
    """Bring the Korean catalogue up to date with a template."""
    files = (f"--input-file={template}", f"--output-file={CATALOGUE}", "--locale=ko")
    form = ("--no-fuzzy-matching", "--ignore-obsolete", "--no-wrap", "--omit-header")
    _babel("update", *files, *form)


def _babel(command: str, *arguments: str) -> None:
    CommandLineInterface().run(["pybabel", "--quiet", command, *arguments])  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    gathered = REPOSITORY / "build" / "messages.pot"
    gathered.parent.mkdir(exist_ok=True)
    extract(gathered)
    update(gathered)
