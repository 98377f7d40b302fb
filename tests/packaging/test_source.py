"""What holds for the source as a whole."""

import json
import re
import subprocess
import tomllib
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Six lines alike are a copy; fewer are the language's own forms.
COPY_LINES = 6


def _tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]


def _code_lines(path: Path) -> list[str]:
    """The file's lines without blanks, comments and imports, which are alike by nature."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith(("#", "import ", "from "))]


def test_less_than_five_percent_of_the_code_is_duplicated() -> None:
    """Counts each line that lies in a run of lines found elsewhere too."""
    places: dict[tuple[str, ...], list[tuple[Path, int]]] = defaultdict(list)
    total = 0
    for path in _tracked("coocook_server/*.py", "coocook_desktop/*.py", "web/*.js"):
        lines = _code_lines(path)
        total += len(lines)
        for start in range(len(lines) - COPY_LINES + 1):
            places[tuple(lines[start : start + COPY_LINES])].append((path, start))
    copied = {
        (path, start + offset)
        for found in places.values()
        if len(found) > 1
        for path, start in found
        for offset in range(COPY_LINES)
    }
    assert len(copied) < 0.05 * total, sorted(copied)


def test_the_lock_has_a_hash_for_everything_and_names_no_host() -> None:
    """So that it works behind any package index, and installs nothing but what was tested."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    requirements = re.split(r"\n(?=[a-z0-9])", lock)
    assert [text for text in requirements if "--hash=sha256:" not in text] == []


def test_the_lock_holds_every_dependency_of_the_project() -> None:
    """A dependency added without `make lock` would be missing from a clone."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    stated = [
        *project["project"]["dependencies"],
        *(name for group in project["dependency-groups"].values() for name in group),
    ]
    names = {re.split(r"[^A-Za-z0-9._-]", text)[0].lower().replace("_", "-") for text in stated}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9.-]+)(?:\[.*\])?==", lock, flags=re.MULTILINE))
    assert names - locked == set()


def test_the_lock_of_the_page_checks_has_a_hash_for_everything_and_names_no_registry() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if "integrity" not in package] == []


def test_the_lock_of_the_page_checks_is_of_the_versions_asked_for() -> None:
    """`npm ci` refuses any other."""
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    locked = {name: lock["packages"][f"node_modules/{name}"]["version"] for name in asked}
    assert asked == locked
