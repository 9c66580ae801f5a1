# SPDX-License-Identifier: GPL-3.0-or-later
"""The choices of a clerk who draws a chart, each made once for a whole chart, and the people in it."""

# ruff: noqa: E501, SIM905 - tables of words

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.ordinary_words import is_word
from kiosk.directory.charts.lexicon.words import is_vacant
from tests.directory.charts.hands.people import Sitting

if TYPE_CHECKING:
    from random import Random

_SURNAMES: Final = "김이박최정강조윤장임한오서신권황안송류홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모"
_FIRST: Final = "가나다라마서도하지수은민예준현태유시윤채소아다영재성동주보규연경혜선미정승진우세건"
_LAST: Final = "은빈아연우준현서윤호진영희율린원석훈솔결온별람경미자숙철수민규나라별찬혁도"
_OFFICES: Final = (
    "총무과 기획예산과 감사담당관 회계과 교통행정과 민원봉사과 사회복지과 도시재생과 환경위생과 세정과 산림녹지과 해양수산과 농업정책과 "
    "문화관광과 체육진흥과 안전총괄과 건설과 상하수도사업소 보건소 평생학습관 의회사무국 새솔면 늘봄동"
).split()
_HEADS: Final = {
    "과": "과장",
    "담당관": "담당관",
    "소": "소장",
    "관": "관장",
    "국": "국장",
    "면": "면장",
    "동": "동장",
}
_TEAMS: Final = (
    "총무 기획 예산 인사 조사 법무 재산관리 계약 경리 도시재생 교통행정 주차관리 여권 가족관계 노인복지 희망복지 SNS홍보 데이터통계 산림보호 "
    "공원관리 시설관리 수질보전 생활환경 자원순환 농촌개발 축산 유통지원 관광개발 문화유산 민방위 재난대응 급수 요금 감염병관리 방문보건 징수 체납관리"
).split()
_DUTIES: Final = (
    "주민등록 등초본|인감 증명|여권 접수|지방세 부과|체납액 정리|도로점용 허가|건축물대장|기초연금|청사 관리|물품 구매|일상경비 지출|직원 복무|급여|기록물 관리|"
    "정보공개|홈페이지|불법주정차 단속|주차장 조성|폐기물 처리업|악취 민원|공원 조성|가로수 관리|실거래 신고|지적측량|보도자료|시정 홍보|위원회 운영|보조금|차량 배차|"
    "당직|예산 편성|성과관리|자체감사|고충민원|아동수당|장애인 등록|가족센터|노인일자리|경로당|긴급복지|한부모 가정|사례관리|지역아동센터|의료급여|자활|산불 예방|"
    "병해충 방제|등산로|임도 사업|농기계|직불금|로컬푸드|축사 허가|동물등록|낚시어선|어촌계|공유수면|문화재 보수|축제|관광안내소|공공도서관|생활체육|체육관 대관|전통시장|"
    "소상공인 지원|일자리센터|외국인 투자|CCTV 관제|민방위 교육|수해 복구|도로 보수|하천 정비|소규모 공사|상수도 요금|누수 탐사|예방접종|금연 상담|치매 검진|정신 건강|서무|총괄"
).split("|")
_GRADES: Final = "행정6급 행정7급 행정8급 행정9급 시설7급 세무8급 사회복지8급 전산7급 공무직 실무관 주무관 기간제 녹지8급 농촌지도사 간호8급".split()
_ABSENCES: Final = {"육아휴직": "leave", "휴직": "leave", "병가": "leave", "출산휴가": "leave", "파견": "trip", "교육": "training", "장기교육": "training"}  # fmt: skip


@dataclass(slots=True)
class Way:
    """One clerk: chooses, and remembers what was chosen."""

    random: Random
    chosen: dict[str, str] = field(default_factory=dict)

    def pick(self, what: str, *options: str, often: int = 1) -> str:
        """Choose one of several, the first `often` times as likely, and remember it."""
        one = self.random.choice([*[options[0]] * often, *options[1:]])
        self.chosen[what] = one
        return one


@dataclass(slots=True)
class Staff:
    """The office with its people: who leads it, and each team from its leader on."""

    office: str
    head: Sitting | None
    teams: list[list[Sitting]]
    reasons: dict[str, str] = field(default_factory=dict)

    @property
    def seats(self) -> list[Sitting]:
        """Everybody."""
        return [*([self.head] if self.head else []), *(one for team in self.teams for one in team)]


def staff(way: Way) -> Staff:
    """Return an office with two to five teams of two to six people."""
    rnd = way.random
    office = rnd.choice(_OFFICES)
    who = _People(way)
    head = next(
        post for end, post in sorted(_HEADS.items(), key=lambda one: -len(one[0])) if office.endswith(end)
    )
    first = who.one(None, head) if way.pick("head", "yes", "no", often=5) == "yes" else None
    suffix = way.pick("team word", "팀", "담당", "계", often=6)
    way.pick("vacant", "none", "name", "title and name", "bare", "phone")
    stems = rnd.sample(_TEAMS, rnd.randint(2, 5))
    teams = [
        [
            who.one(f"{stem}{suffix}", "담당" if suffix == "담당" else f"{suffix}장", vacant=False),
            *(
                who.one(f"{stem}{suffix}", rnd.choice(_GRADES) if who.graded else "주무관")
                for _ in range(rnd.randint(1, 5))
            ),
        ]
        for stem in stems
    ]
    return Staff(office, first, teams, who.reasons)


class _People:
    """Makes people as a chart tells of them all: with or without posts, telephones, work."""

    def __init__(self, way: Way) -> None:
        self._way, self._rnd, self._used = way, way.random, set[str]()
        self.graded = way.pick("posts", "graded", "plain", "none") == "graded"
        self._posts = way.chosen["posts"] != "none"
        self._phones = way.pick("phones", "four", "whole", "three", "none", often=3)
        work = ("one", "two", "none") if self._phones != "none" or self._posts else ("one", "two")
        self._work = way.pick("work", *work)
        self._away = way.pick("away", "none", "in brackets", "own line", "after the post", often=2)
        self._next = self._rnd.randint(200, 700) if self._phones == "three" else self._rnd.randint(2000, 8000)
        self._short = way.pick("names", "of three", "some of two") != "of three"
        self._duties = self._rnd.sample(_DUTIES, len(_DUTIES))
        self.reasons: dict[str, str] = {}

    def one(self, team: str | None, title: str, *, vacant: bool = True) -> Sitting:
        """Return the next person; now and then nobody, or one who is away."""
        rnd, lead = self._rnd, title != "주무관" and title not in _GRADES
        self._next += rnd.randint(1, 3)
        phone = {
            "four": f"{self._next}",
            "whole": f"061-0{rnd.choice('45')}0-{self._next}",
            "three": f"{self._next}",
            "none": None,
        }[self._phones]
        name = self._name()
        duties = (
            ()
            if self._work == "none" or (lead and rnd.random() < 0.5)
            else tuple(self._duty() for _ in range(1 if self._work == "one" else 2))
        )
        post = title if self._posts or lead else None
        if vacant and self._way.chosen.get("vacant", "none") != "none" and rnd.random() < 0.1:
            return self._nobody(team, post, phone)
        away = (
            rnd.choice(list(_ABSENCES)) if self._away != "none" and not lead and rnd.random() < 0.1 else None
        )
        if away:
            self.reasons[name] = away
        return Sitting(team, post, name, phone, duties, away=_ABSENCES[away] if away else None)

    def _nobody(self, team: str | None, post: str | None, phone: str | None) -> Sitting:
        how = self._way.chosen["vacant"]
        post = post if how in {"title and name", "phone"} else None
        return Sitting(team, post, None, phone if how == "phone" else None, empty=True)

    def _name(self) -> str:
        while True:
            rnd = self._rnd
            name = rnd.choice(_SURNAMES) + rnd.choice(_FIRST) + rnd.choice(_LAST)
            name = name[0] + name[2] if self._short and rnd.random() < 0.1 else name
            if name not in self._used and not is_word(name) and not is_vacant(name):
                self._used.add(name)
                return name

    def _duty(self) -> str:
        return self._duties.pop() if self._duties else "일반 서무"
