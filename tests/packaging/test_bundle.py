"""CooCook as the folder that PyInstaller makes, which needs no Python."""

import os
import sys
from pathlib import Path

import pytest

from tests.packaging.serving import assert_page_is_whole, free_port, run, running

ROOT = Path(__file__).parents[2]
SUFFIX = ".exe" if os.name == "nt" else ""

pytestmark = [pytest.mark.bundle, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, built once; coverage would only slow the build down."""
    folder = tmp_path_factory.mktemp("bundle")
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, str(ROOT / "coocook.spec")]
    run(command, folder, {**surroundings, "PYINSTALLER_CONFIG_DIR": str(folder / "cache")})
    return folder / "dist" / "coocook"


def test_the_bundle_carries_every_page_and_resource(bundle: Path) -> None:
    """File for file what the source tree has."""
    for name in ("web", "resources"):
        in_source = {path.relative_to(ROOT / name) for path in (ROOT / name).rglob("*") if path.is_file()}
        carried = bundle / "_internal" / name
        in_bundle = {path.relative_to(carried) for path in carried.rglob("*") if path.is_file()}
        assert in_bundle == in_source


def test_the_bundled_desktop_serves_the_pages(bundle: Path, tmp_path: Path) -> None:
    """Started without a screen on an empty data folder, and asked to end."""
    settings = {"API_PORT": str(free_port()), "DEMO_MODE": "true", "QT_QPA_PLATFORM": "offscreen"}
    with running([str(bundle / f"coocook{SUFFIX}")], tmp_path, settings) as address:
        for page in ("index.html", "explore.html", "chef-detail.html?id=1", "booking.html?chef_id=1"):
            assert_page_is_whole(address, f"/web/coocook/{page}")


def test_the_bundled_command_line_knows_its_commands(bundle: Path, tmp_path: Path) -> None:
    """It shares the desktop's libraries."""
    said = run([str(bundle / f"coocook-server{SUFFIX}"), "--help"], tmp_path)
    assert "serve" in said.stdout
    assert said.stderr == ""


def test_the_bundled_command_line_migrates_a_store(
    bundle: Path, own_surroundings: Path, tmp_path: Path
) -> None:
    """Alembic finds its migrations."""
    run([str(bundle / f"coocook-server{SUFFIX}"), "migrate"], tmp_path)
    assert (own_surroundings / "platform.db").is_file()
