# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented offices and people, and the many ways in which clerks would write them down."""

# ruff: noqa: E501, SIM905 - tables of words
from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍고문양손배백허남심노하곽성차주우구민나진"
GIVEN = "가상 견본 예시 모의 가칭 허구 임의 표본 더미 샘플 무명 시안 모형 대역 가명 보기 예제 가공 서하 도윤 지안 하준 수아 민재 은우 채원".split()
STEMS = "총무 기획 예산 인사 조사 감사총괄 법무 재산관리 계약 경리 도시재생 교통행정 주차관리 여권 가족관계등록 노인복지 희망복지 SNS홍보 데이터통계".split()
OFFICES = "총무과 기획예산과 감사실 회계과 교통행정과 민원봉사실 사회복지과 도시재생과 스마트정보과 환경보호과 자치행정과 세정과".split()
DUTIES = (
    "주민등록 등ㆍ초본 발급|인감증명 발급|여권 접수 및 교부|지방세 부과ㆍ징수|체납액 관리|도로점용 허가|건축물대장 관리|기초연금 결정ㆍ지급|"
    "청사 시설관리|물품 구매 계약|일상경비 지출|직원 복무 관리|급여 및 4대보험|기록물 보존관리|정보공개 청구 처리|홈페이지 운영|교통유발부담금 부과|"
    "불법주정차 단속|주차장 조성 사업|노점상 정비|폐기물 처리업 허가|악취 민원 처리|공원 녹지 조성|가로수 관리|공동주택 관리 지도|부동산 실거래 신고|"
    "지적측량 성과검사|공인중개사 등록|SNS 콘텐츠 제작 및 홍보|보도자료 배포|시정 홍보 영상 제작|직원 역량강화 교육 운영|위원회 운영 및 관리|국도비 보조금 관리|"
    "업무용 차량 배차|당직 근무 편성|예산 편성 총괄|성과관리 운영|자체감사 계획 수립|고충민원 처리"
).split("|")
GRADES = "행정6급 행정7급 행정8급 행정9급 시설7급 세무8급 사회복지8급 전산7급 지방행정주사 지방행정서기 공무직 실무관 사무원 기간제근로자".split()
VACANCIES = ("공석", "결원", "(빈 자리)", "빈자리", "공 석", "-")
BULLETS = [
    ("\n", ""), ("\n", "- "), ("\n", "· "), ("\n", "• "), ("\n", "○ "), ("\n", "1"), (" / ", ""), (", ", ""), ("\n", "-"),
]  # fmt: skip
PHONES = ["{}", "☎ {}", "☎{}", "(내선) {}", "행정 {}", "전화 {}", "T. {}", "({})", "내선번호 {}", "☎ ({})"]
PERSONS = [
    "{title} {name}",
    "{name} {title}",
    "{name}({title})",
    "{title}\n{name}",
    "{name}\n{title}",
    "{title} / {name}",
]
ORDERS = [
    ("person", "phone", "duties"),
    ("duties", "person", "phone"),
    ("person", "duties", "phone"),
    ("phone", "person", "duties"),
]
AWAY_FORMS = ["({})", "[{}]", "{}", "※ {}"]
ABSENCES = {
    "휴직": "leave", "육아휴직": "leave", "병가": "leave", "출산휴가": "leave", "출장": "trip", "파견": "trip", "교육": "training", "장기교육": "training",
}  # fmt: skip


@dataclass(slots=True)
class Person:
    """What a seat truly holds."""

    team: str | None
    title: str | None
    name: str | None
    phone: str | None
    duties: tuple[str, ...]
    empty: bool = False
    away: str | None = None
    away_text: str = ""
    place: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Hand:
    """One clerk's way of writing, kept through a whole chart."""

    random: Random
    named: bool = True
    phone: str = "short"
    phone_form: str = "{}"
    grades: bool = False
    bullet: str = ""
    duty_break: str = "\n"
    person: str = "{title} {name}"
    order: tuple[str, ...] = ("person", "phone", "duties")
    leader_title: bool = False
    spaced_names: bool = False
    vacancy: str = "공석"
    away_form: str = "({})"
    count: int = 100
    used: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, random: Random) -> Hand:
        """Return a clerk at random."""
        named = random.random() < 0.75
        break_, bullet = random.choice(BULLETS)
        phone, form = random.choice(["short", "local", "full"]), random.choice(PHONES)
        grades, person, order = random.random() < 0.4, random.choice(PERSONS), random.choice(ORDERS)
        leader, spaced = random.random() < 0.3, random.random() < 0.15
        vacancy, away = random.choice(VACANCIES), random.choice(AWAY_FORMS)
        return cls(
            random, named, phone, form, grades, bullet, break_, person, order, leader, spaced, vacancy, away
        )

    def name(self) -> str:
        """Return a name that is new in this chart."""
        while True:
            kind = self.random.random()
            if kind < 0.03:
                name = self.random.choice(["응우옌티흐엉", "남궁가상", "Nguyen Thi Mai", "이샘", "선우견본"])
            elif kind < 0.05:
                name = self.random.choice(SURNAMES) + self.random.choice(["○○", "*동", "OO"])
            else:
                name = self.random.choice(SURNAMES) + self.random.choice(GIVEN)
            if name not in self.used:
                self.used.add(name)
                return name

    def next_phone(self) -> str:
        """Return the next phone, in the clerk's form."""
        self.count += 1
        return {
            "short": f"{self.count:04d}",
            "local": f"000-{self.count:04d}",
            "full": f"061-000-{self.count:04d}",
        }[self.phone]

    def staff(self, team: str | None, *, leader: bool = False, head: str | None = None) -> Person:
        """Return somebody: the head, a team's leader or a member."""
        title = head or ("팀장" if leader else self.random.choice(GRADES) if self.grades else "주무관")
        if not head and not leader and self.random.random() < 0.06:
            return Person(team, None, None, None, (), empty=True)
        duties = (
            ()
            if head or (leader and self.random.random() < 0.6)
            else tuple(self.random.sample(DUTIES, self.random.randint(1, 3)))
        )
        person = Person(team, title, self.name() if self.named else None, self.next_phone(), duties)
        if self.named and not head and self.random.random() < 0.05:
            person.away_text, person.away = self.random.choice(list(ABSENCES.items()))
            person.away_text += self.random.choice(["", "", "(~12/31)", "(11.24.~11.28.)", " ~2026.12.31."])
        return person

    def lines(self, person: Person, *, team: bool = False) -> dict[str, str]:
        """Return the texts of a seat: its person, phone and duties."""
        if person.empty:
            return {"person": self.vacancy, "phone": "", "duties": ""}
        title = person.title or ""
        if title == "팀장" and self.leader_title and person.team:
            title = f"{person.team}장"
        name = (
            " ".join(person.name)
            if person.name and self.spaced_names and len(person.name) == 3
            else person.name
        )
        text = self.person.format(title=title, name=name) if name else title
        if team and person.team:
            text = f"[{person.team}] {text}"
        if person.away_text:
            text += ("\n" if self.away_form[0] in "{※" else " ") + self.away_form.format(person.away_text)
        marks = [f"{i}. " if self.bullet == "1" else self.bullet for i in range(1, 4)]
        duties = self.duty_break.join(mark + duty for mark, duty in zip(marks, person.duties, strict=False))
        return {
            "person": text,
            "phone": self.phone_form.format(person.phone) if person.phone else "",
            "duties": duties,
        }

    def text(self, person: Person, *, team: bool = False) -> str:
        """Return a seat as one text."""
        lines = self.lines(person, team=team)
        return "\n".join(lines[key] for key in self.order if lines[key])
