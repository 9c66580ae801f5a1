# SPDX-License-Identifier: GPL-3.0-or-later
"""Which fields of a person a block holds, and how blocks are joined."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
import re

from kiosk.directory.charts.layout.blocks import Block
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.duties import BULLET
from kiosk.directory.charts.lexicon.ordinary_words import is_derived, is_word
from kiosk.directory.charts.lexicon.people import is_name
from kiosk.directory.charts.lexicon.phrases import Habits, read_desk
from kiosk.directory.charts.lexicon.ranks import rank_and_name
from kiosk.directory.charts.lexicon.team_names import team_label
from kiosk.directory.charts.lexicon.text import lines_of, squeezed
from kiosk.directory.charts.lexicon.words import POSTS_AS_WORK, SURNAMES, as_rank, is_vacant, mark_kind

Kinds = frozenset[str]
_WITH_LEADER = re.compile(r"([^(\[:：\n]+?)\s*[(\[:：]\s*([^()\[\]\n]+?(?:\([^()]*\))?)\s*[)\]]?")
_TEAM: Kinds = frozenset({"team"})
UNIQUE: Kinds = frozenset({"name", "title", "phone"})


@lru_cache(maxsize=4096)
def kinds_of(text: str) -> frozenset[str]:
    """Return which fields of a person a text holds; nothing for teams, furniture and headings."""
    sign = re.search(r"\w", text) is None and not is_vacant(text)
    if sign or mark_kind(text) or names_team(text):
        return frozenset()
    reading = read_desk(text, Habits())
    return reading.kinds - {"away"} or (frozenset({"empty"} if reading.empty or reading.away else ()))


def team_with_leader(text: str) -> tuple[str, str] | None:
    """Split a team's line that names who leads it into both: 세정팀 (팀장 홍가상 ☎ 3001)."""
    line = _WITH_LEADER.fullmatch(text.strip())
    team = team_label(line[1]) if line else None
    return (team, line[2]) if line and team and {"name", "title"} <= kinds_of(line[2]) else None


@lru_cache(maxsize=4096)
def names_team(text: str) -> str | None:
    """Return the team that a cell of its own stands for; who is 담당 by post names none: 홍길동 담당."""
    team = team_label(text)
    who = rank_and_name(text) if team and " " in text else None
    return None if who and who[2] and is_name(who[2]) else team


def as_work(block: Block) -> Block:
    """Label each line of a block as what somebody does, its bullet left out."""
    return replace(block, text=labelled_work(block.text))


def labelled_work(text: str) -> str:
    """Label each line of a text as what somebody does, its bullet left out; none that says who is away."""
    lines = [line[bullet.end() :] if (bullet := BULLET.match(line)) else line for line in lines_of(text)]
    return "\n".join(
        line if line[:1] in "([" and parse_absence(line, None) else f"업무: {line.removeprefix('업무: ')}"
        for line in lines
    )


def may_be_work(text: str) -> bool:
    """Return whether a text is a lone word that is no sure name, or a post that is called as its work."""
    if "\n" in text:
        return False
    return (kinds_of(text) == {"name"} and not names_somebody(text)) or squeezed(text) in POSTS_AS_WORK


def may_be_somebody(text: str) -> bool:
    """Return a word that may be a name where the place says so: 백운영, 바트체첵."""
    plain = squeezed(text)
    word = re.fullmatch(rf"[{''.join(SURNAMES)}][가-힣]{{2}}|[가-힣]{{4,5}}", plain)
    return bool(word) and as_rank(plain) is None and not is_word(plain) and not is_derived(plain)


def names_somebody(text: str) -> bool:
    """Return whether the name in a text is surely one, and no word that might be work as well."""
    name = read_desk(text, Habits()).name
    return name is not None and is_name(name)


def kinds_in(block: Block) -> Kinds:
    """Return which fields of a person a block holds."""
    return kinds_of(block.text)


def whose_kinds(block: Block) -> Kinds:
    """Return which fields a block holds where a vacancy stands for a name: 행정8급 (공석)."""
    kinds = kinds_in(block)
    if "title" in kinds and read_desk(block.text, Habits()).empty:
        return kinds | {"name"}
    return kinds or (_TEAM if ":" in block.text and read_desk(block.text, Habits()).team else kinds)


def merge_blocks(parts: list[Block]) -> Block:
    """Make one block of several, their texts in reading order."""
    ordered = sorted(parts, key=lambda block: block.box)
    box = ordered[0].box
    for part in ordered[1:]:
        box = box.union(part.box)
    text = "\n".join(part.text for part in ordered if part.text)
    look = next((part.look for part in ordered if part.look.fill), ordered[0].look)
    return Block(box, text, look, framed=True, parts=tuple(ordered))
