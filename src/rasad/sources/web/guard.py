"""Which addresses may be fetched, checked where a connection is made, on what DNS says."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LONGEST = 4_000  # characters of an address
Ip = ipaddress.IPv4Address | ipaddress.IPv6Address


class Refused(Exception):  # noqa: N818  # says why; the fetcher makes a ReadError of it
    """An address that is not fetched."""


def refuse(address: str) -> None:
    """Raise Refused for an address that nobody needs to look up to refuse it."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise Refused("no address of the web") from None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0 or len(address) > _LONGEST:
        raise Refused("no address of the web (http or https)")
    if parts.username is not None or parts.password is not None:
        raise Refused("an address with a name or a password in it")


def is_public(ip: Ip) -> bool:
    """Return whether an address lies in the open network, also as seen through tunnels and translations."""
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1]
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return ip.is_global and not ip.is_multicast


def checked(host: str, port: int, *, allow_private: bool) -> list[str]:
    """Return the numeric addresses of a host; raises Refused if one of them is private and none may be."""
    try:
        told = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpx.ConnectError(f"no such host ({getattr(error, 'strerror', None) or error})") from error
    found = list(dict.fromkeys(str(place[0]).partition("%")[0] for *_, place in told))
    for address in found:
        if not (allow_private or is_public(ipaddress.ip_address(address))):
            raise Refused(f"{host} lies in a private network ({address}): --allow-private fetches from there")
    return found


class Guarded(httpx.BaseTransport):
    """Connects to the very address that was checked: what DNS says a moment later makes no difference."""

    def __init__(self, *, allow_private: bool) -> None:
        # no connection is kept: one that was made for a host must not serve another at the same address
        limits = httpx.Limits(max_keepalive_connections=0)
        self._inner = httpx.HTTPTransport(limits=limits, trust_env=False)
        self._private = allow_private

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the first of the host's addresses that answers."""
        host = request.url.raw_host.decode("ascii")
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        failure: httpx.ConnectError | None = None
        for one in self._requests(request, checked(host, port, allow_private=self._private), host):
            try:
                return self._inner.handle_request(one)
            except httpx.ConnectError as error:
                failure = error
        raise failure or httpx.ConnectError("no address")

    def close(self) -> None:
        """Let go of everything."""
        self._inner.close()

    def _requests(self, request: httpx.Request, addresses: list[str], host: str) -> Iterator[httpx.Request]:
        # the header Host and the name for TLS stay the host's: certificates are checked against it
        extensions = {**request.extensions, "sni_hostname": host.strip("[]")}
        for address in addresses:
            url = request.url.copy_with(host=address)
            yield httpx.Request(request.method, url, headers=request.headers, extensions=extensions)
