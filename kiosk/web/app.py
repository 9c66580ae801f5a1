# SPDX-License-Identifier: GPL-3.0-or-later
"""The web application: the routes of every room behind one guard."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kiosk.resources import FONTS
from kiosk.services.office.services import AWAY
from kiosk.services.refused import Refused
from kiosk.web.forms import Posts
from kiosk.web.guard import YEAR_S, Guard
from kiosk.web.pages import STATIC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute
    from starlette.types import Lifespan, Scope

    from kiosk.web.guard import Listening
    from kiosk.web.pages import PageTemplates

UNSURE: Final = (
    "자료에 닿지 않아, 누르신 것이 적혔는지 모릅니다. 잠시 뒤에 화면을 다시 열어 살펴본 다음 눌러 주십시오."
)
_log = logging.getLogger(__name__)


def make_app(
    pages: PageTemplates,
    routes: Iterable[BaseRoute],
    listening: Listening,
    *,
    problem: Callable[[], str | None],
    lifespan: Lifespan[Starlette] | None = None,
) -> Starlette:
    """Return the application of these routes; `problem` asks what is behind them, and may wait for a disk."""
    app = Starlette(
        routes=[
            *routes,
            Route("/health", lambda _request: _health(problem())),
            Route("/favicon.ico", _icon),  # asked for beside what names none, such as a PDF
            Mount("/static/fonts", _Kept(directory=FONTS)),
            Mount("/static", _Kept(directory=STATIC)),
        ],
        middleware=[Middleware(Guard, listening=listening)],
        exception_handlers={
            HTTPException: _http(pages),
            Refused: _refused(pages),
            **dict.fromkeys(AWAY, _away(pages)),
            Exception: _broken(pages),
        },
        lifespan=lifespan,
    )
    app.state.secure = listening.encrypted
    app.state.posts = Posts()
    return app


class _Kept(StaticFiles):
    """Files that a browser keeps for good; their addresses change with what is in them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file."""
        answer = await super().get_response(path, scope)
        answer.headers["cache-control"] = f"public, max-age={YEAR_S}, immutable"
        return answer


def _icon(_request: Request) -> Response:
    return FileResponse(STATIC / "icon.svg")


def _health(problem: str | None) -> Response:
    return JSONResponse({"ok": problem is None, "problem": problem}, 503 if problem else 200)


def _http(pages: PageTemplates) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        return pages.problem(request, error.status_code if isinstance(error, HTTPException) else 500)

    return answer


def _refused(pages: PageTemplates) -> Callable[[Request, Exception], Response]:
    """Say what a service refuses, where the page itself has no place for it."""

    def answer(request: Request, error: Exception) -> Response:
        return pages.problem(request, 400, str(error))

    return answer


def _away(pages: PageTemplates) -> Callable[[Request, Exception], Response]:
    """Say that the data cannot be reached; of what was pressed nobody knows whether it was written."""

    def answer(request: Request, error: Exception) -> Response:
        _log.warning("a page could not ask: %s", error)
        return pages.problem(request, 503, "" if request.method == "GET" else UNSURE)

    return answer


def _broken(pages: PageTemplates) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        _log.error("a page failed", exc_info=error)
        return pages.problem(request, 500)

    return answer
