# SPDX-License-Identifier: GPL-3.0-or-later
"""What a text is by where it stands: work called as a house or a team, who is away by a note."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.layout.blocks import places
from kiosk.directory.charts.layout.header import label_key, read_place
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.fields import field_of
from kiosk.directory.charts.lexicon.kinds import (
    UNIQUE,
    kinds_in,
    kinds_of,
    labelled_work,
    may_be_work,
    names_somebody,
    names_team,
)
from kiosk.directory.charts.lexicon.people import SURE, name_weight
from kiosk.directory.charts.lexicon.ranks import rank_and_name
from kiosk.directory.charts.lexicon.team_names import as_team, team_label
from kiosk.directory.charts.lexicon.text import squeezed
from kiosk.directory.charts.lexicon.words import is_vacant, mark_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.xlsx.sheet import SheetBox

_SURE_TEAM: Final = re.compile(r"(?:팀|계|TF)\s*[)\]>】]*$")
_ABSENT: Final = re.compile(
    r"[※*☞○ㅇ-]?\s*([가-힣]{0,4}(?:휴직|병가|파견))\s*(?:자)?\s*[:：]\s*([가-힣\d ]{5,20}?)\s*(\([^()]*\))?"
)
_AWAY: Final = re.compile(
    r"(?<![가-힣])([가-힣]{2,4})(?:\s[가-힣\d]{2,8})?\s*[:：]\s*([가-힣 ]{2,10}(?:\([^()]*\))?)"
)
_UNIT: Final = re.compile(r"(?:팀|TF|담당|계|파트|반)$")
_WEAK: Final = re.compile(r"(?:계|반|파트|센터|상담소|담당)$")
_LED: Final = re.compile(r"([^\n]*(팀|계|담당))\n((?:[^\n]*\2장|(?:[^\n]*\s)?담당)(?:\s.*)?)", re.DOTALL)
_TEAM_WORD: Final = re.compile(r"[가-힣A-Za-z]{2,8}")
_PAIR = 2  # teams; of 476 charts 3 loses 1
_REACH: Final = 3  # cells; of 476 charts 2 and 4 are alike


def absent_in_notes(blocks: Sequence[Block]) -> list[Block]:
    """Make a desk of no team of who is away by a note: ※ 육아휴직: 행정8급 홍길동 (~9. 30.).

    Who has a desk is away from it where a note says so: ※ 홍길동 행정8급: 육아휴직 중.
    """
    notes = [block.text for block in blocks if block.text[:1] in "※*" and block.text]
    away = dict(pair for note in notes for pair in _AWAY.findall(note) if parse_absence(pair[1], None))
    seen = [(b, next((name for name in away if name in b.text), "")) for b in blocks if b.text not in notes]
    told = {b.box: f"{b.text}\n({away[name]})" for b, name in seen if name}
    return [
        _absent(block) or (replace(block, text=told[block.box]) if block.box in told else block)
        for block in blocks
    ]


def _absent(block: Block) -> Block | None:
    note = _ABSENT.fullmatch(block.text)
    who = rank_and_name(note[2]) if note else None
    if note is None or who is None or who[2] is None or name_weight(who[2]) < SURE:
        return None
    text = f"팀: -\n직급: {who[1]}\n성명: {who[2]}\n부재: {note[1]}{note[3] or ''}"
    return replace(block, text=text, framed=True)


def work_in_place(blocks: Sequence[Block]) -> list[Block]:
    """Label what is called as a team, a house or a part of the head where others have what they do.

    What lies on a side of a name or post is a vote: 가족센터 and 홈페이지 are somebody's work too.
    """
    at = {place: b for b in blocks for place in places(b.box) if b.box.is_small}
    sides = [
        (side, kinds_in(b) & {"name", "title"}, near)
        for b in blocks
        if "title" in kinds_in(b) or ("name" in kinds_in(b) and names_somebody(b.text))
        for side, near in _beside(b, at)
    ]
    usual = _usual_end(blocks)
    otherwise = {b.box for _, _, b in sides if _is_called_otherwise(b.text, usual)}
    work = {
        b.box: b.box not in otherwise and ("duty" in kinds_in(b) or may_be_work(b.text)) for _, _, b in sides
    }
    said = Counter((side, kinds) for side, kinds, near in sides if work[near.box])
    other = Counter(
        (s, kinds) for s, kinds, b in sides if kinds_in(b) & {"name", "title"} and not work[b.box]
    )
    told = {
        near.box
        for side, kinds, near in sides
        if near.box in otherwise and said[side, kinds] > max(other[side, kinds], 1)
    } | _unlike_teams(blocks, usual)
    return [replace(b, text=_as_work(b.text)) if b.box in told else b for b in blocks]


def teams_of_leaders(blocks: Sequence[Block]) -> list[Block]:
    """Label the team in the line over who leads it by the post of its kind: 인사계, 계장 홍길동."""
    return [
        replace(b, text=f"팀: {team}\n{led[3]}")
        if (led := _LED.fullmatch(b.text)) and (team := as_team(led[1]))
        else b
        for b in blocks
    ]


def teams_at_desks(blocks: Sequence[Block]) -> list[Block]:
    """Label a word that stands again and again over people as their team where no label names any."""
    at = {(b.box.top, b.box.left): b for b in blocks}
    over = [
        (b, below)
        for b in blocks
        if _TEAM_WORD.fullmatch(b.text) and (below := at.get((b.box.bottom + 1, b.box.left)))
    ]
    often = Counter(b.text for b, below in over if {"name", "title"} <= kinds_in(below))
    people = sum(1 for b in blocks if {"name", "title"} <= kinds_in(b))
    teams = {word for word, count in often.items() if count > 1 and kinds_of(word) <= {"duty", "name"}}
    told = sum(often[word] for word in teams)
    if len(teams) < _PAIR or told * 2 <= people or any(names_team(b.text) for b in blocks):
        return list(blocks)
    return [replace(b, text=f"팀: {b.text}") if b.text in teams else b for b in blocks]


def _usual_end(blocks: Sequence[Block]) -> str:
    """Return how the teams of a sheet end, where at least two end alike: 팀, 담당."""
    ends = Counter(end[0] for b in blocks if (end := _UNIT.search(names_team(b.text) or "")))
    usual = max(ends, key=lambda end: (end == "팀" and ends[end] > 1, ends[end]), default="")
    return usual if ends[usual] > 1 else ""


def _unlike_teams(blocks: Sequence[Block], usual: str) -> set[SheetBox]:
    """Return what ends otherwise than teams do, beside people and drawn as no team is: 가족센터, 어촌계."""
    labels = [(b.box, word) for b in blocks if usual and (word := names_team(b.text))]
    teams = [box for box, word in labels if word.endswith(usual)]
    people = [b.box for b in blocks if usual and kinds_in(b) & UNIQUE]
    return {
        box
        for box, word in labels
        if _WEAK.search(word)
        and box not in teams
        and any(box.touches(one) for one in people)
        and not any(
            (box.top, box.bottom) == (one.top, one.bottom) or (box.left, box.right) == (one.left, one.right)
            for one in teams
        )
    }


def _beside(block: Block, at: Mapping[tuple[int, int], Block]) -> Iterator[tuple[str, Block]]:
    """Yield what lies straight on from a block, as long as it: to each side, as far as another person."""
    for side in ("down", "up", "right", "left"):
        one = block
        for step in range(1, _REACH + 1):
            near = at.get(_next_to(one, side))
            if near is None or near.framed != block.framed or not _as_long(one, near, side):
                break
            yield f"{side} {step}", near
            if kinds_in(near) & {"name", "title"}:
                break
            one = near


def _next_to(block: Block, side: str) -> tuple[int, int]:
    box = block.box
    return {
        "down": (box.bottom + 1, box.left),
        "up": (box.top - 1, box.left),
        "right": (box.top, box.right + 1),
        "left": (box.top, box.left - 1),
    }[side]


def _as_long(one: Block, two: Block, side: str) -> bool:
    a, b = (one.box, two.box) if side in {"down", "up"} else (one.box.flipped(), two.box.flipped())
    return (a.left, a.right) == (b.left, b.right)


def _is_called_otherwise(text: str, usual: str) -> bool:
    """Return what would be read as a team, a house or a label of the head, and may be work as well."""
    if (
        not text
        or "\n" in text
        or _SURE_TEAM.search(team := as_team(text) or "")
        or (usual and team.endswith(usual))
        or mark_kind(text)
        or is_vacant(text)
        or field_of(text)
    ):
        return False
    return bool(
        team_label(text) or label_key(text) or squeezed(read_place(text).building or "") == squeezed(text)
    )


def _as_work(text: str) -> str:
    work = as_team(text)
    rest = text.replace(work, "", 1).strip() if work else ""
    return labelled_work(work or text) + (f"\n{rest}" if re.search(r"\w", rest) else "")
