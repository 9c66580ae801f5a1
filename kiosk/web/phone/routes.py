# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a phone. They give no cookie and need none: what proves a visit comes in the form itself.

Whoever holds the token may tell of that visit and of nothing else, so there is nothing that another site
could make a phone do unknowingly. Opening a page tells nothing; only what is sent does.
"""

from __future__ import annotations

from functools import partial
import logging
from typing import TYPE_CHECKING, Final

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse
from starlette.routing import Route

from kiosk.language.catalogue import text_in
from kiosk.services.door_codes import is_door_code
from kiosk.services.office.services import AWAY
from kiosk.services.phone import DoorScan
from kiosk.services.phone_places import storeys
from kiosk.services.shown import OffSite
from kiosk.settings.public_address import door_page, way_page
from kiosk.visits.store import VisitNotKept
from kiosk.visits.tokens import hashed
from kiosk.web.forms import address_of, read_form
from kiosk.web.phone.survey import NOTHING, digits_of, faces_of, survey_fields, ticket_of
from kiosk.web.phone.trial import sentence

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from kiosk.services.door_codes import DoorCodes
    from kiosk.services.phone import PhoneAnswer, PhoneService
    from kiosk.services.phone_places import PhonePlaces
    from kiosk.services.survey import CitySurvey
    from kiosk.services.trial_phone import TrialPhoneService
    from kiosk.settings import Settings
    from kiosk.visits.visit import Visit
    from kiosk.web.forms import PostedForm, Posts
    from kiosk.web.pages import PageTemplates

A_PHONE: Final = 30  # forms a minute of one token
AN_ADDRESS: Final = 300  # behind which a whole building's phones may be
LOOKS: Final = 900  # pages a minute of one address; each asks for a way
# Four digits must not be found by trying: of one address, and of all together.
TRIES, TRIES_OF_ALL = 5, 60
_log = logging.getLogger(__name__)


class PhonePages:
    """Draws the phone's pages in the language that their address asks for."""

    def __init__(  # noqa: PLR0913, PLR0917 # the services behind its pages, each named
        self,
        pages: PageTemplates,
        phone: PhoneService,
        tester: TrialPhoneService,
        places: PhonePlaces,
        survey: CitySurvey,
        codes: DoorCodes,
        settings: Settings,
    ) -> None:
        self._pages = pages
        self._phone = phone
        self._tester = tester
        self._places = places
        self._survey = survey
        self._codes = codes
        self._settings = settings

    def routes(self) -> Sequence[Route]:
        """Return what is served, all below `/w/`, which is what a city's proxy passes on."""
        return [
            Route("/w/door/{unit}", self._showing(self.door), methods=["GET"]),
            Route("/w/door/{unit}", self._taking(self.scanned), methods=["POST"]),
            Route("/w/arrived", self._taking(self.arrived), methods=["POST"]),
            Route("/w/officer", self._taking(self.officer), methods=["POST"]),
            Route("/w/survey", self._showing(self.survey), methods=["GET"]),
            Route("/w/survey", self._taking(self.surveyed), methods=["POST"]),
            Route("/w/{kiosk}/{target:path}", self._showing(self.way), methods=["GET"]),
            Route("/w/{path:path}", self.nothing, methods=["GET"]),
        ]

    def way(self, request: Request) -> Response:
        """Show a way to whoever asks; the visit, if there is one, is known to the phone alone."""
        kiosk, target = request.path_params["kiosk"], request.path_params["target"]
        language, free = self._language(request.query_params.get("lang", "")), "free" in request.query_params
        if not may_look(request):
            return self.problem(language, 429)
        inside = request.query_params.get("in", "")
        way = self._places.way(kiosk, target, language, step_free=free, inside=inside)
        if way is None:
            return self.problem(language, 404)
        page = partial(way_page, "", kiosk=kiosk, target=target, inside=inside)
        links = {code: page(language=code, step_free=free) for code in self._settings.languages}
        if isinstance(way, OffSite):
            address = self._places.address(way.address, language)
            return self._page("phone/off_site.html", language, links, way=way, address=address)
        label, here = text_in(language, "way.map", way.title), text_in(language, "way.here")
        pace = "wheelchair" if free else "ordinary"
        return self._page(
            "phone/way.html", language, links, way=way, free=free, korean=self._places.title(target, "ko"),
            minutes=text_in(language, "way.time", n=max(1, round(way.seconds[pace] / 60))),
            storeys=[(name, Markup(svg)) for name, svg in storeys(way, language, label, here)],  # noqa: S704 # drawn and escaped by us
            other=page(language=language, step_free=not free),
        )  # fmt: skip

    def door(self, request: Request) -> Response:
        """Show the room behind a door; a phone that holds a token sends it from here by itself."""
        unit, language = request.path_params["unit"], self._language(request.query_params.get("lang", ""))
        if not may_look(request):
            return self.problem(language, 429)
        room = self._places.room(unit, language)
        if room is None:
            return self.problem(language, 404)
        here, shown = door_page("", unit), request.query_params.get("now", "")
        shown = shown if is_door_code(shown) else ""
        links = {code: f"{here}?lang={code}&now={shown}" for code in self._settings.languages}
        return self._page("phone/door.html", language, links, room=room, here=here, shown=shown)

    def scanned(self, request: Request, form: PostedForm) -> Response:
        """Take a scan with its token, or the four digits typed at the door."""
        unit, language = request.path_params["unit"], self._language(form.text("lang"))
        room = self._places.room(unit, language)
        if room is None:
            return self.problem(language, 404)
        if form.text("tester") and (walk := self._tester.walk(form.text("tester"))).standing == "walking":
            at = self._place(unit, room.office or room.korean, walk.visit)
            stopped = self._tester.at_door(form.text("tester"), at)
            return self._page("phone/trial_door.html", "ko", {}, sentence=sentence(stopped))
        if form.text("secret"):
            visit = self._phone.visit(form.text("secret"))
            at = self._place(unit, room.office or room.korean, visit)
            live = self._codes.is_live(unit, form.text("now"))
            answer = self._phone.at_door(form.text("secret"), DoorScan(at, address_of(request), live))
        else:
            self._limit_tries(request)
            answer = self._phone.typed(form.text("code"), self._place(unit, room.office or room.korean, None))
        return self._answer(language, answer, door=room.title)

    def arrived(self, request: Request, form: PostedForm) -> Response:
        """Take "도착했어요" of the way's page."""
        language = self._language(form.text("lang"))
        if form.text("secret"):
            answer = self._phone.arrived(form.text("secret"), sure=bool(form.text("sure")))
        else:
            self._limit_tries(request)
            answer = self._phone.typed(form.text("code"))
        return self._answer(language, answer, asks_again=not form.text("sure") and bool(form.text("secret")))

    def officer(self, _request: Request, form: PostedForm) -> Response:
        """Take the answer to the door page's one question."""
        found = form.text("found") == "yes"
        answer = self._phone.officer(form.text("secret"), found=found)
        language = self._language(form.text("lang"))
        office = answer.visit.bound_for if answer.visit else None
        telephone = self._places.telephone(office or "") or self._settings.guide_phone
        asked = self._asked(form.text("ticket"), language)
        return self._page("phone/thanks.html", language, {}, found=found, telephone=telephone, **asked)

    def survey(self, request: Request) -> Response:
        """Ask whoever has the code of a closed case."""
        language = self._language(request.query_params.get("lang", ""))
        if not may_look(request):
            return self.problem(language, 429)
        if not self._survey.asked_at("case"):
            return self.problem(language, 404)
        links = {code: f"/w/survey?lang={code}" for code in self._settings.languages}
        return self._page("phone/survey.html", language, links, **survey_fields(self._survey, "", language))

    def surveyed(self, request: Request, form: PostedForm) -> Response:
        """Take the one answer of a code, typed or given with the page before."""
        language, ticket = self._language(form.text("lang")), ticket_of(form)
        code, faces = ticket or digits_of(form), faces_of(form)
        if not ticket:
            self._limit_tries(request)
        if faces and self._survey.answer_once(language, faces, code):
            return self._page("phone/surveyed.html", language, {})
        told = "survey.none" if not faces else "survey.used"
        fields = survey_fields(self._survey, ticket, language) | {"told": told, "typed": code}
        return self._page("phone/survey.html", language, {}, **fields)

    def nothing(self, request: Request) -> Response:
        """Answer an address without a page, as a phone asks for again that closed the page of an answer."""
        return self.problem(request.query_params.get("lang", ""), 404)

    def problem(self, wanted: str, status: int, told: str = "") -> Response:
        """Say what went wrong in the visitor's language."""
        language = self._language(wanted)
        told = told or {404: "phone.no_page", 429: "code.wait", 503: "phone.later"}[status]
        text = self._pages.part("phone/problem.html", **self._common(language, {}), sentence=told)
        return HTMLResponse(text, status)

    def _showing(self, draw: Callable[[Request], Response]) -> Callable[[Request], Response]:
        """Return the endpoint of a page; what cannot be read just now says so."""

        def endpoint(request: Request) -> Response:
            try:
                return draw(request)
            except AWAY as away:
                _log.warning("a phone's page could not ask: %s", away)
                return self.problem(request.query_params.get("lang", ""), 503, "phone.away")

        return endpoint

    def _taking(
        self, act: Callable[[Request, PostedForm], Response]
    ) -> Callable[[Request], Awaitable[Response]]:
        """Return the endpoint of a form, within its limits; what could not be kept says so."""

        async def endpoint(request: Request) -> Response:
            posts: Posts = request.app.state.posts
            form = await read_form(request)
            if not posts.allow(f"phones {address_of(request)}", AN_ADDRESS):
                return self.problem(form.text("lang"), 429)
            if form.text("secret") and not posts.allow(f"phone {hashed(form.text('secret'))}", A_PHONE):
                return self.problem(form.text("lang"), 429)
            try:
                return await run_in_threadpool(act, request, form)
            except HTTPException as refused:
                return self.problem(form.text("lang"), refused.status_code)
            except VisitNotKept:
                return self.problem(form.text("lang"), 503)

        return endpoint

    def _answer(
        self, language: str, answer: PhoneAnswer, *, door: str = "", asks_again: bool = False
    ) -> Response:
        visit = answer.visit
        # Asked once, with the arrival itself: a page that is called up again has nothing to ask.
        first = answer.what == "arrived"
        ticket = self._survey.ticket("door" if door else "phone", language) if first else ""
        return self._page(
            "phone/told.html", language, {}, answer=answer, door=door,
            again=answer.what == "early" and asks_again,
            title=self._places.title(visit.target or "", language) if visit else "",
            back=self._way_of(visit, language) if visit else "",
            took=_took(language, visit) if visit else "",
            seat=(visit.target or "").partition("/")[2] if visit else "",
            **self._asked(ticket, language),
        )  # fmt: skip

    def _asked(self, ticket: str, language: str) -> dict[str, object]:
        """Return the survey's fields for a page that ends with it; nothing without a ticket that counts."""
        return (
            survey_fields(self._survey, ticket, language) if self._survey.is_open(ticket) else dict(NOTHING)
        )

    def _place(self, unit: str, name: str, visit: Visit | None) -> str:
        """Return the room as evidence names it: as the visit's own target where the way ends there."""
        if visit is not None and visit.bound_for and self._places.is_at(unit, visit.target or ""):
            return visit.bound_for
        return name or unit

    def _way_of(self, visit: Visit, language: str) -> str:
        kiosk = self._places.kiosk(visit.kiosk)
        if not kiosk or not visit.target:
            return ""
        return way_page("", kiosk=kiosk, target=visit.target, language=language, step_free=visit.step_free)

    def _limit_tries(self, request: Request) -> None:
        posts: Posts = request.app.state.posts
        if not (posts.allow(f"tries {address_of(request)}", TRIES) and posts.allow("tries", TRIES_OF_ALL)):
            raise HTTPException(429)

    def _page(self, template: str, language: str, links: dict[str, str], **given: object) -> Response:
        return HTMLResponse(self._pages.part(template, **self._common(language, links), **given))

    def _common(self, language: str, links: dict[str, str]) -> dict[str, object]:
        return {
            "lang": language, "t": partial(text_in, language), "links": links,
            "guide_phone": self._settings.guide_phone,
        }  # fmt: skip

    def _language(self, wanted: str) -> str:
        return wanted if wanted in self._settings.languages else "ko"


def may_look(request: Request) -> bool:
    """Return whether an address may have another page now."""
    posts: Posts = request.app.state.posts
    return posts.allow(f"looks {address_of(request)}", LOOKS)


def _took(language: str, visit: Visit) -> str:
    """Return how long it took from the first touch, where an arrival is known."""
    if visit.arrived_s is None:
        return ""
    minutes, seconds = divmod(round(visit.arrived_s), 60)
    if minutes:
        return text_in(language, "phone.took", minutes, seconds)
    return text_in(language, "phone.took_s", seconds)
