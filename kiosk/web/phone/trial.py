# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of a tester's timed walk. The task stands in the address alone; only the phone reads it there.

The server says how long the walk has gone on, and the phone counts on from there; it tells no time itself.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

from kiosk.charter.hours import in_seoul
from kiosk.charter.measured import TARGET_S
from kiosk.services.trial_phone import Press
from kiosk.visits.store import VisitNotKept
from kiosk.visits.tokens import hashed_of_tester
from kiosk.visits.trials import WHY_THROWN, seat_took
from kiosk.web.forms import address_of, read_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from kiosk.services.trial_phone import PhoneWalk, PressAnswer, TrialPhoneService
    from kiosk.web.forms import PostedForm, Posts
    from kiosk.web.pages import PageTemplates

ASKS: Final = 90  # a minute of one phone, which asks every three seconds and tries a kept press each second
AN_ADDRESS: Final = 600
LONGEST_S: Final = 1800.0  # a press that was kept longer is as late as one that does not say
_LATE: Final = "그때 이어지지 않아 때를 알 수 없습니다. 안내요원 화면에서 눌렀으면 그것으로 셉니다."
_TOLD: Final = {
    "too_early": "걸어서 닿을 수 없는 때입니다. 문 앞에 서시면 다시 눌러 주십시오.",
    "other_place": "과제의 곳이 아닙니다. 다시 찾아보시거나 못 찾겠다고 눌러 주십시오.",
    "no_way": "키오스크에서 가는 길을 먼저 보셔야 합니다.",
    "not_on_foot": "걸어서 가지 않는 곳입니다. 이번 것은 버려 주십시오.",
    "too_late": "30분이 지났습니다. 이번 것은 세지 않습니다.",
}


class TrialPages:
    """Serves the walk's page, and what it asks and tells."""

    def __init__(self, pages: PageTemplates, tester: TrialPhoneService) -> None:
        self._pages = pages
        self._tester = tester

    def routes(self) -> Sequence[Route]:
        """Return what is served; before the phone's other routes, which take what is left below `/w/`."""
        return [
            Route("/w/trial", self.page, methods=["GET"]),
            Route("/w/trial/now", self.now, methods=["POST"]),
            Route("/w/trial/press", self.press, methods=["POST"]),
        ]

    def page(self, _request: Request) -> Response:
        """Return the page; the same for everybody."""
        text = self._pages.part("phone/trial.html", lang="ko", links={}, reasons=WHY_THROWN)
        return HTMLResponse(text)

    async def now(self, request: Request) -> Response:
        """Say how the walk stands."""
        return await self._answered(request, lambda form: walk_of(self._tester.walk(form.text("tester"))))

    async def press(self, request: Request) -> Response:
        """Take a press."""
        return await self._answered(request, self._press)

    def _press(self, form: PostedForm) -> dict[str, object]:
        press = Press(form.text("step"), _seconds(form.text("kept")), _whole(form.text("reason")))
        answer = self._tester.press(form.text("tester"), press)
        return walk_of(answer.walk) | {"told": sentence(answer)}

    async def _answered(
        self, request: Request, act: Callable[[PostedForm], dict[str, object]]
    ) -> JSONResponse:
        posts: Posts = request.app.state.posts
        form = await read_form(request)
        whose = f"tester {hashed_of_tester(form.text('tester'))}"
        if not (posts.allow(f"testers {address_of(request)}", AN_ADDRESS) and posts.allow(whose, ASKS)):
            return JSONResponse({}, 429)
        try:
            return JSONResponse(await run_in_threadpool(act, form))
        except VisitNotKept:
            return JSONResponse({}, 503)


def walk_of(walk: PhoneWalk) -> dict[str, object]:
    """Return a walk as the page draws it: seconds since the first touch, and those of its stages."""
    visit = walk.visit
    if visit is None:
        return {"state": walk.standing}
    expected = None
    if visit.set_out_s is not None and visit.walk_needs_s is not None:
        expected = (visit.set_out_s + visit.walk_needs_s) / TARGET_S
    return {
        "state": walk.standing,
        "passed": round(walk.passed_s, 2),
        "began": f"{in_seoul(visit.began.at):%H:%M:%S}",
        "expected": expected,
        "knew": visit.understood_s,
        "door": visit.arrived_s,
        "seat": seat_took(visit),
        "over": _why_over(walk),
    }


def sentence(answer: PressAnswer) -> str:
    """Return what a tester is told after a press; nothing where the page shows it anyway."""
    if answer.told == "kept_late":
        return _LATE
    return _TOLD.get(answer.refused or "", "") if answer.told == "not_now" else ""


def _why_over(walk: PhoneWalk) -> str:
    visit = walk.visit
    if walk.standing != "over" or visit is None:
        return ""
    if visit.purpose != "trial" or visit.thrown is not None:
        return "이번 것은 버렸습니다"
    if visit.reason is not None:
        return "못 찾음으로 적었습니다"
    return "끝났습니다" if visit.arrived_s is not None else "30분이 지나 세지 않습니다"


def _seconds(text: str) -> float:
    try:
        given = float(text or "0")
    except ValueError:
        return LONGEST_S
    return given if math.isfinite(given) and 0 <= given < LONGEST_S else LONGEST_S


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 else -1  # noqa: PLR2004 # few
