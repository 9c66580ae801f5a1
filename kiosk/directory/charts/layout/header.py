# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of a chart: office, room, floor, building and the day it holds for."""

# ruff: noqa: E501 - patterns of words; limits compared once
from __future__ import annotations

from dataclasses import dataclass, replace
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.days import parse_day
from kiosk.directory.charts.lexicon.text import one_line, squeezed, unspread

if TYPE_CHECKING:
    from collections.abc import Collection

_TITLE = re.compile(
    r"(?:(?:좌석|직원|사무실|자리|부서|인력|근무자|근무|실과|담당자|업무)\s*)*(?:별)?\s*(?:배치도|배치현황|배치표|좌석도|좌석표|좌석현황|자리표|자리배치|안내도(?!우미)|현황도|조직도|좌석\s*안내|(?:좌석|배치|자리)\s*현황)"
    r"|(?:(?:직원|좌석|사무실|자리)\s*)+(?:배치|안내)(?:\s*및.*)?|(?:직원|우리)\s*자리(?=\s*(?:\W|$))"
)
_LIST_TITLE = re.compile(
    r"(?:업무|사무)\s*분장|(?:직원|인력|근무자)\s*현황|(?:직원|인력|근무자)?\s*(?:명부|명단)|비상\s*연락망|전화번호|담당\s*업무|연락처"
)
_ROOM = re.compile(
    r"(?<![\d-])((?:[A-Za-z가-힣]{0,2}\d{0,2}[-])?[A-Z]?\d{2,4}(?:-\d{1,3})?(?:[,~·]\s?\d{2,4})?\s*호)(?!선|기|차|봉)실?"
)
_FLOOR = re.compile(
    r"((?:지하|지상|B)?\s*\d{1,2}\s*층|지하층|(?<![A-Za-z])B\d(?!\d)|(?<![\dA-Za-z])\d{1,2}\s?F(?![A-Za-z]))"
)
_BUILDING = re.compile(
    r"(?<![가-힣])((?:본|민원|별|신|구|제?\s?\d|[가-힣]{1,6})(?:관동|동|청사|관|별관|빌딩|타워|청)(?:\([가-힣A-Za-z0-9 ]{1,12}\))?|본청|트윈스타)(?=$|[\s,/·()\d])"
)
_OFFICE = re.compile(
    r"[가-힣A-Za-z0-9·ㆍ]{1,20}(?:과|실|국|단|소|관|센터|담당관|본부|사업소|출장소|사무소|보건소|의회|도서관|위원회|동|읍|면|처|원|청|팀)(?:\([가-힣0-9 ]{1,10}\))?"
)
_HALL = re.compile(
    r"(?:민원실|상황실|상담실|종합실|자료실|열람실|사무실)$"
)  # where an office sits, where another word names one
_HOUSE = re.compile(r"[가-힣]{0,8}(?:보건소|사업소|출장소)")  # of which several have a 수도과
_LOCAL = re.compile(r"행정복지센터|주민센터|주민자치센터|민원센터|사무소|보건지소|보건진료소")
_NO_OFFICE = frozenset(
    {"직원", "인원", "정원", "현원", "사무실", "민원", "민원실과", "구청", "시청", "군청", "도청"}
)
_CITY = re.compile(
    r"^[가-힣]{2,4}(?:특별시|광역시|특별자치시|특별자치도|시청|군청|구청|시|군|구|도)\s+(?=\S)"
)
_FOUNDED_BY = re.compile(
    r"^[가-힣]{2,4}(?=(?:시립|군립|도립)[가-힣])"
)  # the city's name, grown together; one district of several keeps its name
_NOISE = re.compile(
    r"[<>〈〉《》\[\]【】〔〕※▣◈\u25a0-\u25ff\u2605\u2606☞]|\s*\([^)]*(?:현재|기준|층|호|명|\d{4})[^)]*\)|['’]?\d{2,4}\s?[.년]\s?\d{1,2}\s?[.월](?:\s?\d{1,2}\s?[.일字]?)?(?:\s*(?:현재|기준|자)(?![가-힣]))?"
)
_IN_A_BUILDING = re.compile(r"\([가-힣0-9 ]{1,14}(?:동|관|청사|실)\)\s*$")  # 민원과(종합민원실)
_ABOVE = "시군구도국실소원청관"  # ends of what an office may belong to: 목포시총무과
_KEYS = {
    "office": re.compile(r"(?:부서(?:명)?|과명|실과(?:명)?|소속(?:부서)?|실과소(?:명)?|기관명|과)"),
    "room": re.compile(r"(?:호실|호수|사무실(?:번호|위치)?|방번호|실번호|호)"),
    "floor": re.compile(r"(?:층|층수)"),
    "building": re.compile(r"(?:청사|건물(?:명)?|동)"),
    "place": re.compile(r"(?:위치|장소|소재)"),
    "other": re.compile(
        r"(?:대표|안내|민원|문의)(?:전화|번호)(?:번호)?|팩스(?:번호)?|FAX|Fax|문의|연락처|작성자|확인자|인원|정원|현원|결원|홈페이지"
    ),
    "date": re.compile(r"(?:기준일(?:자)?|작성일(?:자)?|기준|현재|일자)"),
}
LONGEST: Final = (
    80  # letters of a title; of 106 charts 60 lose that of 1, with 10 people besides; 106 are alike
)


@dataclass(frozen=True, slots=True)
class ChartHead:
    """What the head of a chart says; None where it is silent."""

    office: str | None = None
    room: str | None = None
    floor: str | None = None
    building: str | None = None
    date: str | None = None


def is_title(text: str) -> bool:
    """Return whether a text is the chart's title."""
    return len(text) <= LONGEST and bool(_TITLE.search(one_line(unspread(text))))


def is_list_title(text: str) -> bool:
    """Return whether a line above a table is its title."""
    return len(text) <= LONGEST and bool(_LIST_TITLE.search(text))


def label_key(text: str) -> str | None:
    """Return which part of the head a label cell announces, or None."""
    plain = squeezed(text).strip(":：[]<>()*■◆○●□")
    return next((key for key, pattern in _KEYS.items() if pattern.fullmatch(plain)), None)


def office_in_title(text: str) -> str | None:
    """Return the office named in a title such as "목포시 총무과 직원 좌석배치도 (2층)"."""
    text = unspread(text)
    line = next((line for line in text.split("\n") if _TITLE.search(line)), text)
    bare = _NOISE.sub(" ", _LIST_TITLE.sub(" ", _TITLE.sub(" ", line)))
    bare = _FLOOR.sub(" ", _ROOM.sub(" ", bare))
    return _office(bare) or (
        _office(_NOISE.sub(" ", text.split("\n", maxsplit=1)[0])) if "\n" in text else None
    )


def _office(text: str) -> str | None:
    plain = _CITY.sub("", one_line(text).strip(" :-·,/"))
    if not plain:
        return None
    if all(len(token) == 1 for token in plain.split()):
        plain = squeezed(plain)
    plain = _FOUNDED_BY.sub("", plain)
    words = [word.strip("()") if word.count("(") != word.count(")") else word for word in plain.split()]
    offices = [
        word
        for word in words
        if _OFFICE.fullmatch(word) and not _is_building(word) and word not in _NO_OFFICE
    ]
    offices = [word for word in offices if not _HALL.search(word)] or offices
    if offices:
        last = offices[-1]
        before = words[: words.index(last)]
        local = (
            bool(before)
            and (_LOCAL.fullmatch(last) or last.endswith("출장소"))
            and re.fullmatch(r"[가-힣0-9·]{1,8}[동읍면]", before[-1])
        )
        if last in {"사무국", "사무과"} and before and before[-1].endswith("의회"):
            return f"의회{last}"  # ○○시의회 사무국
        within = before and last.endswith("과") and _HOUSE.fullmatch(before[-1])
        named = local or within or (before and before[-1] in {"동", "제1", "제2"})
        whole = f"{before[-1]} {last}" if named else last
        return _IN_A_BUILDING.sub("", whole)
    return None


def known_office(text: str, offices: Collection[str]) -> str | None:
    """Return the longest office of the register that a text names, whatever stands around it; a 과장 is no 과."""
    plain = squeezed(text)
    for office in sorted(offices, key=len, reverse=True):
        before, found, after = plain.partition(squeezed(office))
        grown = re.search(r"[가-힣]$", before.rstrip(_ABOVE)) and not office.startswith("구립")
        if found and not after.startswith("장") and not grown:
            return office
    return None


def registered(office: str | None, offices: Collection[str]) -> str | None:
    """Return the one office of the register that a chart calls without the city's name, else as it stands."""
    whole = [
        one for one in offices if office and one.endswith(office) and len(one) - len(office) in {2, 3, 4}
    ]
    return whole[0] if len(whole) == 1 and office not in offices else office


def office_alone(text: str) -> str | None:
    """Return the office when a text says nothing but its name and place: 수산과 (301호)."""
    bare = _FLOOR.sub(" ", _ROOM.sub(" ", _NOISE.sub(" ", _IN_A_BUILDING.sub(" ", text))))
    plain = _CITY.sub("", one_line(re.sub(r"\(\s*\)", " ", bare)))
    found = _office(plain)
    return found if found and squeezed(found) == squeezed(plain) else None


def _is_building(word: str) -> bool:
    return bool(
        re.fullmatch(r"(?:본관|별관|신관|구관|민원|제?\d)(?:동|관|청사)?|본청|.*청사", word)
    ) and not word.endswith(("과", "실"))


def office_in_name(text: str) -> str | None:
    """Return the office that a sheet or file is named after: 기획예산과(2층)."""
    bare = re.sub(r"[_-]+", " ", text)
    bare = _TITLE.sub(" ", re.sub(r"\([^)]*\)|\d{4,}|\(\d+\)", " ", bare))
    found = _office(_FLOOR.sub(" ", _ROOM.sub(" ", bare)))
    no_office = r"(?i)sheet\d*|시트\d*|.*(?:명단|명부|현원|정원)"
    return found if found and not re.fullmatch(no_office, found) else None


def read_place(text: str) -> ChartHead:
    """Return room, floor, building and day named anywhere in a text."""
    room, floor = _ROOM.search(text), _FLOOR.search(text)
    building = _BUILDING.search(text)
    return ChartHead(
        None,
        squeezed(room[1]) if room else None,
        tidy_floor(floor[1]) if floor else None,
        one_line(building[1]) if building and _plausible_building(building[1]) else None,
        parse_day(text),
    )


def _plausible_building(text: str) -> bool:
    return not re.search(
        r"(?:활동|이동|변동|운동|노동|행동|공동|자동|감동|출동|기관|담당관|사무관|주무관|연금|습관|보관|이관)$",
        squeezed(text),
    )


def tidy_floor(text: str) -> str:
    """Return a floor as 2층 or 지하 1층."""
    plain = squeezed(text).upper()
    below = re.fullmatch(r"(?:지하|B)(\d{1,2})층?", plain)
    if below:
        return f"지하 {below[1]}층"
    above = re.fullmatch(r"(?:지상)?(\d{1,2})(?:층|F)?", plain)
    return f"{above[1]}층" if above else text.strip()


def tidy_room(text: str) -> str:
    """Return a room number with 호: 210 → 210호."""
    plain = squeezed(text).removesuffix("실") if squeezed(text).endswith("호실") else one_line(text)
    return f"{plain}호" if re.fullmatch(r"[A-Z]?\d{2,4}(?:-\d{1,2})?", plain) else plain


def with_label(head: ChartHead, key: str, value: str) -> ChartHead:
    """Return the head with one labelled value taken in; later labels do not overrule earlier ones."""
    seen = read_place(value)
    if key == "other":
        return head
    if key == "office":
        office = _office(value) or one_line(value)
        return filled(replace(head, office=head.office or office), replace(seen, date=None))
    if key == "date" or any((seen.room, seen.floor, seen.building)):
        return filled(head, seen)  # 사무실: 본관 1층 113호
    told = {
        "room": ChartHead(room=tidy_room(value)),
        "floor": ChartHead(floor=tidy_floor(value)),
        "building": ChartHead(building=one_line(value)),
    }
    return filled(head, told.get(key, seen))


def filled(head: ChartHead, more: ChartHead) -> ChartHead:
    """Return the head with its gaps filled from another."""
    return ChartHead(
        head.office or more.office,
        head.room or more.room,
        head.floor or more.floor,
        head.building or more.building,
        head.date or more.date,
    )
