# SPDX-License-Identifier: GPL-3.0-or-later
"""Coming and going at a room of pages that asks for an account; tries are counted by where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from kiosk.services.office.services import AWAY
from kiosk.services.office.tries import WrongTries
from kiosk.services.refused import Refused
from kiosk.services.staff_session import PasswordGiven
from kiosk.web.flash import Flash
from kiosk.web.forms import address_of, vouched

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from kiosk.services.browser_staff import BrowserStaff
    from kiosk.web.flash import Flashes
    from kiosk.web.forms import PostedForm
    from kiosk.web.pages import PageTemplates
    from kiosk.web.people import People


BY: Final = "by"
PROXY: Final = "proxy"
NOBODY: Final = "시청 로그인이 누구신지 알려 오지 않았습니다. 이름과 비밀번호로 들어와 주십시오."


class Entrance[Staff: BrowserStaff]:
    """The door of one room; `home` is the page that is shown to whoever is in, and asks whoever is not."""

    def __init__(self, people: People[Staff], flashes: Flashes, home: str) -> None:
        self._people, self._flashes, self._home = people, flashes, home
        self._tries = WrongTries()

    def of(self, request: Request, *, pressed: bool) -> Staff | None:
        """Return who is in; a page that reloads itself is no press."""
        try:
            return self._people.of(request, pressed=pressed)
        except AWAY as away:
            raise HTTPException(503) from away

    def ask(self, request: Request, pages: PageTemplates, template: str) -> Response:
        """Return the page that asks for an account."""
        told = self._flashes.take(request)
        return pages.show(request, template, told=told, vouched=vouched(request))

    def enter(self, request: Request, form: PostedForm) -> Response:
        """Sign somebody in; a wrong account and a wrong password read alike."""
        if form.text(BY) == PROXY:
            return self._by_proxy(request)
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

    def _by_proxy(self, request: Request) -> Response:
        """Let somebody in by the proxy's word of this very request; no name is read from the form."""
        name = vouched(request)
        if not name:
            return self._back(request, NOBODY)
        try:
            self._people.enter(request, lambda staff: staff.vouched(name), vouched=name)
        except Refused as refused:
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
        return RedirectResponse(self._home, 303)
