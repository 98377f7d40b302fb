"""One running copy for one user."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from coocook_desktop.instance import LOCK_FILE, Instance

SECOND = """
import os
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from coocook_desktop.instance import Instance
app = QCoreApplication([])
second = Instance(Path(sys.argv[1]))
assert not second.claim()
sys.exit(0 if second.show_other() else 1)
"""


def test_a_second_start_shows_the_first_and_ends(own_surroundings: Path, qtbot: QtBot) -> None:
    first = Instance(own_surroundings)
    assert first.claim()
    with qtbot.waitSignal(first.asked_to_show, timeout=20_000):
        second = subprocess.Popen([sys.executable, "-c", SECOND, str(own_surroundings)], env=os.environ)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    first.release()


def test_the_next_start_is_the_one_after_the_first_has_ended(own_surroundings: Path, qtbot: QtBot) -> None:
    first = Instance(own_surroundings)
    assert first.claim()
    first.release()
    second = Instance(own_surroundings)
    assert second.claim()
    second.release()


def test_a_copy_that_was_killed_does_not_stand_in_the_way(own_surroundings: Path, qtbot: QtBot) -> None:
    code = SECOND.replace("assert not second.claim()", "assert second.claim()").replace(
        "sys.exit(0 if second.show_other() else 1)", "import os; os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(own_surroundings)], check=True)
    assert (own_surroundings / LOCK_FILE).exists()
    after = Instance(own_surroundings)
    assert after.claim()
    after.release()


def test_a_first_copy_that_does_not_answer_is_told(own_surroundings: Path, qtbot: QtBot) -> None:
    other = Instance(own_surroundings)
    assert not other.show_other()
