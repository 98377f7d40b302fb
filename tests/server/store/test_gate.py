"""The gate before the store: open to everybody, closed to all but one."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from coocook_server.errors import StoreUnavailable
from coocook_server.store.gate import Gate


def test_whoever_closes_the_gate_waits_for_those_inside() -> None:
    gate, entered, leave = Gate(), threading.Event(), threading.Event()
    order: list[str] = []

    def stay() -> None:
        with gate.passing():
            entered.set()
            leave.wait(5)
            order.append("left")

    with ThreadPoolExecutor(1) as pool:
        staying = pool.submit(stay)
        assert entered.wait(5)
        threading.Timer(0.05, leave.set).start()
        with gate.closed():
            order.append("closed")
        staying.result()

    assert order == ["left", "closed"]


def test_who_comes_to_a_closed_gate_waits_until_it_opens() -> None:
    gate, passed = Gate(), threading.Event()

    def come() -> None:
        with gate.passing():
            passed.set()

    with ThreadPoolExecutor(1) as pool:
        with gate.closed():
            coming = pool.submit(come)
            assert not passed.wait(0.05)
        coming.result(5)

    assert passed.is_set()


def test_who_waits_too_long_is_told_why() -> None:
    gate = Gate(patience=0.02)

    def come() -> None:
        with gate.passing():
            pass

    with ThreadPoolExecutor(1) as pool, gate.closed():
        coming = pool.submit(come)
        assert isinstance(coming.exception(5), StoreUnavailable)


def test_a_gate_that_does_not_empty_opens_again() -> None:
    gate, entered, leave = Gate(), threading.Event(), threading.Event()

    def stay() -> None:
        with gate.passing():
            entered.set()
            leave.wait(5)

    with ThreadPoolExecutor(1) as pool:
        staying = pool.submit(stay)
        assert entered.wait(5)
        with pytest.raises(StoreUnavailable, match="busy"), gate.closed(limit=0.02):
            pass
        with gate.passing():
            pass
        leave.set()
        staying.result()


def test_who_is_inside_or_keeps_the_gate_passes_again_freely() -> None:
    gate = Gate(patience=0.02)

    with gate.passing(), gate.passing():
        pass
    with gate.closed(), gate.passing():
        pass
    with gate.passing(), pytest.raises(StoreUnavailable), gate.closed():
        pass
    with gate.closed():
        pass
