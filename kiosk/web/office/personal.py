# SPDX-License-Identifier: GPL-3.0-or-later
"""The routes that ask for somebody's own account: who is away, calls, the chart."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from kiosk.services.office.services import AWAY
from kiosk.services.office.tries import WrongTries
from kiosk.services.refused import Refused
from kiosk.services.staff_session import PasswordGiven
from kiosk.web.entrance import BY, NOBODY, PROXY
from kiosk.web.flash import Flash
from kiosk.web.forms import address_of, posting, vouched
from kiosk.web.office import chart_words, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from starlette.requests import Request

    from kiosk.services.office.staff import OfficeStaff
    from kiosk.web.forms import PostedForm
    from kiosk.web.office.browsers import Browsers
    from kiosk.web.pages import PageTemplates

    type Act = Callable[[OfficeStaff, PostedForm], Flash]

HIDDEN_AFTER_S = 60
POSTER: str = "/office/chart/poster.pdf"
CHART: str = "/office/chart/read"  # the one path that takes more than a form


class PersonalPages:
    """The pages of whoever is signed in at the browser that asks."""

    def __init__(self, pages: PageTemplates, browsers: Browsers) -> None:
        self._pages = pages
        self._browsers = browsers
        self._tries = WrongTries()

    def routes(self) -> Sequence[Route]:
        """Return what is served."""
        acts: Sequence[tuple[str, str, Act]] = (
            ("/office/away/mark", "/office/away", _mark),
            ("/office/away/back", "/office/away", _back),
            ("/office/calls/called", "/office/calls", _called),
            ("/office/calls/missed", "/office/calls", _missed),
            ("/office/calls/contact", "/office/calls", _reveal),
            ("/office/calls/unlock", "/office/calls", _unlock),
            ("/office/calls/lock", "/office/calls", _lock),
            ("/office/calls/key", "/office/calls", _make_key),
            ("/office/calls/passphrase", "/office/calls", _change_passphrase),
            (CHART, "/office/chart", _read),
            ("/office/chart/publish", "/office/chart", _publish),
            ("/office/chart/discard", "/office/chart", _discard),
        )
        return [
            Route("/office/sign-in", self.entrance),
            Route("/office/sign-in", posting(self.enter), methods=["POST"]),
            Route("/office/sign-out", posting(self.leave), methods=["POST"]),
            Route("/office/away", self._page(self.away)),
            Route("/office/calls", self._page(self.calls)),
            Route("/office/chart", self._page(self.chart)),
            Route(POSTER, self._page(self.poster)),
            *(Route(path, posting(self._acting(act, back)), methods=["POST"]) for path, back, act in acts),
        ]

    # ------------------------------------------------------------------ coming and going
    def entrance(self, request: Request) -> Response:
        """Return the page that asks for an account."""
        told = self._browsers.flashes.take(request)
        return self._pages.show(request, "office/sign_in.html", told=told, vouched=vouched(request))

    def enter(self, request: Request, form: PostedForm) -> Response:
        """Sign somebody in; a wrong account and a wrong password read alike."""
        asker = address_of(request)
        if (wait := self._tries.wait_s(asker)) > 0:
            return self._shut_out(request, f"여러 번 틀렸습니다. {wait:.0f}초 뒤에 다시 시도해 주십시오.")
        try:
            paired = self._browsers.paired(request)
            office = None if paired is None else paired.office
            if form.text(BY) == PROXY:
                return self._by_proxy(request, office)
            name, password, new = form.text("account", 40), form.secret("password"), form.secret("new")
            self._browsers.people.enter(request, lambda staff: staff.enter(name, password, office, new))
        except PasswordGiven as given:
            return self._shut_out(request, str(given), fresh=True)
        except Refused as refused:
            self._tries.count(asker)
            return self._shut_out(request, str(refused))
        return self._browsers.back(request, "/office")

    def _by_proxy(self, request: Request, office: str | None) -> Response:
        if not (name := vouched(request)):
            return self._shut_out(request, NOBODY)
        try:
            self._browsers.people.enter(request, lambda staff: staff.vouched(name, office), vouched=name)
        except Refused as refused:
            return self._shut_out(request, str(refused))
        return self._browsers.back(request, "/office")

    def _shut_out(self, request: Request, why: str, *, fresh: bool = False) -> Response:
        told = Flash("near", "들어가지 못했습니다", why, fresh=fresh)
        return self._browsers.back(request, "/office/sign-in", told)

    def leave(self, request: Request, form: PostedForm) -> Response:
        """Sign out whoever is in."""
        del form
        self._browsers.people.leave(request)
        return self._browsers.back(request, "/office")

    # ------------------------------------------------------------------ pages
    def away(self, request: Request, staff: OfficeStaff) -> Response:
        """Return the page of the seats."""
        seats = staff.absences.seats()
        desk = request.query_params.get("seat", "")
        chosen = next((seat for seat in seats if seat.desk == desk), None)
        today = staff.charts.today()
        teams = {seat.team: [one for one in seats if one.team == seat.team] for seat in seats}
        return self._shown(request, staff, "away", seats=seats, teams=teams, chosen=chosen, today=today)

    def calls(self, request: Request, staff: OfficeStaff) -> Response:
        """Return the page of the calls that are owed."""
        shown = self._shown(request, staff, "calls", due=staff.calls.due(), key=staff.contacts.state())
        # Without a script, too: what was shown after a press is not there any more a minute later.
        shown.headers["refresh"] = f"{HIDDEN_AFTER_S}; url=/office/calls"
        return shown

    def chart(self, request: Request, staff: OfficeStaff) -> Response:
        """Return the page of the chart."""
        reading = staff.charts.waiting()
        lines = () if reading is None else chart_words.lines(reading)
        asks = 0 if reading is None else sum(one.asks for one in reading.result.asked)
        day = staff.charts.today()
        return self._shown(request, staff, "chart", reading=reading, lines=lines, asks=asks, today=day)

    def poster(self, request: Request, staff: OfficeStaff) -> Response:
        """Return the poster of one's own door as a PDF; the page of the chart where there is none yet."""
        drawn = staff.charts.poster()
        if not drawn:
            return self.chart(request, staff)
        headers = {"content-disposition": 'inline; filename="poster.pdf"'}
        return Response(drawn, media_type="application/pdf", headers=headers)

    def _page(self, show: Callable[[Request, OfficeStaff], Response]) -> Callable[[Request], Response]:
        def endpoint(request: Request) -> Response:
            staff = self._browsers.person(request, pressed=True)
            if staff is None:
                return self._ask(request)
            return show(request, staff)

        return endpoint

    def _acting(self, act: Act, back: str) -> Callable[[Request, PostedForm], Response]:
        """Return the endpoint of an act, which tells on its page what became of it."""

        def endpoint(request: Request, form: PostedForm) -> Response:
            staff = self._browsers.person(request, pressed=True)
            if staff is None:
                return self._ask(request)
            try:
                told = act(staff, form)
            except Refused as refused:
                told = Flash("near", "바꾸지 않았습니다", str(refused))
            except AWAY:
                told = words.NOT_KEPT
            return self._browsers.back(request, back, told)

        return endpoint

    def _ask(self, request: Request) -> Response:
        told = Flash("plain", "개인 계정으로 들어와 주십시오", "10분 동안 누르지 않으면 저절로 나갑니다.")
        return self._browsers.back(request, "/office/sign-in", told)

    def _shown(self, request: Request, staff: OfficeStaff, page: str, **given: object) -> Response:
        board = self._browsers.services.desk_of(staff).board()
        told = self._browsers.flashes.take(request)
        return self._pages.show(
            request, f"office/{page}.html",
            board=board, told=told, words=words, person=staff.name, page=page, **given,
        )  # fmt: skip


def _mark(staff: OfficeStaff, form: PostedForm) -> Flash:
    desk, until = form.text("seat"), _day(form.text("until") or form.text("day"))
    staff.absences.mark(desk, until, form.text("reason"))
    return Flash("done", f"{desk}번 자리 비움 · {until.isoformat()}까지", "방문객에게는 때만 보입니다.")


def _back(staff: OfficeStaff, form: PostedForm) -> Flash:
    staff.absences.back(form.text("seat"))
    return Flash("done", f"{form.text('seat')}번 자리 돌아옴", "")


def _called(staff: OfficeStaff, form: PostedForm) -> Flash:
    staff.calls.called(form.text("number"))
    return Flash("done", f"{form.text('number')} 통화했음", "누가 언제 적었는지 함께 남습니다.")


def _missed(staff: OfficeStaff, form: PostedForm) -> Flash:
    staff.calls.missed(form.text("number"))
    return Flash(
        "plain", f"{form.text('number')} 받지 않으심", "다시 걸어 주십시오. 늦은 것은 그대로 셉니다."
    )


def _reveal(staff: OfficeStaff, form: PostedForm) -> Flash:
    number = form.text("number")
    found = staff.contacts.reveal(number)
    whom = " · ".join(found[one] for one in ("name", "contact") if one in found)
    about = " · ".join(found[one] for one in ("seat", "words") if one in found)
    return Flash(
        "plain", f"{number} · {whom}", f"{about} (1분 뒤 사라집니다. 보신 것은 기록에 남습니다.)".strip()
    )


def _unlock(staff: OfficeStaff, form: PostedForm) -> Flash:
    staff.contacts.unlock(form.secret("passphrase"))
    return Flash("done", "연락처를 열었습니다", "나가시거나 10분 동안 누르지 않으면 다시 잠깁니다.")


def _lock(staff: OfficeStaff, form: PostedForm) -> Flash:
    del form
    staff.contacts.lock()
    return Flash("plain", "연락처를 잠갔습니다", "")


def _make_key(staff: OfficeStaff, form: PostedForm) -> Flash:
    staff.contacts.make(_twice(form))
    return Flash("done", "연락처 열쇠를 만들었습니다", "비밀 문구는 어디에도 남지 않습니다. 잘 간직하십시오.")


def _change_passphrase(staff: OfficeStaff, form: PostedForm) -> Flash:
    staff.contacts.change(form.secret("old"), _twice(form))
    return Flash("done", "비밀 문구를 바꾸었습니다", "같은 부서 사람들에게 새 문구를 알려 주십시오.")


def _twice(form: PostedForm) -> str:
    """Return a new passphrase, typed twice alike."""
    if form.secret("passphrase") != form.secret("again"):
        raise Refused("두 번 적으신 비밀 문구가 서로 다릅니다. 바뀐 것은 없습니다.")
    return form.secret("passphrase")


def _read(staff: OfficeStaff, form: PostedForm) -> Flash:
    name, content = form.files.get("chart", ("", b""))
    if not name:
        raise Refused("올릴 파일을 먼저 골라 주십시오.")
    reading = staff.charts.read(name, content)
    return Flash("plain", f"{reading.file}을 읽었습니다", "발행을 누르기 전에는 아무것도 바뀌지 않습니다.")


def _publish(staff: OfficeStaff, form: PostedForm) -> Flash:
    day = _day(form.text("day"))
    result = staff.charts.publish(day, form.text("reason"), form.text("asks"))
    if result.revision is None or result.difference.empty:
        return Flash("done", "지금 것과 같습니다", "바뀐 것은 없습니다.")
    return Flash("done", f"{day.isoformat()}부터 발행했습니다", f"개정 {result.revision}")


def _discard(staff: OfficeStaff, form: PostedForm) -> Flash:
    del form
    staff.charts.discard()
    return Flash("plain", "올린 파일을 치웠습니다", "바뀐 것은 없습니다.")


def _day(given: str) -> date:
    """Return a day as a form says it: a date, or how many days after today."""
    try:
        if given.isdigit() and len(given) < 4:  # noqa: PLR2004 # a year has four digits
            return words.today() + timedelta(days=int(given))
        return date.fromisoformat(given)
    except ValueError:
        raise Refused("날짜를 2026-12-01처럼 적어 주십시오.") from None
