# SPDX-License-Identifier: GPL-3.0-or-later
"""The public page of how followed visits are drawn: each month's hash before it, its seed after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse
from starlette.routing import Route

from kiosk.charter.hours import next_month
from kiosk.documents.publication.words import PublicationWords
from kiosk.language.catalogue import text_in
from kiosk.settings.public_address import DRAWS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from starlette.requests import Request
    from starlette.responses import Response

    from kiosk.services.following import FollowingService
    from kiosk.settings import Settings
    from kiosk.web.pages import PageTemplates


class DrawPages:
    """Shows the draws of last year, of this one and of the next month, to whoever asks."""

    def __init__(
        self,
        pages: PageTemplates,
        following: FollowingService,
        settings: Settings,
        now: Callable[[], datetime],
        may_look: Callable[[Request], bool],
    ) -> None:
        self._pages = pages
        self._following = following
        self._settings = settings
        self._now = now
        self._may_look = may_look

    def routes(self) -> Sequence[Route]:
        """Return what is served; before the phone's other routes, which take what is left below `/w/`."""
        return [Route(DRAWS, self.page, methods=["GET"])]

    async def page(self, request: Request) -> Response:
        """Show them in the language that is asked for."""
        wanted = request.query_params.get("lang", "")
        language = wanted if wanted in self._settings.languages else "ko"
        if not self._may_look(request):
            sentence = text_in(language, "code.wait")
            return HTMLResponse(sentence, 429)
        text = await run_in_threadpool(self._drawn, language)
        return HTMLResponse(text)

    def _drawn(self, language: str) -> str:
        words, today = PublicationWords(language), self._now().date()
        first = today.replace(year=today.year - 1, month=1, day=1)
        draws = sorted(self._following.draws(first, next_month(today), today), key=lambda one: one.kiosk)
        return self._pages.part(
            "phone/draws.html",
            lang=language,
            links={code: f"{DRAWS}?lang={code}" for code in self._settings.languages},
            say=words.say,
            draws=sorted(draws, key=lambda one: one.period, reverse=True),
        )
