"""CooCook as a wheel, installed and run away from its source."""

import os
import sqlite3
import sys
import sysconfig
from contextlib import closing
from pathlib import Path

import pytest
import requests

from tests.packaging.serving import assert_page_is_whole, free_port, run, running

ROOT = Path(__file__).parents[2]
PROGRAMS = Path("Scripts" if os.name == "nt" else "bin")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs' folder of an empty environment with CooCook's wheel installed.

    The dependencies come from the environment the tests run in, by a `.pth` line: installing them from the
    network again takes half a minute and shows nothing about CooCook. The `.pth` of the editable
    installation there has no effect from such a line, so the source stays out of reach.
    """
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    offline = ["--no-deps", "--no-index"]
    run([*pip, "wheel", *offline, "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)], folder)
    environment = folder / "environment"
    run([sys.executable, "-m", "venv", "--without-pip", str(environment)], folder)
    programs = environment / PROGRAMS
    (wheel,) = folder.glob("coocook-*.whl")
    run([*pip, "--python", str(programs / "python"), "install", *offline, str(wheel)], folder)
    purelib = sysconfig.get_path("purelib", vars={"base": str(environment)})
    Path(purelib, "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return programs


def test_the_source_is_out_of_the_wheels_reach(installed: Path, tmp_path: Path) -> None:
    """Else the other tests here would test the source."""
    program = (
        "import coocook_server, coocook_desktop; print(coocook_server.__file__, coocook_desktop.__file__)"
    )
    found = run([str(installed / "python"), "-c", program], tmp_path)
    assert [Path(file).is_relative_to(installed.parent) for file in found.stdout.split()] == [True, True]


def test_the_wheel_carries_every_page_and_resource(installed: Path) -> None:
    """File for file what the source tree has."""
    (data,) = installed.parent.rglob("coocook_server/_data")
    for name in ("web", "resources"):
        in_source = {path.relative_to(ROOT / name) for path in (ROOT / name).rglob("*") if path.is_file()}
        in_wheel = {path.relative_to(data / name) for path in (data / name).rglob("*") if path.is_file()}
        assert in_wheel == in_source
    guides = {path.name for path in (ROOT / "docs").glob("user-guide*.md")}
    assert {path.name for path in (data / "docs").iterdir()} == guides


def test_the_wheel_serves_pages_and_a_migrated_store_from_any_folder(
    installed: Path, own_surroundings: Path, tmp_path: Path
) -> None:
    """As `coocook-server serve`, with demo data."""
    command = [str(installed / "coocook-server"), "serve"]
    with running(command, tmp_path, {"API_PORT": str(free_port()), "DEMO_MODE": "true"}) as address:
        assert_page_is_whole(address, "/web/coocook/index.html")
        chefs = requests.get(f"{address}/api/coocook/chefs", timeout=10).json()
        assert chefs["total"] == len(chefs["chefs"]) > 0
    with closing(sqlite3.connect(own_surroundings / "platform.db")) as store:
        (version,) = store.execute("SELECT version_num FROM alembic_version").fetchone()
    assert version
