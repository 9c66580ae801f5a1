# SPDX-License-Identifier: GPL-3.0-or-later
"""What every request passes before a page sees it: whose server it means, how large it is, from where."""

from __future__ import annotations

from dataclasses import dataclass, field
import logging
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

FORM_BYTES: Final = 16 * 1024  # a form has a code, a password, a sentence
SAFE: Final = frozenset({"GET", "HEAD"})
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
HEADERS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # With `no-referrer` browsers send `Origin: null` with a form of our own.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "x-robots-tag": "noindex, nofollow",
}
VOUCHED: Final = "vouched"  # in a request's state: whom the named proxy has let in, "" for nobody
YEAR_S: Final = 365 * 24 * 3600
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Vouching:
    """The one proxy whose word on who asks counts, the header it says that in, and the realm it may add."""

    proxy: str
    header: str
    realm: str | None = None


@dataclass(frozen=True, slots=True)
class Listening:
    """How this server is reached: by which names, through which proxy, and whether over TLS."""

    names: frozenset[str]
    proxy: str | None = None
    secure: bool = False
    vouching: Vouching | None = None
    large: Mapping[str, int] = field(default_factory=dict)  # paths that take more than a form

    @property
    def encrypted(self) -> bool:
        """Return whether browsers reach this server over TLS only."""
        return self.secure or self.proxy is not None


class Guard:
    """Refuses what no page should see, and gives every answer its headers."""

    def __init__(self, app: ASGIApp, listening: Listening) -> None:
        self._app = app
        self._listening = listening

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headed = self._headed(send)
        refused = self._refused(scope)
        if refused is not None:
            # Not where from nor what: an address may be a person's.
            _log.warning("a request was refused: %d", refused.status_code)
            await refused(scope, receive, headed)
            return
        scope.setdefault("state", {})[VOUCHED] = self._vouched(scope)
        if self._listening.proxy is not None:
            _take_from_proxy(scope)
        await self._app(scope, self._measured(scope, receive), headed)

    def _refused(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        client = scope.get("client")
        if self._listening.proxy is not None and (client is None or client[0] != self._listening.proxy):
            return _no(403, "this server is reached through its proxy only")
        if _host(headers.get("host", "")) not in self._listening.names:
            return _no(421, "this server is not known by that name")
        if scope["method"] not in SAFE and _from_elsewhere(headers):
            return _no(403, "this form was sent from another site")
        if _length(headers) > self._most(scope):
            return _no(413, "too much was sent")
        return None

    def _vouched(self, scope: Scope) -> str:
        """Return whom the named proxy says that it has let in, in the very header and once; else nobody.

        The address is that of the connection, never one that a header tells.
        """
        vouching, client = self._listening.vouching, scope.get("client")
        if vouching is None or client is None or client[0] != vouching.proxy:
            return ""
        said = [value for name, value in scope["headers"] if _alike(name) == vouching.header]
        if len(said) != 1 or vouching.header.encode() not in {name for name, _ in scope["headers"]}:
            return ""
        name: str = said[0].decode("latin-1").strip()
        return name.removesuffix(f"@{vouching.realm}") if vouching.realm else name

    def _most(self, scope: Scope) -> int:
        return self._listening.large.get(scope["path"], FORM_BYTES)

    def _measured(self, scope: Scope, receive: Receive) -> Receive:
        """Stop reading a body that is longer than it said, or that says nothing of its length."""
        most, read = self._most(scope), 0

        async def receiving() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > most:
                raise HTTPException(413)
            return message

        return receiving

    def _headed(self, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-store")
                if self._listening.encrypted:
                    headers.setdefault("strict-transport-security", f"max-age={YEAR_S}")
            await send(message)

        return sending


def _alike(name: bytes) -> str:
    """Return a header's name as servers that take an underscore for a hyphen read it."""
    return name.decode("latin-1").lower().replace("_", "-")


def _no(status: int, why: str) -> PlainTextResponse:
    return PlainTextResponse(f"{status}: {why}\n", status, {"connection": "close"})


def _host(given: str) -> str:
    """Return the name of a host without its port; an address of version 6 stands in brackets."""
    name = given.rpartition("]")[0] + "]" if given.startswith("[") else given.partition(":")[0]
    return name.lower().rstrip(".")


def _length(headers: Headers) -> int:
    """Return how long the body is said to be; what is no number is refused as too long."""
    given = headers.get("content-length", "0")
    return int(given) if given.isascii() and given.isdigit() else 2**63


def _from_elsewhere(headers: Headers) -> bool:
    """Return whether a browser says that a form is another site's; an old one says nothing."""
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = headers.get("origin")
    return origin not in {None, "null"} and urlsplit(str(origin)).netloc.lower() != headers["host"].lower()


def _take_from_proxy(scope: Scope) -> None:
    """Take from the named proxy who asks; it speaks TLS to the browser.

    Where it does not say who, nobody is known: least of all the proxy itself, which stands in the house.
    """
    # Some proxies add a line of their own behind what the browser has sent, instead of joining it.
    asked = ",".join(Headers(scope=scope).getlist("x-forwarded-for")).rpartition(",")[2].strip()
    scope["scheme"] = "https"
    scope["client"] = (asked[:64], 0)
