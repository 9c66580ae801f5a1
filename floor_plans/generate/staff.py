# SPDX-License-Identifier: GPL-3.0-or-later
"""Who sits where in the demo city: real duties, invented people, telephones that ring nowhere."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허남심노하곽성차주우구나민진지엄채원천방공"
    "현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"
)
GIVEN = (  # noqa: SIM905 # words read better than quotes
    "가상 가명 가칭 견본 보기 샘플 시안 예시 예제 임의 표본 허구 허형 모의 모형 더미 "
    "무명 대역 가공 연습 초안 소설 동화 우화 설화 각본 배역 상상 공상 가정 모방 꾸밈 지음 그림"
).split()  # words read better than a list of quotes
TITLES = ("주무관",) * 17 + ("실무관", "주무관", "공무직")
# Two duties are the charter's windows; their telephones are real.
WINDOWS = {
    "민원부조리 신고창구 운영": "061-270-3257",
    "시민소통신문고 인터넷민원 접수 및 교부처리": "061-270-8340",
}
ABSENCES = ("휴가 중", "출장 중", "교육 중", "육아휴직")
HALL = "민원봉사실"
HEADS = ("시장", "부시장", "군수", "부군수")
EMPTY_SHARE = 22


@dataclass(slots=True)
class Worker:
    """One desk as the clerk draws it."""

    title: str = ""
    name: str = ""
    phone: str = ""
    duties: tuple[str, ...] = ()
    away: str = ""
    photo: int | None = None
    empty: bool = False


@dataclass(slots=True)
class Group:
    """A team with its leader."""

    name: str
    leader: Worker
    staff: list[Worker] = field(default_factory=list)


@dataclass(slots=True)
class Staffing:
    """An office's people: those above the teams, and the teams."""

    office: str
    heads: list[Worker]
    groups: list[Group]

    def workers(self) -> Iterator[Worker]:
        """Go through everyone, heads first."""
        yield from self.heads
        for group in self.groups:
            yield group.leader
            yield from group.staff


def read_duties(file: Path) -> dict[str, dict[str, list[str]]]:
    """Read office → team → duties from the city's published list."""
    offices: dict[str, dict[str, list[str]]] = {}
    with file.open(encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            offices.setdefault(row["department"], {})[row["team"]] = row["duties"].split("|")
    return offices


def staff_city(
    duties: Mapping[str, Mapping[str, list[str]]],
    seats: Mapping[str, int],
    phones: Mapping[str, str],
    seed: int,
) -> list[Staffing]:
    """Fill every office's desks; the same seed gives the same city."""
    chance = random.Random(seed)  # noqa: S311 # invented people, not secrets
    names = _names(chance)
    city = [_mayor(f"{title}실", title) for title in HEADS if f"{title}실" in seats]
    city += [_office(office, teams, seats[office], chance) for office, teams in duties.items()]
    for staffing in city:
        _number(staffing, phones[staffing.office])
        _introduce(staffing, names, chance)
    return city


def _names(chance: random.Random) -> Iterator[str]:
    stock = [surname + given for surname in SURNAMES for given in GIVEN]
    chance.shuffle(stock)
    yield from stock


def _mayor(office: str, title: str) -> Staffing:
    helpers = (
        [Worker("비서실장"), Worker("비서"), Worker("수행비서")]
        if not title.startswith("부")
        else [Worker("비서"), Worker("수행비서")]
    )
    return Staffing(office, [Worker(title), *helpers], [])


def _office(office: str, teams: Mapping[str, list[str]], seats: int, chance: random.Random) -> Staffing:
    """Share the office's desks among its teams by their duties; every duty stands at exactly one desk."""
    rank = {"실": "실장", "단": "단장", "소": "소장", "관": "관장", "국": "국장"}.get(office[-1], "과장")
    desks = max(len(teams), seats - 1 - len(teams))
    shares = _shares([len(duties) for duties in teams.values()], desks)
    groups = [
        Group(team, Worker("팀장"), _workers(duties, share, chance))
        for (team, duties), share in zip(teams.items(), shares, strict=True)
    ]
    return Staffing(office, [Worker("센터장" if "센터" in office else rank)], groups)


def _shares(weights: list[int], total: int) -> list[int]:
    exact = [weight * total / sum(weights) for weight in weights]
    shares = [max(1, int(value)) for value in exact]
    by_rest = sorted(range(len(weights)), key=lambda at: shares[at] - exact[at])
    for at in (by_rest * total)[: max(0, total - sum(shares))]:
        shares[at] += 1
    return shares


def _workers(duties: list[str], share: int, chance: random.Random) -> list[Worker]:
    empty = int(share > 3 and chance.randrange(EMPTY_SHARE) < share)  # noqa: PLR2004 # small teams are full
    empty = max(empty, share - len(duties))
    filled = share - empty
    sizes = _shares([1] * filled, len(duties))
    staff: list[Worker] = []
    rest = list(duties)
    for size in sizes:
        staff.append(Worker(chance.choice(TITLES), duties=tuple(rest[:size])))
        rest = rest[size:]
    return staff + [Worker(empty=True) for _ in range(empty)]


def _number(staffing: Staffing, office_phone: str) -> None:
    """Give each desk the next number of its office; the office's own number is the head's."""
    start = office_phone if office_phone.startswith("061-0") else f"061-0{90 + len(staffing.office) % 9}-4700"
    prefix, line = start[:8], int(start[8:])
    for at, worker in enumerate(staffing.workers()):
        own = next((WINDOWS[duty] for duty in worker.duties if duty in WINDOWS), None)
        worker.phone = "" if worker.empty else own or f"{prefix}{line + at:04d}"


def _introduce(staffing: Staffing, names: Iterator[str], chance: random.Random) -> None:
    for worker in staffing.workers():
        if worker.empty:
            continue
        worker.name = next(names)
        ordinary = worker.title in TITLES
        worker.away = chance.choice(ABSENCES) if ordinary and chance.random() < 0.02 else ""  # noqa: PLR2004 # one in fifty
        if staffing.office == HALL and chance.random() < 0.8:  # noqa: PLR2004 # most agreed to be shown
            worker.photo = chance.randrange(1 << 30)
