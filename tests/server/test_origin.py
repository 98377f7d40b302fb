"""Whether a request comes over the network."""

import pytest
from flask import Request
from werkzeug.test import EnvironBuilder

from coocook_server.config import Settings
from coocook_server.origin import over_network


def request(peer: str | None, **headers: str) -> Request:
    builder = EnvironBuilder(headers=[(name.replace("_", "-"), value) for name, value in headers.items()])
    environ = builder.get_environ()
    if peer is not None:
        environ["REMOTE_ADDR"] = peer
    return Request(environ)


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.8.0.1", "::1", "::ffff:127.0.0.1"])
def test_a_loopback_peer_is_this_machine(settings: Settings, peer: str) -> None:
    assert not over_network(request(peer), settings)


@pytest.mark.parametrize(
    "peer", ["192.168.0.7", "203.0.113.5", "fe80::1", "::ffff:10.0.0.1", "", None, "localhost", "unix:"]
)
def test_any_other_peer_is_the_network(settings: Settings, peer: str | None) -> None:
    assert over_network(request(peer), settings)


@pytest.mark.parametrize(
    "header",
    ["X_Forwarded_For", "x_forwarded_host", "X_Forwarded_Proto", "Forwarded", "X_Real_IP", "Via"],
)
def test_what_a_proxy_has_touched_is_the_network(settings: Settings, header: str) -> None:
    assert over_network(request("127.0.0.1", **{header: "127.0.0.1"}), settings)


def test_behind_trusted_proxies_everything_is_the_network(settings: Settings) -> None:
    behind = settings.model_copy(update={"trusted_proxies": 1})

    assert over_network(request("127.0.0.1"), behind)
