# SPDX-License-Identifier: GPL-3.0-or-later
"""What a new city has still to do before visitors are served: the same list at the desk and in `doctor`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.cases.trust import signer_of_all
from kiosk.directory.rules import first_policy
from kiosk.directory.visibility import LEVEL_WORDS
from kiosk.services.cases.booth import untouched_cases
from kiosk.services.charter import CharterRows, own_charter
from kiosk.services.directory import seoul_now
from kiosk.services.directory_work import register_file
from kiosk.services.drawn_venues import drawn_venues
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.following import StoredFollowing
from kiosk.storage.opened import place_of, trust_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from uuid import UUID

    from kiosk.services.directory import DirectoryService
    from kiosk.services.drawn_venues import DrawnVenue
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

_WHAT_IS_SHOWN: Final = ("city", "maximum", "ranks", "offices")
SUBJECT: Final = "setup"  # of the decisions that say what somebody has seen with their own eyes


class StepState(StrEnum):
    """How far a step is; `MISSING` keeps visitors from something that the kiosk promises."""

    DONE = "done"
    DOING = "doing"
    MISSING = "missing"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class SetupStep:
    """One step: what there is, what is missing, and the desk's page that mends it.

    `said` marks a step that no program can see: somebody says at the desk that it was done.
    """

    key: str
    title: str
    state: StepState
    detail: str
    page: str = ""
    said: bool = False
    by: str = ""


_NO_CHARTS: Final = SetupStep(
    "charts", "좌석배치도", StepState.MISSING, "아직 받은 배치도가 없습니다", "charts"
)


class Setup:
    """The fourteen steps over an open data folder; nothing is kept but what people say was done."""

    def __init__(self, storage: Storage, settings: Settings, directory: DirectoryService) -> None:
        self._storage = storage
        self._settings = settings
        self._directory = directory
        self._told = StoredDecisions(storage.database, place_of(settings), SUBJECT)

    def steps(self) -> list[SetupStep]:
        """Return every step in the order of the work."""
        today = seoul_now().date()
        told = self._told.in_force(today)
        return [
            replace(step, state=StepState.DONE, by=told[step.key].by)
            if step.said and step.key in told
            else step
            for step in self._found(today)
        ]

    def tell(self, key: str, actor: str) -> None:
        """Keep that somebody has done what no program can see; a second time changes nothing."""
        now = seoul_now()
        if key not in self._told.in_force(now.date()):
            self._told.decide(Decision(key, {"done": True}, now.date(), actor, now), seen=self._newest(key))

    def missing(self) -> list[str]:
        """Return, for an engineer, what visitors cannot have yet."""
        musts = (self._offices, self._plans, self._kiosks, self._charter, self._keys, self._accounts)
        found = [step() for step in musts]
        in_force = self._directory.edition(seoul_now().date())[1]
        if not in_force:  # `steps` reads the charts to count them; a desk asks for this every minute
            found.insert(3, _NO_CHARTS)
        return [f"{step.title}: {step.detail}" for step in found if step.state is StepState.MISSING]

    def passed_over(self) -> list[str]:
        """Return, for an engineer, which of the city's own files a start passes over, and why.

        A chart whose office has one by now is no matter any more: that came at the desk.
        """
        settings, day = self._settings, seoul_now().date()
        picture = settings.folder / settings.scenery if settings.scenery else None
        lost = [] if picture is None or picture.is_file() else [f"{picture}: 첫 화면의 그림이 없습니다"]
        names = self._directory.names()
        charted = {one.name for one in self._directory.load_directory(day).offices if one.seats}
        files = [one for one in self._directory.own_charts() if names.first(one.stem) not in charted]
        read = self._directory.import_charts(files, valid_from=day, check=True, accept=True)
        wrong = (one for one in read.problems if one.severity == "error")
        return [*lost, *(f"{one.file}: {one.message}" for one in wrong)]

    def _newest(self, key: str) -> UUID | None:
        before = self._told.history(key)
        return before[-1].id if before else None

    def _found(self, today: date) -> Iterator[SetupStep]:
        settings = self._settings
        hours = f"{settings.opens_at:%H:%M}–{settings.closes_at:%H:%M}"
        yield SetupStep("city", "기관 이름·운영 시간", StepState.DONE, f"{settings.city_name} · {hours}")
        yield self._offices()
        yield self._plans()
        yield self._kiosks()
        yield self._charts(today)
        yield self._visibility()
        yield SetupStep(
            "calendar",
            "휴일·점심",
            StepState.OPEN,
            "공휴일은 들어 있습니다. 이 기관만의 날을 보십시오",
            "calendar",
            said=True,
        )
        yield self._charter()
        yield self._accounts()  # before the keys, which two people with accounts make
        yield self._keys()
        yield self._second_place()
        yield SetupStep(
            "devices",
            "소리·인쇄·키패드 시험",
            StepState.OPEN,
            "현장에서 음성 다섯 언어, 접수증, 키패드, 이어폰",
            said=True,
        )
        yield SetupStep(
            "posters", "문 앞 배치도 인쇄", StepState.OPEN, "도면과 배치도가 다 되면", "seats", said=True
        )
        yield self._following()

    def _offices(self) -> SetupStep:
        known = len(self._directory.register.offices)
        offices = self._directory.register.offices.values()
        buildings = {one.building for one in offices if one.building}
        told = f"{known:,}곳 · 건물 {len(buildings):,}곳" if known else "offices.toml에 부서가 없습니다"
        lost = sum(not (one.building or one.address or one.room) for one in offices)
        if lost:  # a visitor who asks for one is told no place at all
            told += f" · 어디인지 모르는 부서 {lost:,}곳은 offices.toml에 적습니다"
        state = StepState.DOING if lost else StepState.DONE
        return SetupStep("offices", "부서", _state(known, state), told, "seats")

    def _plans(self) -> SetupStep:
        drawn = [one for one in drawn_venues(self._settings) if one.drawn]
        step = partial(SetupStep, "plans", "도면", page="drawing")
        if not drawn:
            return step(state=StepState.MISSING, detail="도면이 없어 지도 대신 건물·층·호수만 알려 드립니다")
        if broken := next((one for one in drawn if one.problem), None):
            told = f"‘{broken.key}’ 도면을 다 읽지 못하여 길을 알려 드리지 못합니다: {broken.problem}"
            return step(state=StepState.MISSING, detail=told)
        told = " · ".join(f"{one.name or one.key} {one.storeys}개 층" for one in drawn)
        if lost := self._without_rooms(drawn):
            return step(state=StepState.DOING, detail=f"{told} · 도면에 방이 없는 부서 {lost:,}곳")
        return step(state=StepState.DONE, detail=told)

    def _without_rooms(self, drawn: Sequence[DrawnVenue]) -> int:
        """Count the offices in a drawn building that have no room in it."""
        buildings = frozenset[str]().union(*(one.buildings for one in drawn))
        rooms = frozenset[str]().union(*(one.rooms for one in drawn))
        offices = self._directory.register.offices
        return sum(one.building in buildings and name not in rooms for name, one in offices.items())

    def _kiosks(self) -> SetupStep:
        wanted, there = self._settings.kiosk_id, {one.key: one for one in drawn_venues(self._settings)}
        step = partial(SetupStep, "kiosk", "키오스크 자리", page="drawing")
        if (here := there.get(self._settings.site)) is None:  # what `run` refuses to start with
            known = ", ".join(there) or "없음"
            site = self._settings.site
            told = f"venue 폴더에 '{site}' 도면이 없어 키오스크가 켜지지 않습니다. 있는 도면: {known}"
            return step(state=StepState.MISSING, detail=told)
        if wanted and not any(wanted in names for names in here.kiosks):  # the same
            known = ", ".join(names[0] for names in here.kiosks) or "없음"
            told = f"도면에 '{wanted}' 자리가 없어 키오스크가 켜지지 않습니다. 도면에 있는 자리: {known}"
            return step(state=StepState.MISSING, detail=told)
        places = sum(len(one.kiosks) for one in there.values())
        told = f"{self._settings.booth_letter} {wanted} · 도면에 {places}곳"
        return step(state=_state(len(here.kiosks)), detail=told)

    def _charts(self, today: date) -> SetupStep:
        directory = self._directory.load_public(today)
        charted = {office.name for office in directory.offices if any(team.seats for team in office.teams)}
        known = len(self._directory.register.offices.keys() | charted)
        if not charted:
            return _NO_CHARTS
        state = StepState.DONE if len(charted) == known else StepState.DOING
        return SetupStep("charts", "좌석배치도", state, f"{len(charted):,} / {known:,}곳", "charts")

    def _visibility(self) -> SetupStep:
        policy = self._directory.policy()[1]
        first = first_policy(self._settings, register_file(self._settings))
        level = policy.city.level
        # A name masked in a chart's text is a rule too, but nobody has decided by it what is shown.
        decided = any(getattr(policy, name) != getattr(first, name) for name in _WHAT_IS_SHOWN)
        words = "없음" if level is None else LEVEL_WORDS[level]
        told = f"기본 {words}{'' if decided else ' · 처음 그대로입니다'}"
        state = StepState.DONE if decided else StepState.OPEN
        return SetupStep("visibility", "이름 공개 범위", state, told, "visibility", said=not decided)

    def _charter(self) -> SetupStep:
        charter = CharterRows(self._storage, self._settings).at(seoul_now())
        if not own_charter(self._settings).exists() and charter.city != self._settings.city_name:
            told = f"charter.toml이 없어 {charter.city}의 헌장을 씁니다"
            return SetupStep("charter", "헌장 기준", StepState.MISSING, told, "charter")
        empty = [one.name for one in charter.compensations.values() if one.amount is None]
        faxes = [one.name for one in charter.windows.values() if not one.fax]
        parts = [
            f"보상 금액 {len(empty)}칸이 비었습니다" if empty else "",
            f"창구 팩스 {len(faxes)}칸은 charter.toml의 fax에 적습니다" if faxes else "",
        ]
        told = ", ".join(filter(None, parts))
        state = StepState.DOING if told else StepState.DONE
        # The desk's page of the charter takes amounts; a window's fax stands in the file alone.
        page = "" if faxes and not empty else "charter"
        return SetupStep("charter", "헌장 기준", state, told or "다 찼습니다", page)

    def _keys(self) -> SetupStep:
        keys, trust = untouched_cases(self._storage, self._settings).recipients(), trust_of(self._settings)
        if not keys:
            told = "없으면 불편·칭찬을 받지 않습니다. 두 사람이 함께 만듭니다"
            return SetupStep("keys", "봉인 열쇠", StepState.MISSING, told, "keys")
        if not self._storage.demo and not (trust.demands and all(map(trust.admits, keys))):
            signed = signer_of_all(keys)
            told = "서명한 지문을 kiosk.toml에" if signed else "복구 종이로 한 번 서명하여 주십시오"
            return SetupStep("keys", "봉인 열쇠", StepState.DOING, told, "keys")
        told = "시연용 열쇠입니다" if self._storage.demo else "만들고 서명했습니다"
        return SetupStep("keys", "봉인 열쇠", StepState.DONE, told, "keys")

    def _accounts(self) -> SetupStep:
        roles = Counter(role for one in self._storage.accounts.all() for role in one.roles)
        told = f"관리 {roles['directory']:,} · 안내요원 {roles['guide']:,} · 민원 {roles['cases']:,}"
        if not roles["guide"]:
            told += " — 안내요원이 있어야 부름을 받습니다"
        whole = roles["guide"] and roles["directory"]
        state = StepState.DONE if whole else _state(sum(roles.values()), StepState.DOING)
        return SetupStep("accounts", "계정", state, told, "accounts")

    def _second_place(self) -> SetupStep:
        second = self._settings.second
        told = f"{second}" if second else "지금은 같은 디스크에만 있습니다: kiosk.toml의 [backup] second"
        return SetupStep(
            "backup", "백업 두 번째 자리", StepState.DONE if second else StepState.OPEN, told, "system"
        )

    def _following(self) -> SetupStep:
        plans = len(StoredFollowing(self._storage.database).plans())
        told = f"{plans:,}달을 짰습니다" if plans else "열기 전에 표본 달력을 짜고 다섯 번 재어 봅니다"
        state = StepState.DONE if plans else StepState.OPEN
        return SetupStep("following", "표본 달력과 첫 시험", state, told, "report")


def _state(count: int, there: StepState = StepState.DONE) -> StepState:
    return there if count else StepState.MISSING


def consequences(steps: Sequence[SetupStep]) -> list[tuple[str, StepState, str]]:
    """Return what a visitor would get if the doors opened now: what, how far, and in which words."""
    offices, plans, charts, keys, accounts = (
        next(step for step in steps if step.key == key)
        for key in ("offices", "plans", "charts", "keys", "accounts")
    )
    drawn, served = plans.state is not StepState.MISSING, accounts.state is StepState.DONE
    sealed = keys.state is not StepState.MISSING
    taken = "받습니다" if sealed else "받지 않습니다 — 봉인 열쇠 없음"
    heard = "콘솔로 갑니다" if served else "단추가 전화 안내로 바뀝니다 — 안내요원 계정 없음"
    timed = "재기 시작합니다" if drawn else "도면이 있어야 길을 아신 때를 잽니다"
    return [
        ("찾기", offices.state, f"부서 {offices.detail} · 좌석배치도 {charts.detail}"),
        ("가는 길", plans.state, plans.detail),
        ("불편·칭찬", _state(sealed), taken),
        ("안내요원 부르기", _state(served), heard),
        ("2분 약속", StepState.DONE if drawn else StepState.DOING, timed),
    ]
