"""Who subscribed hears of changes; one who fails disturbs nobody."""

import logging

import pytest

from coocook_server.events import Change, Events


def test_listeners_hear_each_change_once_until_they_leave() -> None:
    events, heard = Events(), list[tuple[Change, ...]]()
    leave = events.subscribe(heard.append)

    events.publish([Change("chef", 1), Change("chef", 1), Change("booking", 2)])
    events.publish([])
    leave()
    leave()
    events.publish([Change("chef", 3)])

    assert heard == [(Change("chef", 1), Change("booking", 2))]


def test_a_failing_listener_is_logged_and_the_others_still_hear(caplog: pytest.LogCaptureFixture) -> None:
    events, heard = Events(), list[tuple[Change, ...]]()

    def fail(_: tuple[Change, ...]) -> None:
        raise RuntimeError("a bug")

    events.subscribe(fail)
    events.subscribe(heard.append)
    with caplog.at_level(logging.ERROR):
        events.publish([Change("chef", 1)])

    assert heard == [(Change("chef", 1),)]
    assert "a listener failed" in caplog.text
