"""From where a request comes: this machine itself, or the network."""

from ipaddress import IPv6Address, ip_address

from flask import Request

from coocook_server.config import Settings

_FORWARDED = ("Forwarded", "X-Real-Ip", "Via")
_FORWARDED_PREFIX = "X-Forwarded-"


def over_network(request: Request, settings: Settings) -> bool:
    """Whether it may come from another machine: so does all that any proxy has touched."""
    if settings.trusted_proxies or _was_forwarded(request):
        return True
    try:
        peer = ip_address(request.remote_addr or "")
    except ValueError:
        return True
    if isinstance(peer, IPv6Address) and peer.ipv4_mapped is not None:
        return not peer.ipv4_mapped.is_loopback
    return not peer.is_loopback


def _was_forwarded(request: Request) -> bool:
    return any(name in _FORWARDED or name.startswith(_FORWARDED_PREFIX) for name, _ in request.headers)
