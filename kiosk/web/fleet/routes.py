# SPDX-License-Identifier: GPL-3.0-or-later
"""The routes of the fleet's page: signing in, the page and its news. Nothing is done there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from kiosk.services.admin.booth_words import heard
from kiosk.services.office.services import AWAY
from kiosk.web.entrance import Entrance
from kiosk.web.forms import posting
from kiosk.web.office import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from kiosk.services.booths import Fleet, FleetReading
    from kiosk.services.fleet_page import FleetStaff
    from kiosk.web.flash import Flashes
    from kiosk.web.live import News
    from kiosk.web.pages import PageTemplates
    from kiosk.web.people import People

HOME: Final = "/fleet"


class FleetPages:
    """The booths' page for whoever is signed in at the browser that asks."""

    def __init__(
        self, pages: PageTemplates, people: People[FleetStaff], reading: FleetReading, flashes: Flashes
    ) -> None:
        self._pages = pages
        self._people = people
        self._reading = reading
        self._door = Entrance(people, flashes, HOME)
        self.news: News | None = None

    def routes(self) -> Sequence[Route]:
        """Return what is served."""
        return [
            Route(HOME, self.page),
            Route("/fleet/live", self.live),
            Route("/fleet/events", self.events),
            Route("/fleet/sign-in", posting(self._door.enter), methods=["POST"]),
            Route("/fleet/sign-out", posting(self._door.leave), methods=["POST"]),
        ]

    # ------------------------------------------------------------------ what is shown
    def page(self, request: Request) -> Response:
        """Return the page, or the one that asks for an account; a page that reloads itself is no press."""
        staff = self._door.of(request, pressed=False)
        if staff is None:
            return self._door.ask(request, self._pages, "fleet/sign_in.html")
        try:
            fleet = staff.reading.booths()
        except AWAY as away:
            raise HTTPException(503) from away
        return self._pages.show(request, "fleet/fleet.html", person=staff.name, **self._given(fleet))

    def draw(self, _key: str = "") -> str:
        """Return the part of the page that changes by itself, for the page's script."""
        given = self._given(self._reading.booths())
        parts = {"booths": self._pages.part("fleet/booths.html", **given)}
        return json.dumps({"at": words.clock(given["fleet"].at), "count": given["count"], "parts": parts})

    def mark(self) -> object:
        """Return what changes when the page does; nothing is read while nobody looks."""
        return self._reading.mark() if self._people.anybody() else None

    async def live(self, request: Request) -> Response:
        """Return the part once, for a page whose stream does not come through."""
        if self.news is None or not await run_in_threadpool(self._present, request):
            return Response(status_code=401)
        return Response(await self.news.drawn(""), media_type="application/json")

    async def events(self, request: Request) -> Response:
        """Return the stream of news."""
        if self.news is None or not await run_in_threadpool(self._present, request):
            return Response(status_code=401)
        stream = self.news.stream("", lambda: self._present(request))
        return stream or Response(status_code=503)

    def _present(self, request: Request) -> bool:
        return self._door.of(request, pressed=False) is not None

    def _given(self, fleet: Fleet) -> dict[str, Any]:
        told = {"fleet": fleet, "count": len(fleet.tasks), "alone": self._reading.alone}
        return told | {"words": words, "heard": heard}
