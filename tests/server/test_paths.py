"""Where files are found: in the source tree, in a wheel, in the frozen bundle."""

import sys
from pathlib import Path

import pytest

from coocook_server import paths

ROOT = Path(__file__).resolve().parents[2]


def test_the_source_tree_is_used_where_there_is_one() -> None:
    assert paths.web_folder() == ROOT / "web"
    assert paths.resources_folder() == ROOT / "resources"
    assert paths.in_source_tree()


def test_a_wheel_carries_its_files_inside_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "site-packages" / "coocook_server"
    monkeypatch.setattr(paths, "_PACKAGE", package)

    assert paths.web_folder() == package / "_data" / "web"
    assert not paths.in_source_tree()


def test_the_frozen_bundle_carries_them_beside_its_modules(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert paths.resources_folder() == tmp_path / "resources"
    assert not paths.in_source_tree()


def test_the_data_folder_is_the_users_own_unless_moved(
    monkeypatch: pytest.MonkeyPatch, own_surroundings: Path
) -> None:
    assert paths.data_folder() == own_surroundings
    monkeypatch.delenv("COOCOOK_DATA")
    assert paths.data_folder().name == "CooCook"
    assert paths.data_folder().is_absolute()
