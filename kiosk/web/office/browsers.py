# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose browser asks: one that an office has paired, one at which somebody has signed in, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from kiosk.services.office.services import AWAY
from kiosk.web.forms import address_of, cookie_name, renew_browser, set_cookie

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from kiosk.services.office.desk import OfficeDesk
    from kiosk.services.office.pairing import PairedBrowser
    from kiosk.services.office.services import OfficeServices
    from kiosk.services.office.staff import OfficeStaff
    from kiosk.web.flash import Flash, Flashes
    from kiosk.web.people import People

COOKIE: Final = "kiosk-office"  # the token of a paired browser
DAYS: Final = 400  # as long as browsers keep one
DOOR: Final = "kiosk-door"  # the cookie of a browser that is a door's screen and no office's page


class Browsers:
    """Knows browsers by their cookies, and tells each what became of its last act."""

    def __init__(self, services: OfficeServices, people: People[OfficeStaff], flashes: Flashes) -> None:
        self.services = services
        self.people = people
        self.flashes = flashes

    def paired(self, request: Request) -> PairedBrowser | None:
        """Return the browser as the office has paired it."""
        try:
            return self.services.pairing.known(request.cookies.get(cookie_name(request, COOKIE), ""))
        except AWAY as away:
            raise HTTPException(503) from away

    def person(self, request: Request, *, pressed: bool) -> OfficeStaff | None:
        """Return who is signed in; only a press keeps them in."""
        return self.people.of(request, pressed=pressed)

    def desk(self, request: Request, *, pressed: bool = False) -> OfficeDesk | None:
        """Return the desk of whoever is signed in, else the paired browser's own."""
        return self.desk_of(request, self.person(request, pressed=pressed))

    def desk_of(self, request: Request, staff: OfficeStaff | None) -> OfficeDesk | None:
        """Return the desk of whoever was found to be signed in, else the paired browser's own."""
        if staff is not None:
            return self.services.desk_of(staff)
        browser = None if self.is_door(request) else self.paired(request)
        return None if browser is None else self.services.desk(browser)

    def is_door(self, request: Request) -> bool:
        """Return whether the browser is a door's screen: strangers stand before it, so it has no desk."""
        return bool(request.cookies.get(cookie_name(request, DOOR)))

    def become_door(self, request: Request, path: str) -> Response:
        """Make the browser a door's screen, until it is paired anew."""
        answer = self.back(request, path)
        set_cookie(request, answer, DOOR, "1", DAYS)
        return answer

    def present(self, request: Request) -> OfficeDesk:
        """Return the desk that a press is made at; a browser without one gets a page that says so."""
        desk = self.desk(request, pressed=True)
        if desk is None:
            raise HTTPException(403)
        return desk

    def pair(self, request: Request, code: str) -> Response:
        """Pair a browser; raises Refused for a wrong or an old code."""
        _, token = self.services.pairing.pair(code, address_of(request))
        renew_browser(request)
        answer = self.back(request, "/office")
        set_cookie(request, answer, COOKIE, token, DAYS)
        set_cookie(request, answer, DOOR, "", 0)
        return answer

    def back(self, request: Request, path: str, told: Flash | None = None) -> Response:
        """Send a browser back to a page, with a sentence for it."""
        if told is not None:
            self.flashes.put(request, told)
        return RedirectResponse(path, 303)
