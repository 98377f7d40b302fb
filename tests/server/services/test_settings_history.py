"""A change of settings is in the record, wherever it was made."""

from collections.abc import Callable

from coocook_server.bootstrap import CooCook
from coocook_server.config import LogLevel, Settings
from coocook_server.models.account import DESK
from coocook_server.services.history import HistoryRecord


def noted(coocook: CooCook) -> tuple[HistoryRecord, ...]:
    return coocook.history.of("setting", 0)


def test_a_setting_changed_before_a_start_is_noted_at_it(
    coocook: CooCook, open_with: Callable[[Settings], CooCook]
) -> None:
    again = open_with(coocook.settings.model_copy(update={"business_name": "Seoul Table"}))

    (entry,) = noted(again)

    assert entry.actor_name == "CooCook"
    assert (entry.before, entry.after) == ({"business_name": "CooCook"}, {"business_name": "Seoul Table"})


def test_a_start_with_the_same_settings_notes_nothing(
    coocook: CooCook, open_with: Callable[[Settings], CooCook]
) -> None:
    assert noted(open_with(coocook.settings)) == ()


def test_a_setting_changed_at_the_desk_is_noted_as_its_own(coocook: CooCook) -> None:
    coocook.settings_history.note(coocook.settings.model_copy(update={"api_port": 8123}), by=DESK)

    (entry,) = noted(coocook)

    assert (entry.actor_name, entry.after) == ("Front desk", {"api_port": 8123})


def test_no_secret_is_noted(coocook: CooCook) -> None:
    secret = "an entirely different secret of some length"
    changed = coocook.settings.model_copy(update={"flask_secret_key": secret, "log_level": LogLevel.DEBUG})
    coocook.settings_history.note(changed, by=DESK)

    assert secret not in repr(noted(coocook))
    assert set(noted(coocook)[0].after) == {"log_level"}
