# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen at an office's door: a paired browser that shows the door's code and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.responses import RedirectResponse
from starlette.routing import Route

from kiosk.documents.qr import qr_code
from kiosk.language.catalogue import text_in
from kiosk.web.forms import posting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from kiosk.services.door_codes import DoorScreens
    from kiosk.settings import Settings
    from kiosk.web.forms import PostedForm
    from kiosk.web.office.browsers import Browsers
    from kiosk.web.pages import PageTemplates

DOOR_PAGE: Final = "/office/door"


class DoorScreenPages:
    """The page of a door's screen, of the office with which its browser is paired."""

    def __init__(
        self, pages: PageTemplates, browsers: Browsers, screens: DoorScreens, settings: Settings
    ) -> None:
        self._pages = pages
        self._browsers = browsers
        self._screens = screens
        self._languages = settings.languages

    def routes(self) -> Sequence[Route]:
        """Return what is served."""
        return [
            Route(DOOR_PAGE, self.page, methods=["GET"]),
            Route(DOOR_PAGE, posting(self.become), methods=["POST"]),
        ]

    def page(self, request: Request) -> Response:
        """Show the code of this moment, or offer to; a browser that is not paired is sent to be."""
        browser = self._browsers.paired(request)
        if browser is None:
            return RedirectResponse("/office", 303)
        link, door = self._screens.link(browser.office), self._browsers.is_door(request)
        asked = [(code, text_in(code, "phone.door_note")) for code in self._languages]
        code = qr_code(link) if link and door else None
        given = {"office": browser.office, "code": code, "door": door, "can": bool(link), "asked": asked}
        return self._pages.show(request, "office/door.html", **given)

    def become(self, request: Request, _form: PostedForm) -> Response:
        """Make this browser the door's screen."""
        if self._browsers.paired(request) is None:
            return RedirectResponse("/office", 303)
        return self._browsers.become_door(request, DOOR_PAGE)
