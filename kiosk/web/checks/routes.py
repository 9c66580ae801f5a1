# SPDX-License-Identifier: GPL-3.0-or-later
"""The checker's pages on a telephone: the week's drawn offices, and a form for one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote
from uuid import UUID, uuid4

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse
from starlette.routing import Route

from kiosk.services.office.services import AWAY
from kiosk.services.refused import Refused
from kiosk.web.entrance import Entrance
from kiosk.web.flash import Flash
from kiosk.web.forms import posting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from kiosk.services.check_page import CheckStaff
    from kiosk.web.flash import Flashes
    from kiosk.web.forms import PostedForm
    from kiosk.web.pages import PageTemplates
    from kiosk.web.people import People

HOME: Final = "/checks"
SEEN: Final = {"kept": True, "missed": False}  # what a row of the form can say; nothing: not looked at


class CheckPages:
    """The pages of whoever is signed in at the browser that asks; they need no script."""

    def __init__(self, pages: PageTemplates, people: People[CheckStaff], flashes: Flashes) -> None:
        self._pages, self._flashes = pages, flashes
        self._door = Entrance(people, flashes, HOME)

    def routes(self) -> Sequence[Route]:
        """Return what is served."""
        return [
            Route(HOME, self.page),
            Route("/checks/visited", posting(self.visited), methods=["POST"]),
            Route("/checks/sign-in", posting(self._door.enter), methods=["POST"]),
            Route("/checks/sign-out", posting(self._door.leave), methods=["POST"]),
        ]

    def page(self, request: Request) -> Response:
        """Return the week's round, or the form of one of its offices."""
        staff = self._door.of(request, pressed=True)
        if staff is None:
            return self._door.ask(request, self._pages, "checks/sign_in.html")
        try:
            found = staff.checks.round()
        except AWAY as away:
            raise HTTPException(503) from away
        wanted = request.query_params.get("office", "")
        office = next((one for one in found.offices or () if one.office == wanted), None)
        given: dict[str, Any] = {"round": found, "office": office, "person": staff.name, "form": uuid4()}
        told = self._flashes.take(request)
        return self._pages.show(request, "checks/round.html", told=told, **given)

    def visited(self, request: Request, form: PostedForm) -> Response:
        """Keep what was seen at an office; the same form sent twice is kept once."""
        staff = self._door.of(request, pressed=True)
        if staff is None:
            told = Flash("near", "적지 않았습니다", "로그아웃되어 있습니다. 들어와서 다시 적어 주십시오.")
            return self._back(request, told)
        office = form.text("office")
        seen = {name: SEEN[told] for name, told in form.texts.items() if told in SEEN}
        try:
            many = staff.checks.visited(office, seen, _number(form.text("form")))
        except Refused as refused:
            return self._back(request, Flash("near", "적지 않았습니다", str(refused)), office)
        except AWAY as away:
            raise HTTPException(503) from away
        return self._back(request, Flash("done", "적었습니다", f"{office} {many}가지"))

    def _back(self, request: Request, told: Flash, office: str = "") -> Response:
        self._flashes.put(request, told)
        return RedirectResponse(f"{HOME}?office={quote(office)}" if office else HOME, 303)


def _number(told: str) -> UUID:
    """Return the form's own number; one without a number has been written by hand."""
    try:
        return UUID(told)
    except ValueError:
        raise HTTPException(400) from None
