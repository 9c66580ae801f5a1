# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts in a room: its name, its number, and what kind of room that makes it."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Final

from shapely.geometry import Point

from kiosk.wayfinding.importing.categories import category_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry import Polygon

    from kiosk.wayfinding.importing.account import DrawnText, PlanEntry

SHAFT: Final = re.compile(r"(?:[EAT]?P\.?S|A\.?V|DUCT|PIT|덕트|샤프트|파이프.*)", re.IGNORECASE)
NUMBER: Final = re.compile(r"[A-Z]?\d{2,4}(?:-\d+)?호?")
BRACKETED: Final = re.compile(
    r"^[(\[]\s*([A-Z]?\d{2,4}(?:-\d+)?호?)\s*[)\]]$"
)  # a number on a line of its own
AREA: Final = re.compile(r"\(?(?:(?:A|AREA|면적)\s*[=:]\s*)?[\d.,]+\s*(?:㎡|m2|m²|평)\)?", re.IGNORECASE)
HEIGHT: Final = re.compile(
    r"(?:C\.?H|[FGCES]\.?L|천장고|천정고|층고)\.?\s*[=:±+-]?\s*[\d.,]*(?:mm|m)?", re.IGNORECASE
)
STEPS: Final = re.compile(r"UP|DN|DOWN|오름|내림", re.IGNORECASE)
LIFT: Final = re.compile(r"E\s*[/.]?\s*[VL]V?\.?|ELEV(?:ATOR)?\.?", re.IGNORECASE)
NUMBERED: Final = re.compile(
    r"(?P<name>.*[^\d\W].*?)[\s(\[]+(?P<after>[A-Z]?\d{3,4}(?:-\d+)?호?)[)\]]?|"
    r"(?P<before>[A-Z]?\d{3,4}(?:-\d+)?호?)[\s.)\]]+(?P<called>.*[^\d\W].*)"
)
SIGN: Final = re.compile(r"현\s*위치|여기|비상구|소화기|소화전")  # of an evacuation plan, no name of a room


@dataclass(frozen=True, slots=True)
class RoomWords:
    """What the texts in a room say; `doubtful` where they name it more than once."""

    name: str | None
    number: str | None
    category: str
    doubtful: bool = False


def named(shapes: Sequence[Polygon], texts: Sequence[DrawnText]) -> list[RoomWords | None]:
    """Return what each room is called; None for a shaft, which is no room."""
    return [_words([one.text for one in within(shape, texts)]) for shape in shapes]


def within(shape: Polygon, texts: Sequence[DrawnText]) -> list[DrawnText]:
    """Return the texts that stand in a room."""
    return [one for one in texts if shape.contains(Point(one.at))]


def taken_by(words: RoomWords | None, texts: Sequence[DrawnText]) -> list[PlanEntry | None]:
    """Return the texts in a room all of whose parts it says, or that are known to name none."""
    return [one.entry for one in texts if all(_says(words, part) for part in _plain(one.text))]


def _says(words: RoomWords | None, part: str) -> bool:
    if words is None:
        return bool(SHAFT.fullmatch(part))
    told = "승강기" if LIFT.fullmatch(part) else part
    return told in {words.name, words.number} or _is_no_name(part)


def names_of(text: str) -> list[str]:
    """Return what of a text is a name and neither number, area nor sign."""
    return [one for one in _plain(text) if not NUMBER.fullmatch(one) and not _is_no_name(one)]


def numbers_of(text: str) -> list[str]:
    """Return what of a text is a room's number."""
    return [one for one in _plain(text) if NUMBER.fullmatch(one)]


def _words(texts: Sequence[str]) -> RoomWords | None:
    plain = [one for text in texts for one in _plain(text)]
    if any(SHAFT.fullmatch(one) for one in plain):
        return None
    number = next((one for one in plain if NUMBER.fullmatch(one)), None)
    names = [name for text in texts for name in names_of(text)]
    if not names:
        return RoomWords(None, number, "room")
    name = "승강기" if LIFT.fullmatch(names[0]) else names[0]  # as a visitor reads it
    return RoomWords(name, number, category_of({"name": name}), len(set(names)) > 1)


def _plain(text: str) -> list[str]:
    lines = [BRACKETED.sub(r"\1", AREA.sub("", line).strip()) for line in text.splitlines()]
    return [part for line in lines if line for part in _apart(_joined(line))]


def _is_no_name(text: str) -> bool:
    """Tell what stands in rooms beside their names: heights, where stairs go, an evacuation plan's signs."""
    return bool(SIGN.search(text) or HEIGHT.fullmatch(text) or STEPS.fullmatch(text))


def _apart(text: str) -> list[str]:
    """Part a name from the number that stands in one line with it."""
    if (found := NUMBERED.fullmatch(text)) is None:
        return [text]
    return [(found["name"] or found["called"]).strip(), found["after"] or found["before"]]


def _joined(text: str) -> str:
    """Join a name that is set apart letter by letter: 세 무 과."""
    parts = text.split()
    return "".join(parts) if len(parts) > 1 and all(len(part) == 1 for part in parts) else " ".join(parts)
