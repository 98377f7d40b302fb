"""The log: JSON lines in a rotating file, and nothing in it that is nobody's business."""

import json
import logging
import sys
from pathlib import Path
from typing import Any

import pytest

from coocook_server.config import LogLevel, Settings
from coocook_server.log import set_up_logging, without_secrets


def lines(folder: Path) -> list[dict[str, Any]]:
    content = (folder / "logs" / "coocook.log").read_text(encoding="utf-8")
    return [json.loads(line) for line in content.splitlines()]


def test_every_line_is_json_with_time_level_logger_and_what_else_was_given(
    settings: Settings, own_surroundings: Path
) -> None:
    set_up_logging(settings, to_stderr=False)

    logging.getLogger("coocook.requests").info("GET /health", extra={"status": 200, "ms": 1.5})

    (line,) = lines(own_surroundings)
    assert line.pop("time").endswith("+00:00")
    assert line == {
        "level": "INFO",
        "logger": "coocook.requests",
        "message": "GET /health",
        "status": 200,
        "ms": 1.5,
    }


def test_a_plain_line_shows_the_fields_too(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging(settings, to_stderr=True, to_file=False)

    logging.getLogger("coocook.requests").info("request", extra={"method": "GET", "status": 200})

    assert capsys.readouterr().err.endswith("INFO request method=GET status=200\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("mail to min.jun+1@cook.example.com failed", "mail to [mail] failed"),
        ("/feed?user=a%40b.example", "/feed?user=[mail]"),
        ("Authorization: Bearer abc.DEF-1", "Authorization: Bearer [hidden]"),
        ("password=hunter2&next=/", "password=[hidden]&next=/"),
        ('{"password": "hunter2", "a": 1}', '{"password": "[hidden]", "a": 1}'),
        ("reset_token=abc", "reset_token=[hidden]"),
        (
            "postgresql+psycopg://coocook:hunter2@db/coocook",
            "postgresql+psycopg://coocook:[hidden]@db/coocook",
        ),
        ("eyJhbGciOi.eyJzdWIiOi.c2ln", "[token]"),
        ("GET /calendar/x8-_Zq.ics HTTP/1.1", "GET /calendar/[hidden] HTTP/1.1"),
        ("next=%2Fcalendar%2Fx8-_Zq.ics&a=1", "next=%2Fcalendar%2F[hidden]&a=1"),
        ("the calendar of /api/coocook/calendars", "the calendar of /api/coocook/calendars"),
        ("booking 12 of 김민서 at 18:00", "booking 12 of 김민서 at 18:00"),
    ],
)
def test_what_is_nobody_s_business_is_blanked(text: str, written: str) -> None:
    assert without_secrets(text) == written


def test_nothing_gets_around_the_blanking(
    settings: Settings, own_surroundings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not in an argument, a field, a nested value or a traceback."""
    set_up_logging(settings, to_stderr=True)
    log = logging.getLogger("anywhere")

    log.warning(
        "for %s", "a@b.example.com", extra={"path": "/x?token=s3cret", "who": {"email": "c@d.example"}}
    )
    try:
        raise ValueError("password=s3cret of e@f.example.com")
    except ValueError:
        log.exception("failed")

    written = (own_surroundings / "logs" / "coocook.log").read_text(encoding="utf-8")
    for text in (written, capsys.readouterr().err):
        assert "s3cret" not in text
        assert "@" not in text
        assert "[mail]" in text


def test_the_level_is_the_settings(settings: Settings, own_surroundings: Path) -> None:
    set_up_logging(settings.model_copy(update={"log_level": LogLevel.ERROR}), to_stderr=False)

    logging.getLogger("a").warning("no")
    logging.getLogger("a").error("yes")

    assert [line["message"] for line in lines(own_surroundings)] == ["yes"]


def test_the_file_is_turned_over_and_five_are_kept(
    settings: Settings, own_surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coocook_server.log.LARGEST", 2_000)
    set_up_logging(settings, to_stderr=False)

    for number in range(300):
        logging.getLogger("a").info("line %s", number)

    files = sorted(path.name for path in (own_surroundings / "logs").iterdir())
    assert files == ["coocook.log", *(f"coocook.log.{number}" for number in range(1, 5))]


def test_setting_it_up_again_writes_every_line_once(settings: Settings, own_surroundings: Path) -> None:
    set_up_logging(settings, to_stderr=False)
    set_up_logging(settings, to_stderr=False)

    logging.getLogger("a").info("once")

    assert len(lines(own_surroundings)) == 1


def test_a_folder_that_cannot_be_written_stops_nothing(
    settings: Settings, own_surroundings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_surroundings / "logs").write_text("a file in the folder's place", encoding="utf-8")

    set_up_logging(settings, to_stderr=True)
    logging.getLogger("a").info("still said")

    said = capsys.readouterr().err
    assert "cannot be written" in said
    assert "still said" in said


def test_a_program_without_a_console_logs_to_its_file(
    settings: Settings, own_surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)

    set_up_logging(settings, to_stderr=True)
    logging.getLogger("a").info("written")

    assert [line["message"] for line in lines(own_surroundings)] == ["written"]


def test_nobody_forges_a_line_of_the_plain_log(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither by a newline in an address, nor by what an error repeats of what was sent."""
    set_up_logging(settings, to_stderr=True, to_file=False)
    forged = "/x\n09:00:00 INFO staff signed in\r\x1b[2J\u2028김치"

    logging.getLogger("coocook.requests").info("request", extra={"path": forged})
    try:
        raise ValueError(forged)
    except ValueError:
        logging.getLogger("coocook.requests").exception("it failed")

    written = capsys.readouterr().err
    assert r"/x\n09:00:00 INFO staff signed in\r\x1b[2J\u2028김치" in written
    entries = [line for line in written.splitlines() if not line.startswith("    ")]
    assert [line.split(" ", 1)[1].split(" path=")[0] for line in entries] == [
        "INFO request",
        "ERROR it failed",
    ]
    assert "\x1b" not in written


def test_nobody_forges_a_line_of_the_log_file(settings: Settings, own_surroundings: Path) -> None:
    set_up_logging(settings, to_stderr=False)
    forged = 'x\n{"level": "INFO", "message": "staff signed in"}'

    logging.getLogger("coocook.requests").info("request", extra={"path": forged})

    (line,) = lines(own_surroundings)
    assert line["path"] == forged
