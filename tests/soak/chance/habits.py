# SPDX-License-Identifier: GPL-3.0-or-later
"""One chart at random of what clerks put around and into a plan: rooms, windows, lists, notes, odd posts."""

# ruff: noqa: S311, E501, SIM905 - chance draws charts, not keys; tables of words

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Final

from tests.directory.charts.hands.sketch import Sketch
from tests.soak.chance.ways import Way, staff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.directory.charts.hands.people import Sitting
    from tests.directory.charts.hands.sketch import Page

_POSTS: Final = "농기계수리원 청소년지도사 산불전문예방진화대원 로컬푸드매니저 민원안내도우미 교통지도단속원 도로보수원 방문건강관리사".split()  # fmt: skip
_TEAMS: Final = (
    "교육지원",
    "인재개발",
    "회계",
    "통계",
    "보건진료",
    "민원",
    "총무",
    "안내",
    "대기환경",
    "시설",
    "농업기계",
    "관광안내",
)
_LINES: Final = (
    "{title} {name}\n{phone}\n{duties}",
    "{name} {title}\n({phone})\n{duties}",
    "{title}\n{name}\n{phone}\n{duties}",
    "{name}\n{title}\n☎ {phone}\n{duties}",
    "{duties}\n{title} {name}\n{phone}",
    "{name}({title})\n{duties}\n{phone}",
    "{phone}\n{title} {name}\n{duties}",
    "{title} {name} ({phone})\n{duties}",
    "{title} / {name}\n{phone}\n{duties}",
    "{title} {name} | {phone}\n{duties}",
    "직급: {title}\n성명: {name}\n전화: {phone}\n업무: {duties}",
)
_HOUSES: Final = {"보건소": "보건소장", "차량등록사업소": "소장", "시립도서관": "관장", "농업기술센터": "소장", "푸른면": "면장", "회계과": "과장", "상하수도사업소 수도과": "과장", "홍보담당관": "홍보담당관", "별빛동 행정복지센터": "동장", "의회사무국": "사무국장"}  # fmt: skip


def habit_chart(seed: int) -> tuple[Sketch, dict[str, str]]:
    """Return a chart and the choices that made it."""
    way = Way(Random(seed))
    people = staff(way)
    office = way.pick("house", *_HOUSES)
    crews = [_crew(way, team, way.random.choice(_TEAMS)) for team in _unlike(people.teams)]
    head = replace(people.teams[0][0], team=None, title=_HOUSES[office], name="남궁솔", duties=(), away=None)
    head = replace(head, phone=None if head.phone is None else head.phone[:-1] + "9")
    sketch = Sketch("Sheet1")
    page = sketch.page
    floor = way.pick("floor", "", "(3층)", "- 3층 -", often=2)
    page.put(1, 1, f"{office} 좌석배치도{floor if floor != '- 3층 -' else ''}", w=8, frame=False)
    if floor == "- 3층 -":
        page.put(2, 1, floor, w=8, frame=False)
    seats = [head, *_places(page, way, head, crews)]
    sketch.holds(office, seats, floor="3층" if floor else None)
    return sketch, way.chosen


def _unlike(teams: Sequence[list[Sitting]]) -> list[list[Sitting]]:
    """Return the teams where no two are called alike, whatever their people are."""
    return list({team[0].team: team for team in teams}.values())


def _crew(way: Way, team: list[Sitting], stem: str) -> list[Sitting]:
    """Return a team as this chart tells of it: commas or lines between work, a post that nobody knows."""
    rnd = way.random
    odd = way.chosen.get("odd posts") or way.pick("odd posts", "none", "some")
    name = way.chosen.get("own names") or way.pick("own names", "no", "yes")
    called = f"{stem}팀" if name == "yes" else (team[0].team or "")[:-1].removesuffix("담") + "팀"
    out = []
    for at, one in enumerate(team):
        post = "팀장" if at == 0 else one.title or rnd.choice(("주무관", "행정7급", "공무직"))
        post = rnd.choice(_POSTS) if at > 1 and odd == "some" and rnd.random() < 0.3 else post
        duties = () if at == 0 else one.duties or ("일반 서무",)
        out.append(replace(one, team=called, title=post if not one.empty else None, away=None, duties=() if one.empty else duties, phone=None if one.empty else one.phone))  # fmt: skip
    return out


def _places(page: Page, way: Way, head: Sitting, crews: list[list[Sitting]]) -> list[Sitting]:
    """Draw the head, the teams side by side or in bands, and what lies around; return the people."""
    form = way.pick("desk", *_LINES)
    joint = way.pick("work", "\n", ", ", " / ", often=2)
    lead = way.pick("leader called", "by team", "plain")
    label = way.pick(
        "label",
        "{}",
        "○ {}",
        "[ {} ]",
        "《{}》",
        "■ {}",
        "- {} -",
        "▣ {}({}명)",
        "{} ☎ 2000",
        "in the leader's cell",
    )
    bare = way.pick("label lines", "framed", "none") == "none"
    across = way.pick("teams", "side by side", "bands") == "side by side"
    row = 5 + _head(page, way, head, form)
    column, last, seen = 1, row, set[str]()
    seats: list[Sitting] = []
    for crew in crews:
        if (crew[0].team or "") in seen:
            continue
        seen.add(crew[0].team or "")
        wide = 2 if across else 5
        top = row
        inside = label.startswith("in")
        if not inside:
            page.put(
                top, column, label.format(crew[0].team, len(crew)), w=wide if not bare else 1, frame=not bare
            )
        for at, one in enumerate(crew):
            text = _text(one, form, joint, by_team=lead == "by team")
            text = f"{one.team}\n{text}" if inside and at == 0 else text
            page.put(top + 1 + at // wide, column + at % wide, text)
        last = max(last, top + 1 + (len(crew) - 1) // wide)
        seats += crew
        column, row = (column + 3, row) if across else (1, last + 2)
    _around(page, way, last + 2, [head, *seats])
    return seats


def _head(page: Page, way: Way, head: Sitting, form: str) -> int:
    """Draw who leads, in a room or not; return how many rows it takes."""
    room = way.pick("head's room", "none", "above", "beside", "own heading")
    spot = way.random.choice((1, 4, 7))
    text = _text(head, form, "\n", by_team=False)
    if room == "above":
        page.put(3, spot, f"{head.title}실", w=2)
        page.put(4, spot, text, w=2)
        return 1
    if room == "beside":
        page.put(3, spot, f"{head.title}실")
        page.put(3, spot + 1, text)
        return 0
    if room == "own heading" and head.phone:
        page.rows(3, spot, [[head.title, "전화"], [head.name, head.phone]])
        return 1
    page.put(3, spot, text)
    return 0


def _text(one: Sitting, form: str, joint: str, *, by_team: bool) -> str:
    if one.empty:
        return "공석"
    title = f"{one.team}장" if by_team and one.title == "팀장" else one.title or ""
    text = form.format(title=title, name=one.name or "", phone=one.phone or "", duties=joint.join(one.duties))
    lines = (line.strip() for line in text.split("\n"))
    kept = (line.replace("()", "").strip(" |") for line in lines if line.strip(" ()☎|"))
    return "\n".join(line for line in kept if not line.endswith(":"))


def _around(page: Page, way: Way, row: int, seats: list[Sitting]) -> None:
    """Put notes, counts, legends, things and a list of telephones beside the plan."""
    around = way.pick("around", "nothing", "notes", "counts", "legend", "list", "things", "who is whom")
    people = [one for one in seats if one.name]
    if around == "notes":
        page.put(
            row,
            1,
            "※ 민원실은 매주 목요일 20시까지 연장 운영",
            w=way.random.choice((1, 4, 8)),
            frame=way.random.random() < 0.5,
        )
        page.put(row + 1, 1, "※ 대표전화: 061-040-2000 / 팩스: 061-040-2001", frame=False)
    elif around == "counts":
        page.rows(row, 1, [["구분", "계", "일반직", "공무직"], ["정원", 19, 17, 2], ["현원", 18, 16, 2]])
    elif around == "legend":
        page.put(row, 1, "", fill="FFF2CC")
        page.put(row, 2, "팀장", frame=False)
        page.put(row, 4, "", fill="EDEDED")
        page.put(row, 5, "집기", frame=False)
    elif around == "list" and all(one.phone for one in people):
        page.put(3, 20, "직원 연락처", w=2)
        page.rows(4, 20, [[one.name, one.phone] for one in people])
    elif around == "things":
        for at, thing in enumerate(
            ("출입문", "소파", "번호판 보관소", "민원 대기 공간", "X-ray실", "접수·수납")
        ):
            page.put(row + at // 3, 1 + at % 3 * 2, thing)
    elif around == "who is whom":
        page.put(row, 1, f"작성자: {people[-1].name}", frame=False)
        page.put(row, 4, "2026. 11. 1. 현재", frame=False)
