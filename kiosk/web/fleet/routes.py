# SPDX-License-Identifier: GPL-3.0-or-later
"""The routes of the fleet's page: signing in, the page and its news. Nothing is done there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.services.admin.booth_words import heard
from kiosk.services.office.services import AWAY
from kiosk.services.office.tries import WrongTries
from kiosk.services.refused import Refused
from kiosk.services.staff_session import PasswordGiven
from kiosk.web.flash import Flash
from kiosk.web.forms import address_of, posting
from kiosk.web.office import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from kiosk.services.booths import Fleet, FleetReading
    from kiosk.services.fleet_page import FleetStaff
    from kiosk.web.flash import Flashes
    from kiosk.web.forms import PostedForm
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
        self._flashes = flashes
        self._tries = WrongTries()
        self.news: News | None = None

    def routes(self) -> Sequence[Route]:
        """Return what is served."""
        return [
            Route(HOME, self.page),
            Route("/fleet/live", self.live),
            Route("/fleet/events", self.events),
            Route("/fleet/sign-in", posting(self.enter), methods=["POST"]),
            Route("/fleet/sign-out", posting(self.leave), methods=["POST"]),
        ]

    # ------------------------------------------------------------------ what is shown
    def page(self, request: Request) -> Response:
        """Return the page, or the one that asks for an account; a page that reloads itself is no press."""
        try:
            staff = self._people.of(request, pressed=False)
            if staff is None:
                told = self._flashes.take(request)
                return self._pages.show(request, "fleet/sign_in.html", told=told)
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
        try:
            return self._people.of(request, pressed=False) is not None
        except AWAY as away:
            raise HTTPException(503) from away

    def _given(self, fleet: Fleet) -> dict[str, Any]:
        told = {"fleet": fleet, "count": len(fleet.tasks), "alone": self._reading.alone}
        return told | {"words": words, "heard": heard}

    # ------------------------------------------------------------------ coming and going
    def enter(self, request: Request, form: PostedForm) -> Response:
        """Sign somebody in; a wrong account and a wrong password read alike."""
        asker = address_of(request)
        if (wait := self._tries.wait_s(asker)) > 0:
            return self._back(request, f"여러 번 틀렸습니다. {wait:.0f}초 뒤에 다시 시도해 주십시오.")
        name, password, new = form.text("account", 40), form.secret("password"), form.secret("new")
        try:
            self._people.enter(request, lambda staff: staff.enter(name, password, new))
        except PasswordGiven as given:
            return self._back(request, str(given), fresh=True)
        except Refused as refused:
            self._tries.count(asker)
            return self._back(request, str(refused))
        except AWAY as away:
            raise HTTPException(503) from away
        return self._back(request)

    def leave(self, request: Request, form: PostedForm) -> Response:
        """Sign out whoever is in."""
        del form
        self._people.leave(request)
        return self._back(request)

    def _back(self, request: Request, why: str = "", *, fresh: bool = False) -> Response:
        if why:
            self._flashes.put(request, Flash("near", "들어가지 못했습니다", why, fresh=fresh))
        return RedirectResponse(HOME, 303)
