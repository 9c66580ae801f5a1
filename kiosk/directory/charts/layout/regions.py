# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies beside the plan: tables of numbers, legends, forms to fill in; told by shape, not by words."""

from __future__ import annotations

from collections import defaultdict
import re
from typing import TYPE_CHECKING, Final
import unicodedata

from kiosk.directory.charts.layout.blocks import bounds, neighbours, places, touching
from kiosk.directory.charts.lexicon.fields import field_of
from kiosk.directory.charts.lexicon.kinds import UNIQUE, kinds_in, names_team
from kiosk.directory.charts.lexicon.text import lines_of, one_line, squeezed
from kiosk.directory.charts.lexicon.words import mark_kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.xlsx.sheet import SheetBox

_COUNT: Final = re.compile(r"[-+△▲±(]{0,2}\d{1,2}\s*명?\)?")
_BLANK_COUNT: Final = frozenset({"-", "–", "·"})
_PHONE_SIGNS: Final = "☎☏📞✆"  # somebody's, and no sign of a legend
_WHOM_TO_RING: Final = re.compile(
    r"\W*(?:(?:주요|직원|긴급|비상|유관기관|기타|부서|내부|외부)*(?:전화|연락처|내선|전화번호|내선번호)(?:번호)?(?:안내|부|표|현황)?|비상연락망)\W*"
)
_NUMBER: Final = re.compile(r"[\d()~ -]{3,16}")
_ROOM: Final = re.compile(r"[가-힣· ]{2,12}실")
_EVERYBODYS: Final = ("사무실", "민원실", "장실")
# Values under a label, and letters of one: 2 and 4, 10 and 18 are alike on 106 charts.
_LEAST: Final = 3
_MISSING: Final = 2  # rows of a list, one of them read as the office's fax
_SHORT: Final = 14


def beside_the_plan(blocks: Sequence[Block]) -> set[SheetBox]:
    """Return the boxes of what is no plan: headcounts, legends and sample desks."""
    apart = {block.box for block in blocks if is_form(block.text) or _is_key(block.text)}
    apart |= _legends(blocks)
    apart |= _lists_of_numbers(blocks)
    apart |= _headcounts([block for block in blocks if block.framed and block.box not in apart])
    return apart


def rooms_over_people(blocks: Sequence[Block]) -> set[SheetBox]:
    """Return rooms (진료실) that stand over people of their own, as wide as them, for a team."""
    people = [b.box for b in blocks if b.framed and kinds_in(b) & UNIQUE and mark_kind(b.text) is None]
    rows = {b.box.top for b in blocks if b.framed and names_team(b.text)}
    over = [
        b
        for b in blocks
        if b.framed
        and any(
            one.top == b.box.bottom + 1 and b.box.left <= one.left <= one.right <= b.box.right
            for one in people
        )
    ]
    rows |= {b.box.top for b in over if _is_room(b, rows)}  # a narrow room beside wide ones
    return {b.box for b in over if _is_room(b, rows)}


def _is_room(block: Block, rows: Collection[int]) -> bool:
    """Return a room that only some work in, as a row of teams shows or its width."""
    text = one_line(block.text)
    alone = block.box.right > block.box.left and mark_kind(text) is None and not text.endswith(_EVERYBODYS)
    return bool(_ROOM.fullmatch(text)) and (alone or block.box.top in rows)


def is_form(text: str) -> bool:
    """Return a desk to be filled in, as legends show it: each word names a field (직급 성명, 전화)."""
    words = [word for word in re.split(r"[\s,/·ㆍ()]+", text) if word]
    return len(words) > 1 and all(field_of(word) or re.fullmatch(r"[○◯0-]{2,}", word) for word in words)


def _is_key(text: str) -> bool:
    """Return a legend in one text: lines that each begin with another sign (■ 공석, □ 휴직)."""
    lines = lines_of(text)
    if any(line[0] in _PHONE_SIGNS for line in lines):
        return False
    signs = {line[0] for line in lines if len(line) <= _SHORT and unicodedata.category(line[0]) == "So"}
    return len(signs) > 1 and len(signs) * 2 >= len(lines)


def _lists_of_numbers(blocks: Sequence[Block]) -> set[SheetBox]:
    """Return lists of whom to ring (주요 전화) beside desks that have telephones of their own."""
    at = {(b.box.top, b.box.left): b for b in blocks}
    heads = [
        b.box
        for b in blocks
        if b.box.right > b.box.left and _WHOM_TO_RING.fullmatch(squeezed(b.text)) and "\n" not in b.text
    ]
    lists = [pair for head in heads for pair in _rung_below(head, at)]
    found = {one.box for pair in lists for one in pair}
    own = sum(1 for b in blocks if b.box not in found and kinds_in(b) & {"name", "phone"})
    return found | set(heads) if lists and own >= len(lists) else set()


def _rung_below(head: SheetBox, at: Mapping[tuple[int, int], Block]) -> Iterator[tuple[Block, Block]]:
    """Yield words with numbers at their right, down to where two rows have none."""
    top, missing = head.bottom + 1, 0
    while missing < _MISSING:
        word, number = at.get((top, head.left)), at.get((top, head.right))
        if word and number and _NUMBER.fullmatch(number.text):
            yield word, number
            missing = -1
        top, missing = top + 1, missing + 1


def _legends(blocks: Sequence[Block]) -> set[SheetBox]:
    """Return swatches of several colours with the words beside them, and the heading they touch."""
    found = {block.box for pair in swatches(blocks).values() for block in pair}
    return found | {
        block.box
        for block in blocks
        if _is_short_word(block) and any(block.box.touches(box) for box in found)
    }


def swatches(blocks: Sequence[Block]) -> dict[SheetBox, tuple[Block, Block]]:
    """Return each swatch of a legend with the word beside it, where several colours stand in one line."""
    left = {(block.box.top, block.box.left): block for block in blocks}
    pairs: dict[SheetBox, tuple[Block, Block]] = {}
    for swatch in blocks:
        word = left.get((swatch.box.top, swatch.box.right + 1))
        if not swatch.text and swatch.look.fill and word and _is_legend_word(word):
            pairs[swatch.box] = swatch, word
    return {
        pair[0].box: pair
        for line in _in_lines(pairs)
        if len({swatch.look.fill for swatch, _ in line}) > 1
        for pair in line
    }


def _in_lines(pairs: dict[SheetBox, tuple[Block, Block]]) -> Iterator[list[tuple[Block, Block]]]:
    """Yield the pairs of one row, and those of one column."""
    for edge in ("top", "left"):
        lines: dict[int, list[tuple[Block, Block]]] = defaultdict(list)
        for box, pair in pairs.items():
            lines[getattr(box, edge)].append(pair)
        yield from lines.values()


def _is_legend_word(block: Block) -> bool:
    """Return a word that a swatch explains; one that names a team says whose desks wear the colour."""
    return _is_short_word(block) and not block.look.fill and names_team(block.text) is None


def _is_short_word(block: Block) -> bool:
    """Return one word or two; a rank may stand in a legend, but nobody with a name and a rank or a phone."""
    short = bool(block.text) and len(block.text) <= _SHORT and "\n" not in block.text
    return short and len(kinds_in(block) & UNIQUE) <= 1 and "phone" not in kinds_in(block)


def _headcounts(blocks: Sequence[Block]) -> set[SheetBox]:
    """Return tables of small numbers with the words along their edges; plates number on, counts repeat."""
    at = {place: block for block in blocks for place in places(block.box) if block.box.area <= _SHORT}
    numbers = {block.box: block for block in blocks if _is_count(block.text)}
    found: set[SheetBox] = set()
    for group in touching(numbers, at):
        values = sorted(int(digits[0]) for one in group if (digits := re.search(r"\d+", one.text)))
        numbered_on = (
            len(set(values)) == len(values) and values[-1] - values[0] < len(values) * 2 if values else True
        )
        if len(values) >= _LEAST and not numbered_on:
            found |= _with_edges(group, at)
    return found


def _is_count(text: str) -> bool:
    return bool(_COUNT.fullmatch(text)) or text in _BLANK_COUNT


def _with_edges(group: Iterable[Block], at: dict[tuple[int, int], Block]) -> set[SheetBox]:
    """Return the numbers with what frames them: short words in the rows and columns that touch them."""
    held = {block.box for block in group}
    whole = bounds(corner for box in held for corner in ((box.top, box.left), (box.bottom, box.right)))
    while True:
        more = {block.box for block in neighbours(whole, at) if _may_head(block, whole)} - held
        if not more:
            return held | {
                at[place].box for place in places(whole) if place in at and _may_head(at[place], whole)
            }
        held |= more
        for box in more:
            whole = whole.union(box)


def _may_head(block: Block, whole: SheetBox) -> bool:
    """Return a short word above or beside the numbers; what lies below them is the plan again."""
    box = block.box
    above = box.bottom < whole.top and box.left >= whole.left and box.right <= whole.right
    among = box.top >= whole.top and box.bottom <= whole.bottom
    return (above or among) and len(squeezed(block.text)) <= _SHORT and "phone" not in kinds_in(block)
