"""A picture of every screen: `python -m tests.desktop.pictures FOLDER` takes them in a process of its own.

That process may be told another scale by QT_SCALE_FACTOR.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QSettings
from PySide6.QtWidgets import QApplication

from coocook_desktop import language
from coocook_desktop.main_window import SCREENS, MainWindow
from coocook_desktop.notices import Notices
from coocook_desktop.session import Session
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.theme import apply_theme
from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import load_settings
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.chefs import ChefDraft

SIZE = (1280, 800)
MORNING = datetime(2026, 2, 25, 1, 0, tzinfo=UTC)
TODAY, TOMORROW = date(2026, 2, 25), date(2026, 2, 26)
CHEFS = (("박민준", "한식"), ("이서연", "사찰 음식"), ("최지우", "일식"), ("정하은", "이탈리아 요리"))
BOOKINGS = (
    ("김민지", 1, TODAY, time(17), True),
    ("김서준", 2, TODAY, time(18, 30), True),
    ("한예슬", 3, TODAY, time(19, 30), False),
    ("오지훈", 1, TOMORROW, time(12), True),
    ("윤도현", 4, date(2026, 2, 28), time(18), False),
)
NAME = "서연의 부엌"
_LONGEST_MS = 10_000


def fill_in_korean(coocook: CooCook) -> None:
    """A business in which every name is Korean, so that what is in Latin letters are words of the program."""
    for name, cuisine in CHEFS:
        coocook.chefs.add(ChefDraft(name, cuisine, 95_000), by=DESK)
    for number, (name, chef_id, day, start, confirmed) in enumerate(BOOKINGS):
        draft = AccountDraft(f"c{number}-1", "a good long passphrase", f"c{number}@example.com", name)
        customer = coocook.accounts.actor(coocook.accounts.register(draft))
        wish = BookingDraft(chef_id, day, start, Decimal(2), "땅콩은 빼 주세요")
        made = coocook.bookings.make(wish, by=customer)
        if confirmed:
            coocook.bookings.set_status(made.booking.id, Status.CONFIRMED, by=DESK)


def take(window: MainWindow, tasks: TaskRunner, title: str, file: Path) -> None:
    """Open a screen, wait until it has read what it shows, and keep its picture."""
    window.open_screen(title)
    waited = QElapsedTimer()
    waited.start()
    for _turn in range(3):
        QApplication.processEvents()
        while tasks.busy and waited.elapsed() < _LONGEST_MS:
            QApplication.processEvents()
    file.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(file)):
        raise OSError(f"{file} cannot be written")


@contextmanager
def _window(folder: Path) -> Iterator[tuple[MainWindow, TaskRunner]]:
    settings = load_settings(
        database_url=f"sqlite:///{(folder / 'platform.db').as_posix()}", business_name=NAME, currency="KRW"
    )
    opened = open_coocook(settings, clock=lambda: MORNING)
    fill_in_korean(opened)
    coocook = replace(opened, settings=opened.settings.model_copy(update={"api_port": 0}))
    tasks = TaskRunner()
    window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    session = Session(coocook, tasks, window)
    Notices(window, tasks, session)
    window.attach(session)
    session.begin()
    window.resize(*SIZE)
    window.show()
    yield window, tasks
    session.let_go()
    window.detach()
    session.close()
    tasks.stop()


def main(folder: Path) -> None:
    """Every screen in the light look, and what does not fit; the data folder is the environment's."""
    app = QApplication([])
    language.install(app, "en")
    apply_theme(app, dark=False)
    with _window(Path(os.environ["COOCOOK_DATA"])) as (window, tasks):
        for title, _icon in SCREENS:
            take(window, tasks, title, folder / f"{title.lower()}.png")
            hint = window.minimumSizeHint()
            if hint.width() > SIZE[0] or hint.height() > SIZE[1]:
                sys.stdout.write(f"{title} needs {hint.width()} × {hint.height()}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
