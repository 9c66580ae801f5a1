# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a sheet says which office it shows: titles, labelled cells, and loose words at its edge."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from collections import Counter
from dataclasses import replace
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.bare_titles import (
    is_mark,
    is_no_post,
    offices_apart,
    owner,
    plain_titles,
    worded_titles,
)
from kiosk.directory.charts.layout.header import (
    LONGEST,
    ChartHead,
    filled,
    is_title,
    known_office,
    label_key,
    office_in_name,
    office_in_title,
    read_place,
    registered,
    with_label,
)
from kiosk.directory.charts.lexicon.duties import segments
from kiosk.directory.charts.lexicon.kinds import kinds_of, names_somebody
from kiosk.directory.charts.lexicon.people import is_name
from kiosk.directory.charts.lexicon.phrases import Habits, read_desk
from kiosk.directory.charts.lexicon.text import one_line, squeezed, unspread
from kiosk.directory.charts.lexicon.words import mark_kind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kiosk.directory.charts.layout.bare_titles import Found
    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.xlsx.sheet import SheetBox

_OFFICE_PHONE = re.compile(r"[(,/·|]?\s*(?:대표|안내|민원|문의|과)\s*(?:전화|번호|☎)+[^가-힣]*$")
_ANY_PHONE = re.compile(
    r"[(,/·|]?\s*(?:(?:대표|안내|민원|문의|과)\s*(?=\d)|(?:(?:대표|안내|민원|문의|과)\s*)?(?:전화|번호|☎|☏|TEL|Tel|FAX|Fax|팩스)+)"
    r"[^가-힣]*(?:팩스[^가-힣]*|내선(?:번호)?\))?$"
)
_FORM = re.compile(r"-\s?(?:[xX*○◯□0]{3,4}|내선|\()")  # 061-012-xxxx: how all telephones begin
_SENTENCE = re.compile(r"(?:니다|시오|세요|니까)[.!]?\s*$")  # a note may speak of the chart
_BETWEEN = re.compile(r"[-–—~]\s*(.*?)\s*[-–—~]")  # - 2층 사무실 -
_OF_A_HOUSE = re.compile(r"(?:과|담당관|센터|단|팀|계)$")  # and no room of it: 예방접종실
_ABOUT_PEOPLE = re.compile(r"[(\[][^()\[\]]*(?:정원|현원|총원|인원|성명)[^()\[\]]*[)\]]")


def find_heads(
    blocks: Sequence[Block], sheet_name: str, offices: Collection[str] = ()
) -> tuple[Found, set[SheetBox]]:
    """Return the head of each office on the sheet with its title's box, and the boxes used up by heads."""
    taken: set[SheetBox] = set()
    by_name = known_office(sheet_name, offices) or office_in_name(sheet_name)
    labelled = _labelled_head(blocks, taken)
    titles = _titles(blocks, taken, offices)
    apart = [] if labelled.office or len(titles) > 1 else offices_apart(blocks, taken)
    if apart:
        whole = replace(_all(*[head for head, _ in titles]), office=None)
        whole = replace(whole, room=None) if any(head.room for head, _ in apart) else whole
        titles = [(filled(head, whole), box) for head, box in apart]
    elif not labelled.office and not any(head.office for head, _ in titles):
        unnamed = _all(*[head for head, _ in titles])
        plain = plain_titles(blocks, taken) or ([] if by_name else worded_titles(blocks, taken, offices))
        titles = [(filled(head, unnamed), box) for head, box in plain] or titles
    elif len(titles) == 1 and _names_house(titles[0], blocks):
        titles = [(_in_its_house(titles[0][0], plain_titles(blocks, taken), by_name), titles[0][1])]
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
    named = filled(head, ChartHead(office=by_name))
    place = replace(read_place(sheet_name), building=None)
    whole = replace(named, office=registered(named.office, offices))
    return ([(filled(whole, place), box)] if box else []), taken


def _names_house(title: tuple[ChartHead, SheetBox], blocks: Sequence[Block]) -> bool:
    """Return whether what a title names is where the office is: 보건소 2층 배치도."""
    (head, box), text = title, next(unspread(one_line(b.text)) for b in blocks if b.box == title[1])
    house = re.escape(head.office or "") if box else ""
    return bool(house and re.search(rf"{house}[\s,(/]*(?:지하|B)?\s*\d{{1,2}}\s?(?:층|F)", text))


def _in_its_house(title: ChartHead, plain: Found, by_name: str | None) -> ChartHead:
    """Return the head of the one office that a line of its own or the sheet's name tells, in that house."""
    lines = {head.office for head, _ in plain if _OF_A_HOUSE.search(head.office or "")}
    office = lines.pop() if len(lines) == 1 else by_name if not lines else None
    return replace(title, office=office, building=title.building or title.office) if office else title


def _labelled_head(blocks: Sequence[Block], taken: set[SheetBox]) -> ChartHead:
    """Read label cells with the value to their right or in the same cell: 부서 | 감사실, 호실: 301호."""
    head = ChartHead()
    right = {(block.box.top, block.box.left): block for block in blocks}
    often = Counter(squeezed(block.text) for block in blocks)  # 소속, 성명: a field of everybody
    for block in blocks:
        value = right.get((block.box.top, block.box.right + 1))
        once = often[squeezed(block.text)] == 1 and value and value.text and len(value.text) <= LONGEST
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
        and is_no_post(block.text)
    )


def _labels_inside(head: ChartHead, block: Block, taken: set[SheetBox]) -> ChartHead:
    if is_title(block.text) or len(block.text) > LONGEST * 2:
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


def _all(*heads: ChartHead) -> ChartHead:
    merged = ChartHead()
    for head in heads:
        merged = filled(merged, head)
    return merged


def _loose_heads(blocks: Sequence[Block], taken: set[SheetBox]) -> Found:
    """Read room, floor and day from short texts that stand for nothing else."""
    found: Found = []
    for block in blocks:
        if block.box in taken or not block.text or len(block.text) > LONGEST or is_mark(block.text):
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


def _says_only_where(text: str) -> bool:
    """Return a place or day (본관동 2층 210호, 2026. 7. 1. 현재) from a duty that happens to name one."""
    text = _BETWEEN.sub(r"\1", text.strip()) if text.count("\n") == 0 else text
    words = one_line(_ABOUT_PEOPLE.sub("", text)).replace("/", " ").replace("|", " ").split()
    return len(words) <= 8 and (text.count("\n") <= 2) and not text.lstrip().startswith(("-", "·", "•", "○"))
