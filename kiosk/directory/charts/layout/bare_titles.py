# SPDX-License-Identifier: GPL-3.0-or-later
"""Titles without a word for one: an office's bare name, one among other words, several side by side."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from collections import Counter
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.header import (
    LONGEST,
    ChartHead,
    filled,
    known_office,
    office_alone,
    office_in_title,
    read_place,
)
from kiosk.directory.charts.lexicon.kinds import kinds_in, names_somebody
from kiosk.directory.charts.lexicon.people import is_name
from kiosk.directory.charts.lexicon.team_names import team_label
from kiosk.directory.charts.lexicon.text import one_line, unspread
from kiosk.directory.charts.lexicon.words import as_rank, leads_by_name, mark_kind, worded_mark

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.xlsx.sheet import SheetBox

_TITLE_LINES = 3  # a judgement: day and notes may stand above it; of 476 charts 2 and 4 are alike
_TITLE_WORDS = 5  # of 476 charts 4 loses 1, 6 is alike
_TITLE_SIGNS = "■□◆◇▣◈●★▶"
_MAYORS = re.compile(r"\W*부?(?:시장|군수|구청장)실")
_UNIT = re.compile(r"(?:과|담당관|보건소|사업소|센터|출장소)\W*$")
Found = list[tuple[ChartHead, "SheetBox"]]


def plain_titles(blocks: Sequence[Block], taken: set[SheetBox]) -> Found:
    """Take the office's bare name in the first lines of a sheet as its title."""
    first = sorted({block.box.top for block in blocks if block.text})[:_TITLE_LINES]
    of_posts = {block.box.top for block in blocks if not is_no_post(block.text)}  # 동장 | 동대본부 | 사무장
    found: Found = []
    for block in blocks:
        lone = (
            block.box.top in first
            and block.box.top not in of_posts
            and block.box not in taken
            and team_label(block.text) is None
        )
        lone = lone and not _among_headings(block, blocks) and not _is_of_a_desk(block, blocks)
        office = office_alone(block.text) if lone and not is_mark(block.text) else None
        if office and not is_name(block.text) and not kinds_in(block) >= {"name", "title"}:
            found.append((filled(ChartHead(office=office), read_place(one_line(block.text))), block.box))
    row = min((box.top for _, box in found), default=0)
    found = [(head, box) for head, box in found if box.top == row]
    taken |= {box for _, box in found}
    return found


def offices_apart(blocks: Sequence[Block], taken: set[SheetBox]) -> Found:
    """Take offices with their rooms for titles where several share a drawing, each with people of its own."""
    found: Found = []
    centres: Found = []  # called as teams are: offices where they stand in a row with some
    for block in blocks:
        text = one_line(block.text)
        place = read_place(text)
        own = place.room and _MAYORS.match(text)  # a room with people of its own, not one beside a plan
        if not text or block.box in taken or len(text) > LONGEST or (is_mark(text) and not own):
            continue
        wide = block.box.right - block.box.left > 1 or text[0] in "[【<〈"  # heads all that is below it
        wide = wide and bool(_UNIT.search(text))
        office = office_alone(text) if place.room or text[0] in _TITLE_SIGNS or wide else None
        if office and is_no_post(text):
            named = filled(ChartHead(office=office), place), block.box
            (centres if team_label(text) else found).append(named)
    rows = {box.top for _, box in found}
    found = sorted(found + [one for one in centres if one[1].top in rows], key=lambda one: one[1])
    if len({head.office for head, _ in found}) < max(len(found), 2):
        return []
    boxes = [box for _, box in found]
    people = Counter(
        owner(block.box, boxes)
        for block in blocks
        if "name" in kinds_in(block) and names_somebody(block.text)
    )
    if min(people[at] for at in range(len(boxes))) < 2:
        return []
    taken |= set(boxes)
    return found


def _among_headings(block: Block, blocks: Sequence[Block]) -> bool:
    """Return a cell that heads one column of several: a title stands alone in its row."""
    beside = {block.box.left - 1, block.box.right + 1}
    return block.framed and any(
        other.framed
        and other.text
        and other.box.top == block.box.top
        and {other.box.left, other.box.right} & beside
        for other in blocks
    )


def _is_of_a_desk(block: Block, blocks: Sequence[Block]) -> bool:
    """Return a cell right above or below one as wide that says who sits there: it is what they do."""
    return block.framed and any(
        other.framed
        and (other.box.left, other.box.right) == (block.box.left, block.box.right)
        and other.box.touches(block.box)
        and (kinds_in(other) & {"title", "phone"} or names_somebody(other.text))
        for other in blocks
    )


def is_no_post(text: str) -> bool:
    """Return no post, or one that an office is called as well: 감사관."""
    return as_rank(text) is None or leads_by_name(text)


def worded_titles(blocks: Sequence[Block], taken: set[SheetBox], offices: Collection[str]) -> Found:
    """Take a first line that names an office among other words: one registered, or one that begins it."""
    first = sorted({block.box.top for block in blocks if block.text})[:_TITLE_LINES]
    for block in blocks:
        if (
            block.box.top not in first
            or block.box in taken
            or is_mark(block.text)
            or _is_of_a_desk(block, blocks)
            or len(block.text) > LONGEST
        ):
            continue
        line = unspread(one_line(block.text))
        office = known_office(block.text, offices) or next(
            filter(None, map(_worded, line.split(" - "))), None
        )
        if office:
            taken.add(block.box)
            return [(filled(ChartHead(office=office), read_place(one_line(block.text))), block.box)]
    return []


def _worded(line: str) -> str | None:
    """Return the one office among a few words, or the last of those it begins with: 시립도서관 운영과."""
    words = line.split()
    offices = [
        bool(office_alone(word)) and is_no_post(word) and team_label(word) is None and not is_name(word)
        for word in words
    ]
    if not 1 < len(words) <= _TITLE_WORDS or not any(offices):
        return None
    whole = office_in_title(line) or ""
    if whole.startswith(f"{words[0]} "):
        return whole  # 가람2동 행정복지센터
    if offices[0]:
        return office_in_title(" ".join(words[: [*offices, False].index(False)]))
    return office_alone(words[offices.index(True)]) if sum(offices) == 1 else None


def is_mark(text: str) -> bool:
    """Return a door, a counter, a thing."""
    return mark_kind(text) is not None or worded_mark(text) is not None


def owner(box: SheetBox, titles: Sequence[SheetBox]) -> int:
    """Return which title a box belongs to: the lowest one above it, nearest in that row."""
    above = [i for i, title in enumerate(titles) if title.top <= box.top] or list(range(len(titles)))
    row = max(titles[i].top for i in above)
    same_row = [i for i in above if titles[i].top == row]
    left = [i for i in same_row if titles[i].left <= box.right]
    return max(left or same_row, key=lambda i: (titles[i].columns_shared(box) > 0, titles[i].left))
