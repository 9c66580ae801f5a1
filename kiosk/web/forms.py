# SPDX-License-Identifier: GPL-3.0-or-later
"""What a browser sends: the token that proves a form ours, its fields, and the limits on how often."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
import hashlib
import hmac
import secrets
import threading
import time
from typing import TYPE_CHECKING, Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from kiosk.plain_text import one_line
from kiosk.web.guard import VOUCHED

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response

BROWSER: Final = "kiosk-browser"  # the cookie that every browser gets; it says nothing of who sits there
TOKEN: Final = "token"  # noqa: S105 # the name of a field
MOST_FIELDS: Final = 24
POSTS_A_MINUTE: Final = 120  # of one browser: two presses a second are nobody's
ADDRESS_A_MINUTE: Final = 1200  # of one address, behind which a whole building may sit
_KNOWN: Final = 10_000  # browsers remembered at once


@dataclass(frozen=True, slots=True)
class PostedForm:
    """The fields of a form whose token was right, as they came."""

    texts: dict[str, str]
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def text(self, name: str, most: int = 200) -> str:
        """Return a line of text, cleaned and cut; empty where there is none."""
        return one_line(self.texts.get(name, "")[: 2 * most])[:most]

    def secret(self, name: str) -> str:
        """Return a password letter for letter."""
        return self.texts.get(name, "")


class Posts:
    """How often each browser has sent something within the last minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._counted: OrderedDict[str, tuple[float, int]] = OrderedDict()
        self._lock = threading.Lock()

    def allow(self, whose: str, most: int) -> bool:
        """Count one more and return whether it is not more than `most` within a minute."""
        now = self._clock()
        with self._lock:
            since, many = self._counted.pop(whose, (now, 0))
            if now - since >= 60:  # noqa: PLR2004 # a minute
                since, many = now, 0
            self._counted[whose] = since, many + 1
            while len(self._counted) > _KNOWN:
                self._counted.popitem(last=False)
        return many < most


def browser_of(request: Request) -> str:
    """Return the browser's secret number: the one it brought, or a new one that its answer will give it."""
    known = request.cookies.get(cookie_name(request, BROWSER), "")
    if not hasattr(request.state, "browser"):
        sound = len(known) == 43 and known.isascii()  # noqa: PLR2004 # 256 bits in base64
        request.state.browser = known if sound else secrets.token_urlsafe(32)
        request.state.greet = not sound
    number: str = request.state.browser
    return number


def renew_browser(request: Request) -> str:
    """Give the browser another number, as whenever somebody comes or goes."""
    request.state.browser, request.state.greet = secrets.token_urlsafe(32), True
    return str(request.state.browser)


def token_of(request: Request) -> str:
    """Return the token that a form of this browser must carry."""
    return hmac.new(browser_of(request).encode(), b"form", hashlib.sha256).hexdigest()


def cookie_name(request: Request, name: str) -> str:
    """Return a cookie's name; over TLS one that no other host and no plain connection can set."""
    return f"__Host-{name}" if request.app.state.secure else name


def set_cookie(
    request: Request, response: Response, name: str, value: str, days: float | None = None
) -> None:
    """Give the browser a cookie that no script reads and no other site's form brings along."""
    response.set_cookie(
        cookie_name(request, name),
        value,
        max_age=None if days is None else int(days * 86400),
        path="/",
        secure=request.app.state.secure,
        httponly=True,
        samesite="strict",
    )


def posting(act: Callable[[Request, PostedForm], Response]) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint of an act: a form with its token, read whole, then done in a thread.

    The answer gives the browser its number where that is new.
    """

    async def endpoint(request: Request) -> Response:
        browser = browser_of(request)
        posts: Posts = request.app.state.posts
        if not posts.allow(browser, POSTS_A_MINUTE) or not posts.allow(
            f"address {address_of(request)}", ADDRESS_A_MINUTE
        ):
            raise HTTPException(429)
        form = await read_form(request)
        if not hmac.compare_digest(form.text(TOKEN).encode(), token_of(request).encode()):
            raise HTTPException(403)
        response = await run_in_threadpool(act, request, form)
        return greeted(request, response)

    return endpoint


def greeted(request: Request, response: Response) -> Response:
    """Give the browser its number with this answer, if it is new."""
    browser = browser_of(request)
    if request.state.greet:
        set_cookie(request, response, BROWSER, browser)
    return response


async def read_form(request: Request) -> PostedForm:
    """Read a form, however it may have come about."""
    texts, files = dict[str, str](), dict[str, tuple[str, bytes]]()
    async with request.form(max_files=1, max_fields=MOST_FIELDS) as given:
        for name, value in given.multi_items():
            if isinstance(value, UploadFile):
                files[name] = value.filename or "", await value.read()
            else:
                texts[name] = value
    return PostedForm(texts, files)


def vouched(request: Request) -> str:
    """Return whom the named proxy has let in with this request, "" for nobody."""
    name: str = getattr(request.state, VOUCHED, "")
    return name


def address_of(request: Request) -> str:
    """Return from where somebody asks, for limits and for what proves more inside the house; kept nowhere."""
    return "" if request.client is None else request.client.host
