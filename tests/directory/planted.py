# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts with deputies planted into what visitors read, in the many spellings of clerks."""

# ruff: noqa: S311 - invention is no cryptography
from __future__ import annotations

import csv
from dataclasses import fields, replace
from random import Random
from typing import TYPE_CHECKING

from kiosk.directory.charts.lexicon.ordinary_words import is_word
from kiosk.directory.charts.reader import read_chart_file
from kiosk.directory.importing import prepare
from kiosk.directory.model import Directory, Office
from kiosk.directory.projection import project
from kiosk.directory.register import Register
from kiosk.directory.visibility import Policy
from kiosk.language.particles import with_particle
from tests.directory.charts.clerks import Clerk
from tests.directory.charts.invented import DUTIES, GIVEN, OFFICES, SURNAMES, Hand

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.directory.importing import Prepared
    from tests.directory.charts.invented import Person

SPELLINGS = (
    "(대직: {n})",
    "(대직 {n})",
    "대직: {n}",
    "대직 {n}",
    "대직자 {n}",
    "대직자: {n}",
    "{n} 대직",
    "{n}(대직)",
    "[대직] {n}",
    "※대직 : {n}",
    "(대직:{n} 주무관)",
    "대직:{n}(2422)",
    "1차대직: {n}, 2차대직: {m}",
    "업무대행 {n}",
    "업무대행: {n}",
    "(업무대행자: {n})",
    "업무대행자 {n}",
    "{n} 업무대행",
    "직무대리: {n}",
    "(직무대리 {n})",
    "정: {n} / 부: {m}",
    "정 {n}, 부 {m}",
    "(정){n} (부){m}",
    "{n}(정), {m}(부)",
    "정·부: {n}·{m}",
    "정/부 {n}/{m}",
    "인계: {n}, 인수: {m}",
    "인계자 {n} 인수자 {m}",
    "(인계·인수: {n}→{m})",
    "인수자: {n}",
    "담당 {n}",
    "담당: {n}",
    "담당자 {n}",
    "(담당: {n}, {m})",
    "{n} 담당",
    "{n} 주무관",
    "{n}주무관",
    "주무관 {n}",
    "팀장 {n}",
    "{n} 팀장",
    "{n}님",
    "문의: {n} 주무관",
    "행정7급 {n}",
    "{s} 대직",
    "대직: {s}",
    "{n} 주무관 대직",
    "부담당 {n}",
    "대직={n}",
    "대직→{n}",
    "대직-{n}",
    "대직(1차) {n}, (2차) {m}",
    "대 직 자 : {n}",
    "{n}→{m} 인계",
    "{n} 부재 시 {m}",
    "주무관 부재시 {n}에게",
    "겸임 {n}",
    "대체인력: {n}",
    "대직: {n}\n{m}",
    "(직대: {n})",
    "대무자: {n}",
    "대근 {n}",
    "{n}쌤",
    "{n}서기",
    "{n}한테 문의",
    "{n}외 2명",
    "{n} 외 1명",
    "주간 {n} 야간 {m}",
    "짝수일 {n}, 홀수일 {m}",
    "A조 {n} / B조 {m}",
    "오전({n}) 오후({m})",
    "대직 {h}",
)
# With nothing beside them that says so: 0018 tells what of these can be told from a word.
LONE_SPELLINGS = (
    "{n}",
    "총괄 {n}",
    "협조 {n}",
    "보조: {n}",
    "문의: {n}",
    "문의 {n}(4321)",
    "({n})",
    "업무 {n} 휴직",
    "{n} 육아휴직",
    "총괄 {n}, 협조 {m}",
    "{p} 처리",
    "민원 응대는 {p} 처리",
    "{s}",
    "보조 {s}",
    "여권 접수 {two}",
    "({two})",
    "협조 {two}(4321)",
    "{apart}",
    "협조 {apart}",
    "{apart} 주무관",
    "가로등관리{whole}",
    "{whole}가로등 관리",
    "가로등관리{word}",
    "{word}가로등관리",
    "협조 {word}",
    "통역 {abroad}",
    "통역: {abroad}",
    "자원봉사 {abroad}",
    "공익 ({abroad})",
    "강사 {abroad}",
    "담당 {abroad}",
    "문의 {abroad}",
)
# Given names that are words, and people who come from abroad or are written as if they did.
WORD_GIVEN = ("슬기", "보라", "하늘", "나래", "아름")
ABROAD = (
    "Jane Smith", "Xiomara Okonkwo", "D. Kim", "Kim, G.D.", "G. D. Hong", "Gil-dong Hong", "Nguyen Van Minh",
    "Le Thi Hoa", "Zhang Wei", "Maria Santos", "왕샤오밍", "제인 스미스", "Müller Anna",
)  # fmt: skip
NO_WORDS = ("서하", "도윤", "하준", "민재", "은우", "채원")
SINGLE_GIVEN = ("준", "솔", "결", "현", "진", "호", "윤", "빈")
LONE_GIVEN = ("서하", "도윤", "지안", "하준", "수아", "민재", "은우", "채원", "가람", "하늘")
ROMAN = ("Sim Garam", "SIM Ga-ram", "Garam Sim", "Hong Do-yun", "Lee Soo-ah", "Kim, Hajun")
HANJA = ("沈佳濫", "金道允", "李書河", "洪秀雅")
MORE_GIVEN = ("가람", "하늘", "예시", "역할", "그림", "동화", "지원", "정원", "한길", "고은")
ODD = ("남궁가상", "선우견본", "황보예시", "제갈가명")


class Planter:
    """Writes names between duties; `planted` are those that no visitor may read."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.planted: set[str] = set()
        self.spellings: list[str] = []

    def name(self) -> str:
        """Return a name, and remember it."""
        given = self.random.choice((*GIVEN, *MORE_GIVEN))
        name = (
            self.random.choice(ODD) if self.random.random() < 0.03 else self.random.choice(SURNAMES) + given
        )
        self.planted.add(name)
        return name

    def deputy(self) -> str:
        """Return a deputy in one of the spellings of clerks."""
        spelling = self.random.choice(SPELLINGS)
        name = self.name()
        self.spellings.append(spelling)
        second = self.name() if "{m}" in spelling else ""
        return spelling.format(n=name, m=second, s=" ".join(name), h=f"{name[:-2]} {name[-2:]}")

    def lone(self) -> str:
        """Return a name that nobody knows and nothing tells of, in Korean, Latin or Chinese letters."""
        spelling = self.random.choice(LONE_SPELLINGS)
        self.spellings.append(spelling)
        if "{n}" in spelling:
            return spelling.format(n=self.unknown(), m=self.unknown() if "{m}" in spelling else "")
        if "{abroad}" in spelling:
            abroad = self.random.choice(ABROAD)
            self.planted.add("".join(abroad.split()))
            return spelling.format(abroad=abroad)
        if "{word}" in spelling:
            word = self.random.choice("김이정조윤장한신안") + self.random.choice(WORD_GIVEN)
            self.planted.add(word)
            return spelling.format(word=word)
        givens = SINGLE_GIVEN if "{two}" in spelling else LONE_GIVEN
        given = self.random.choice(NO_WORDS if "{apart}" in spelling or "{whole}" in spelling else givens)
        name = (
            self.random.choice(
                [one for one in SURNAMES if not (is_word(one + given) or is_word(one + given[0]))]
            )
            + given
        )
        self.planted.add(name)
        apart, told = f"{name[0]} {name[1:]}", with_particle(name, "이/가")
        return spelling.format(p=told, s=" ".join(name), two=name, whole=name, apart=apart)

    def unknown(self) -> str:
        """Return a name that only its letters tell of."""
        letters = self.random.random()
        korean = self.random.choice(SURNAMES) + self.random.choice(LONE_GIVEN)
        name = self.random.choice(ROMAN if letters < 0.15 else HANJA) if letters < 0.3 else korean
        self.planted.add("".join(name.split()))
        return name

    def into(self, duties: tuple[str, ...]) -> tuple[str, ...]:
        """Return duties with a deputy behind one of them or on a line of its own."""
        text = self.lone() if self.random.random() < 0.25 else self.deputy()
        if not duties or self.random.random() < 0.5:
            return (*duties, text)
        at = self.random.randrange(len(duties))
        return (*duties[:at], f"{duties[at]} {text}", *duties[at + 1 :])


class PlantingHand(Hand):
    """A clerk's hand that writes deputies, too."""

    planter: Planter

    def staff(self, team: str | None, *, leader: bool = False, head: str | None = None) -> Person:
        """Return somebody, sometimes with a deputy among the duties."""
        person = super().staff(team, leader=leader, head=head)
        if person.empty or self.planter.random.random() > 0.3:
            return person
        return replace(person, duties=self.planter.into(person.duties))


def drawn(seed: int, file: Path) -> Planter:
    """Draw a chart with planted deputies."""
    planter, clerk = Planter(seed), Clerk(seed)
    hand = PlantingHand(**{one.name: getattr(clerk.hand, one.name) for one in fields(Hand)})
    hand.planter = planter
    clerk.hand = hand
    clerk.draw(file)
    return planter


def tabled(seed: int, file: Path) -> Planter:
    """Write a table with deputies in its duties, its remarks, a column of theirs, and beside names."""
    planter = Planter(seed)
    random = planter.random
    column = random.choice(("대직자", "업무대행자", "비고", "직원번호"))
    with file.open("w", encoding="utf-8", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(("부서", "팀", "직급", "성명", "전화", "담당업무", column))
        for number in range(random.randint(5, 20)):
            duties = tuple(random.sample(DUTIES, random.randint(1, 3)))
            if random.random() < 0.4:
                duties = planter.into(duties)
            more = planter.name() if column.endswith("자") and random.random() < 0.5 else ""
            name = random.choice(("", planter.name(), f"{planter.name()}(대직: {planter.name()})"))
            rows.writerow(
                (
                    OFFICES[seed % len(OFFICES)],
                    "총무팀",
                    "주무관",
                    name,
                    f"061-000-{number:04}",
                    "\n".join(duties),
                    more,
                )
            )
    return planter


def imported(file: Path, day: date) -> Prepared:
    """Prepare an import into a city that knows the offices and nobody yet."""
    known = Directory("목포시", day, 1, tuple(Office(name) for name in OFFICES))
    return prepare([read_chart_file(file, day)], known, Register())


def leaked(prepared: Prepared, planted: set[str], day: date) -> set[str]:
    """Return which names a visitor could read if all of it were published without anybody's decision."""
    public = project(Directory("목포시", day, 1, tuple(prepared.changed.values())), Policy())
    read = "".join(repr(public).split())
    return {name for name in planted if name in read}
