# SPDX-License-Identifier: GPL-3.0-or-later
"""The routes of the office's page: pairing, the page and its news, taps, numbers, and taking back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from kiosk.services.office.services import AWAY
from kiosk.services.refused import Refused
from kiosk.web.flash import Flash
from kiosk.web.forms import posting
from kiosk.web.office import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from starlette.requests import Request

    from kiosk.services.office.desk import OfficeDesk
    from kiosk.services.office.results import OfficeAnswer
    from kiosk.web.forms import PostedForm
    from kiosk.web.live import News
    from kiosk.web.office.browsers import Browsers
    from kiosk.web.pages import PageTemplates

HOME: Final = "/office"
PARTS: Final = ("coming", "aside")  # of the page, which change by themselves


class OfficePages:
    """The office's page of whichever browser asks."""

    def __init__(self, pages: PageTemplates, browsers: Browsers) -> None:
        self._pages = pages
        self._browsers = browsers
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
        """Return the page, or the one that pairs a browser; a page that reloads itself is no press."""
        staff = self._browsers.person(request, pressed=False)
        desk = self._browsers.desk_of(request, staff)
        told = self._browsers.flashes.take(request)
        if desk is None:
            return self._pages.show(request, "office/pair.html", told=told)
        try:
            board = desk.board()
        except AWAY as away:
            raise HTTPException(503) from away
        person = "" if staff is None else staff.name
        return self._pages.show(
            request, "office/today.html", board=board, told=told, words=words, person=person, page="today"
        )

    def draw(self, office: str) -> str:
        """Return the parts of an office's page that change by themselves, for the page's script."""
        board = self._browsers.services.boards.board(office)
        parts = {part: self._pages.part(f"office/{part}.html", board=board, words=words) for part in PARTS}
        return json.dumps({"at": words.clock(board.at), "count": len(board.coming), "parts": parts})

    async def live(self, request: Request) -> Response:
        """Return the parts once, for a page whose stream does not come through."""
        desk = await run_in_threadpool(self._browsers.desk, request)
        if desk is None or self.news is None:
            return Response(status_code=401)
        return Response(await self.news.drawn(desk.office), media_type="application/json")

    async def events(self, request: Request) -> Response:
        """Return the stream of news."""
        desk = await run_in_threadpool(self._browsers.desk, request)
        if desk is None or self.news is None:
            return Response(status_code=401)
        stream = self.news.stream(desk.office, lambda: self._browsers.desk(request) is not None)
        return stream or Response(status_code=503)

    # ------------------------------------------------------------------ what is done
    def pair(self, request: Request, form: PostedForm) -> Response:
        """Pair this browser with an office."""
        try:
            return self._browsers.pair(request, form.text("code"))
        except Refused as refused:
            return self._back(request, Flash("near", "짝지어지지 않았습니다", str(refused)))

    def arrive(self, request: Request, form: PostedForm) -> Response:
        """Tell an arrival by a tap."""
        return self._told(request, lambda desk: desk.arrive(form.text("visit")))

    def code(self, request: Request, form: PostedForm) -> Response:
        """Tell an arrival by the number that the visitor says."""
        return self._told(request, lambda desk: desk.arrive_by_code(form.text("code")))

    def undo(self, request: Request, form: PostedForm) -> Response:
        """Take an arrival back."""
        return self._told(request, lambda desk: desk.undo(form.text("visit")))

    def _told(self, request: Request, act: Callable[[OfficeDesk], OfficeAnswer]) -> Response:
        try:
            answer = act(self._browsers.present(request))
        except AWAY:
            return self._back(request, words.NOT_KEPT)
        return self._back(request, words.told(answer))

    def _back(self, request: Request, told: Flash) -> Response:
        return self._browsers.back(request, HOME, told)
