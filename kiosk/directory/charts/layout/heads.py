# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a sheet says which office it shows: titles, labelled cells, and loose words at its edge."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from collections import Counter
from dataclasses import replace
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.header import (
    ChartHead,
    filled,
    is_title,
    known_office,
    label_key,
    office_alone,
    office_in_name,
    office_in_title,
    read_place,
    registered,
    with_label,
)
from kiosk.directory.charts.lexicon.duties import segments
from kiosk.directory.charts.lexicon.kinds import kinds_in, kinds_of, names_somebody
from kiosk.directory.charts.lexicon.people import is_name
from kiosk.directory.charts.lexicon.phrases import Habits, read_desk
from kiosk.directory.charts.lexicon.text import one_line, squeezed, unspread
from kiosk.directory.charts.lexicon.words import as_rank, mark_kind, team_label, worded_mark

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.xlsx.sheet import SheetBox

_SHORT = 60
_TITLE_LINES = 3
_TITLE_WORDS = 5
_OFFICE_PHONE = re.compile(r"[(,/·|]?\s*(?:대표|안내|민원|문의|과)\s*(?:전화|번호|☎)+[^가-힣]*$")
_ANY_PHONE = re.compile(
    r"[(,/·|]?\s*(?:(?:대표|안내|민원|문의|과)\s*(?=\d)|(?:(?:대표|안내|민원|문의|과)\s*)?(?:전화|번호|☎|☏|TEL|Tel|FAX|Fax|팩스)+)"
    r"[^가-힣]*(?:팩스[^가-힣]*|내선(?:번호)?\))?$"
)
_FORM = re.compile(r"-\s?(?:[xX*○◯□0]{3,4}|내선|\()")  # 061-012-xxxx: how all telephones begin
_TITLE_SIGNS = "■□◆◇▣◈●★▶"
_MAYORS = re.compile(r"\W*부?(?:시장|군수|구청장)실")
_UNIT = re.compile(r"(?:과|담당관|보건소|사업소|센터|출장소)\W*$")
_SENTENCE = re.compile(r"(?:니다|시오|세요|니까)[.!]?\s*$")  # a note may speak of the chart
_HEADCOUNT = re.compile(r"[(\[][^()\[\]]*(?:정원|현원|총원|인원)[^()\[\]]*[)\]]")
Found = list[tuple[ChartHead, "SheetBox"]]


def find_heads(
    blocks: Sequence[Block], sheet_name: str, offices: Collection[str] = ()
) -> tuple[Found, set[SheetBox]]:
    """Return the head of each office on the sheet with its title's box, and the boxes used up by heads."""
    taken: set[SheetBox] = set()
    labelled = _labelled_head(blocks, taken)
    titles = _titles(blocks, taken, offices)
    apart = [] if labelled.office or len(titles) > 1 else _offices_apart(blocks, taken)
    if apart:
        whole = replace(_all(*[head for head, _ in titles]), office=None)
        whole = replace(whole, room=None) if any(head.room for head, _ in apart) else whole
        titles = [(filled(head, whole), box) for head, box in apart]
    elif not labelled.office and not any(head.office for head, _ in titles):
        unnamed = _all(*[head for head, _ in titles])
        plain = _plain_titles(blocks, taken) or _worded_titles(blocks, taken, offices)
        titles = [(filled(head, unnamed), box) for head, box in plain] or titles
    loose = _loose_heads(blocks, taken)
    if len(titles) > 1:
        boxes = [box for _, box in titles]
        own = [[head for head, box in loose if owner(box, boxes) == place] for place in range(len(titles))]
        floor = ChartHead(floor=read_place(sheet_name).floor)
        return [(_all(head, *more, floor), box) for (head, box), more in zip(titles, own, strict=True)], taken
    title, box = titles[0] if titles else (ChartHead(), blocks[0].box if blocks else None)
    head = _all(labelled, title, *[head for head, _ in loose])
    if title.floor is None and len({one.floor for one, _ in loose} - {None}) > 1:
        head = replace(head, floor=labelled.floor)  # one office on several floors
    named = filled(head, ChartHead(office=known_office(sheet_name, offices) or office_in_name(sheet_name)))
    place = replace(read_place(sheet_name), building=None)
    whole = replace(named, office=registered(named.office, offices))
    return ([(filled(whole, place), box)] if box else []), taken


def _labelled_head(blocks: Sequence[Block], taken: set[SheetBox]) -> ChartHead:
    """Read label cells with the value to their right or in the same cell: 부서 | 감사실, 호실: 301호."""
    head = ChartHead()
    right = {(block.box.top, block.box.left): block for block in blocks}
    often = Counter(squeezed(block.text) for block in blocks)  # 소속, 성명: a field of everybody
    for block in blocks:
        value = right.get((block.box.top, block.box.right + 1))
        once = often[squeezed(block.text)] == 1 and value and value.text and len(value.text) <= _SHORT
        key = label_key(block.text) if once else None
        if key and value and (_fits_aside(block.text, value.text) if key == "other" else _is_value(value)):
            head = with_label(head, key, value.text)
            taken |= {block.box, value.box}
        elif ":" in block.text or "：" in block.text:
            head = _labels_inside(head, block, taken)
    return head


def _fits_aside(label: str, text: str) -> bool:
    """Return a number, an address on the web or somebody's name: 홈페이지 may also be what somebody does."""
    number = re.fullmatch(r"[\d\s()~,./명-]{1,30}", text) and squeezed(label) != "홈페이지"
    return bool(number or re.fullmatch(r"\S*[a-z]\.[a-z]{2}\S*", text)) or (
        names_somebody(text) and kinds_of(text) <= {"name", "title"}
    )


def _is_value(block: Block) -> bool:
    reading = read_desk(block.text, Habits(named=False))
    return (
        not reading.phone
        and label_key(block.text) is None
        and mark_kind(block.text) is None
        and as_rank(block.text) is None
    )


def _labels_inside(head: ChartHead, block: Block, taken: set[SheetBox]) -> ChartHead:
    if is_title(block.text) or len(block.text) > _SHORT * 2:
        return head
    for part in segments(block.text):
        key_text, colon, value = part.replace("：", ":").partition(":")
        key = label_key(key_text) if colon and value.strip() else None
        if key:
            head = with_label(head, key, value.strip())
            taken.add(block.box)
        elif block.box in taken:
            head = filled(head, read_place(part))
    return head


def _titles(blocks: Sequence[Block], taken: set[SheetBox], offices: Collection[str]) -> Found:
    found: Found = []
    for block in blocks:
        if block.box in taken or not is_title(block.text) or _SENTENCE.search(block.text):
            continue
        office = known_office(block.text, offices) or office_in_title(block.text)
        reading = read_desk(block.text, Habits(named=False))
        if reading.phone and block.framed and (office is None or reading.title or reading.desk):
            continue
        taken.add(block.box)
        place = read_place(one_line(block.text))
        found.append((filled(ChartHead(office=office), place), block.box))
    named = [(head, box) for head, box in found if head.office]
    if len({head.office for head, _ in named}) > 1:
        return named
    merged = _all(*[head for head, _ in [*named, *found]])
    return [(merged, (named or found)[0][1])] if found else []


def _plain_titles(blocks: Sequence[Block], taken: set[SheetBox]) -> Found:
    """Take the office's bare name in the first lines of a sheet as its title."""
    first = sorted({block.box.top for block in blocks if block.text})[:_TITLE_LINES]
    found: Found = []
    for block in blocks:
        lone = block.box.top in first and block.box not in taken and team_label(block.text) is None
        lone = lone and not _among_headings(block, blocks)
        office = office_alone(block.text) if lone and not _is_mark(block.text) else None
        if office and as_rank(block.text) is None and not kinds_in(block) >= {"name", "title"}:
            found.append((filled(ChartHead(office=office), read_place(one_line(block.text))), block.box))
    row = min((box.top for _, box in found), default=0)
    found = [(head, box) for head, box in found if box.top == row]
    taken |= {box for _, box in found}
    return found


def _offices_apart(blocks: Sequence[Block], taken: set[SheetBox]) -> Found:
    """Take offices with their rooms for titles where several share a drawing, each with people of its own."""
    found: Found = []
    centres: Found = []  # called as teams are: offices where they stand in a row with some
    for block in blocks:
        text = one_line(block.text)
        place = read_place(text)
        own = place.room and _MAYORS.match(text)  # a room with people of its own, not one beside a plan
        if not text or block.box in taken or len(text) > _SHORT or (_is_mark(text) and not own):
            continue
        wide = block.box.right - block.box.left > 1 or text[0] in "[【<〈"  # heads all that is below it
        wide = wide and bool(_UNIT.search(text))
        office = office_alone(text) if place.room or text[0] in _TITLE_SIGNS or wide else None
        if office and as_rank(text) is None:
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


def _worded_titles(blocks: Sequence[Block], taken: set[SheetBox], offices: Collection[str]) -> Found:
    """Take a first line that names an office among other words: one registered, or one that begins it."""
    first = sorted({block.box.top for block in blocks if block.text})[:_TITLE_LINES]
    for block in blocks:
        if (
            block.box.top not in first
            or block.box in taken
            or _is_mark(block.text)
            or len(block.text) > _SHORT
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
        bool(office_alone(word)) and as_rank(word) is None and team_label(word) is None and not is_name(word)
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


def _all(*heads: ChartHead) -> ChartHead:
    merged = ChartHead()
    for head in heads:
        merged = filled(merged, head)
    return merged


def owner(box: SheetBox, titles: Sequence[SheetBox]) -> int:
    """Return which title a box belongs to: the lowest one above it, nearest in that row."""
    above = [i for i, title in enumerate(titles) if title.top <= box.top] or list(range(len(titles)))
    row = max(titles[i].top for i in above)
    same_row = [i for i in above if titles[i].top == row]
    left = [i for i in same_row if titles[i].left <= box.right]
    return max(left or same_row, key=lambda i: (titles[i].columns_shared(box) > 0, titles[i].left))


def _loose_heads(blocks: Sequence[Block], taken: set[SheetBox]) -> Found:
    """Read room, floor and day from short texts that stand for nothing else."""
    found: Found = []
    for block in blocks:
        if block.box in taken or not block.text or len(block.text) > _SHORT or _is_mark(block.text):
            continue
        text = (_OFFICE_PHONE if block.framed else _ANY_PHONE).sub("", block.text)
        reading = read_desk(text, Habits(named=False))
        told = reading.phone and not _FORM.search(text)
        if reading.title or told or is_name(text) or reading.away or reading.empty:
            continue
        place = read_place(one_line(text))
        if place != ChartHead() and _says_only_where(text) and not _only_names_house(place, text):
            found.append((place, block.box))
            taken.add(block.box)
    return found


def _only_names_house(place: ChartHead, text: str) -> bool:
    """Return a duty that names a building (도서관 자료 구입) from the building itself."""
    alone = place.room is None and place.floor is None and place.date is None
    return alone and squeezed(text).strip("()[]") != squeezed(place.building or "")


def _is_mark(text: str) -> bool:
    return mark_kind(text) is not None or worded_mark(text) is not None


def _says_only_where(text: str) -> bool:
    """Return a place or day (본관동 2층 210호, 2026. 7. 1. 현재) from a duty that happens to name one."""
    words = one_line(_HEADCOUNT.sub("", text)).replace("/", " ").replace("|", " ").split()
    return len(words) <= 8 and (text.count("\n") <= 2) and not text.lstrip().startswith(("-", "·", "•", "○"))
