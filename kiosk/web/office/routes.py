# SPDX-License-Identifier: GPL-3.0-or-later
"""The routes of the office's page: pairing, the page and its news, taps, numbers, and taking back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.services.office.services import AWAY
from kiosk.services.refused import Refused
from kiosk.web.forms import cookie_name, posting, renew_browser, set_cookie
from kiosk.web.office import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from kiosk.services.office.desk import OfficeDesk
    from kiosk.services.office.results import Answer
    from kiosk.services.office.services import OfficeServices
    from kiosk.web.flash import Flashes
    from kiosk.web.forms import Form
    from kiosk.web.live import News
    from kiosk.web.pages import Pages

COOKIE: Final = "kiosk-office"  # the token of a paired browser
DAYS: Final = 400  # as long as browsers keep one
HOME: Final = "/office"


class OfficePages:
    """The office's page of whichever browser asks."""

    def __init__(self, pages: Pages, services: OfficeServices, flashes: Flashes) -> None:
        self._pages = pages
        self._services = services
        self._flashes = flashes
        self.news: News | None = None

    def routes(self) -> Sequence[Route]:
        """Return what is served."""
        return [
            Route(HOME, self.page),
            Route("/office/live", self.live),
            Route("/office/events", self.events),
            Route("/office/pair", posting(self.pair), methods=["POST"]),
            Route("/office/arrive", posting(self.arrive), methods=["POST"]),
            Route("/office/code", posting(self.code), methods=["POST"]),
            Route("/office/undo", posting(self.undo), methods=["POST"]),
        ]

    # ------------------------------------------------------------------ what is shown
    def page(self, request: Request) -> Response:
        """Return the page, or the one that pairs a browser."""
        desk = self._desk(request)
        if desk is None:
            return self._pages.show(request, "office/pair.html", told=self._flashes.take(request))
        return self._shown(request, desk)

    def _shown(self, request: Request, desk: OfficeDesk, status: int = 200) -> Response:
        board = desk.board()
        told = self._flashes.take(request)
        return self._pages.show(request, "office/today.html", status, board=board, told=told, words=words)

    def draw(self, office: str) -> str:
        """Return the parts of an office's page that change by themselves, for the page's script."""
        board = self._services.boards.read().board(office)
        parts = {part: self._pages.part(f"office/{part}.html", board=board, words=words) for part in PARTS}
        return json.dumps({"at": words.clock(board.at), "coming": len(board.coming), "parts": parts})

    async def live(self, request: Request) -> Response:
        """Return the parts once, for a page whose stream does not come through."""
        desk = await run_in_threadpool(self._desk, request)
        if desk is None or self.news is None:
            return Response(status_code=401)
        return Response(await self.news.drawn(desk.office), media_type="application/json")

    async def events(self, request: Request) -> Response:
        """Return the stream of news."""
        desk = await run_in_threadpool(self._desk, request)
        if desk is None or self.news is None:
            return Response(status_code=401)
        stream = self.news.stream(desk.office, lambda: self._desk(request) is not None)
        return stream or Response(status_code=503)

    # ------------------------------------------------------------------ what is done
    def pair(self, request: Request, form: Form) -> Response:
        """Pair this browser with an office."""
        asker = "" if request.client is None else request.client.host
        try:
            _, token = self._services.pairing.pair(form.text("code"), asker)
        except Refused as refused:
            return self._back(request, words.Told("near", "짝지어지지 않았습니다", str(refused)))
        answer = self._back(request)
        renew_browser(request)
        set_cookie(request, answer, COOKIE, token, DAYS)
        return answer

    def arrive(self, request: Request, form: Form) -> Response:
        """Tell an arrival by a tap."""
        return self._told(request, self._present(request).arrive(form.text("visit")))

    def code(self, request: Request, form: Form) -> Response:
        """Tell an arrival by the number that the visitor says."""
        return self._told(request, self._present(request).arrive_by_code(form.text("code")))

    def undo(self, request: Request, form: Form) -> Response:
        """Take an arrival back."""
        return self._told(request, self._present(request).undo(form.text("visit")))

    def _told(self, request: Request, answer: Answer) -> Response:
        return self._back(request, words.told(answer))

    def _back(self, request: Request, told: words.Told | None = None) -> Response:
        if told is not None:
            self._flashes.put(request, told)
        return RedirectResponse(HOME, 303)

    def _present(self, request: Request) -> OfficeDesk:
        desk = self._desk(request)
        if desk is None:
            raise HTTPException(403)
        return desk

    def _desk(self, request: Request) -> OfficeDesk | None:
        try:
            return self._services.desk(request.cookies.get(cookie_name(request, COOKIE), ""))
        except AWAY as away:
            raise HTTPException(503) from away


PARTS: Final = ("coming", "aside")
