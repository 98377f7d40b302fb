"""A backup is one file, so it must hold the pictures too."""

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from tests.images import photo


def test_pictures_come_back_with_a_backup(demo: CooCook) -> None:
    kept = demo.pictures.add(1, photo(), by=DESK)
    image = demo.pictures.image(kept.sha256)
    backup = demo.backup.create()
    demo.pictures.remove(kept.id, by=DESK)
    demo.pictures.add(1, photo(1), by=DESK)

    demo.backup.restore(backup.path)

    assert demo.pictures.of(1) == (kept,)
    assert demo.pictures.image(kept.sha256) == image
