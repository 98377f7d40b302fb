"""Where this PC is on its network."""

import ipaddress
import socket

ALL = "0.0.0.0"  # noqa: S104  asked for by a person, with a warning
LOOPBACK = "127.0.0.1"
_SOMEWHERE = ("192.0.2.1", 9)
"""An address that belongs to nobody; choosing the way to it sends nothing."""


def is_loopback(host: str) -> bool:
    """Whether only this PC can reach what listens there."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def own_address() -> str | None:
    """This PC's address on its network, or None without a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE)
        except OSError:
            return None
        found = str(probe.getsockname()[0])
    return None if is_loopback(found) or found == ALL else found


def address_for_others(host: str, port: int) -> str | None:
    """What a phone on the same network opens, or None where it cannot reach this PC."""
    if is_loopback(host):
        return None
    found = own_address() if host in (ALL, "", "::") else host
    return f"http://{found}:{port}" if found else None
