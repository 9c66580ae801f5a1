# SPDX-License-Identifier: GPL-3.0-or-later
"""What a place or a unit that nobody has named abroad is called there: its kind, and how it sounds.

For who reads no Hangul, so that a room of a plan that was drawn in Korean can be asked for all the same.
"""

from __future__ import annotations

from functools import lru_cache
import re
from typing import Final

_HANGUL: Final = re.compile("[가-힣]")
# What tells a storey or a room by its number, as doors and lifts have it.
_NUMBERED: Final = (
    (
        re.compile(r"(?:지하|(?<![A-Za-z])B)\s*(\d+(?:\s*[-–~∼〜～]\s*\d+)?)\s*층"),
        {"en": "Basement {}", "zh-CN": "地下{}层", "vi": "Tầng hầm {}", "ja": "地下{}階"},
    ),
    (
        re.compile(r"(\d+(?:\s*[-–~∼〜～]\s*\d+)?)\s*층"),
        {"en": "Floor {}", "zh-CN": "{}层", "vi": "Tầng {}", "ja": "{}階"},
    ),
    (re.compile(r"(\d[\d-]*)\s*호"), {"en": "Room {}", "zh-CN": "{}室", "vi": "Phòng {}", "ja": "{}号室"}),
)
# What a unit of the hall is called behind its own name; in Vietnamese it stands before it.
_UNITS: Final = {
    "과": {"en": "{} Division", "zh-CN": "{}科", "vi": "Phòng {}", "ja": "{}課"},
    "팀": {"en": "{} Team", "zh-CN": "{}组", "vi": "Tổ {}", "ja": "{}チーム"},
    "단": {"en": "{} Task Force", "zh-CN": "{}团", "vi": "Ban {}", "ja": "{}団"},
    "국": {"en": "{} Bureau", "zh-CN": "{}局", "vi": "Cục {}", "ja": "{}局"},
    "담당관": {"en": "{} Office", "zh-CN": "{}担当官", "vi": "Văn phòng {}", "ja": "{}担当官"},
    "사무소": {"en": "{} Office", "zh-CN": "{}事务所", "vi": "Văn phòng {}", "ja": "{}事務所"},
    "사업소": {"en": "{} Office", "zh-CN": "{}事业所", "vi": "Văn phòng {}", "ja": "{}事業所"},
    "본부": {"en": "{} Headquarters", "zh-CN": "{}本部", "vi": "Trụ sở {}", "ja": "{}本部"},
    "위원회": {"en": "{} Committee", "zh-CN": "{}委员会", "vi": "Ủy ban {}", "ja": "{}委員会"},
    "센터": {"en": "{} Center", "zh-CN": "{}中心", "vi": "Trung tâm {}", "ja": "{}センター"},
}
_UNIT: Final = re.compile(
    rf"(?P<own>[가-힣]{{2,}}?)(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
)

# Behind what a hyphen stands in Latin letters: 남농로 is Namnong-ro, not Namnongno.
_PART_OF_ADDRESS: Final = re.compile(
    r"(?P<own>[가-힣]{2,}?)(?P<kind>도|시|군|구|읍|면|동|리|로|길)(?:(?P<number>\d+)번길)?"
)


def spelled_unit(korean: str, language: str) -> str:
    """Return a unit of the hall as Haebaram Division; nothing for what does not end as one."""
    unit = _UNIT.fullmatch(korean) if language != "ko" else None
    return _UNITS[unit["unit"]][language].format(_romanised(unit["own"])) if unit else ""


@lru_cache(maxsize=4096)
def spelled(korean: str, language: str) -> str:
    """Return a place's Korean name in a language: Floor 2 Room 207, else as it sounds; Korean in Korean."""
    if language == "ko" or not _HANGUL.search(korean):
        return korean
    if unit := spelled_unit(korean, language):
        return unit
    for pattern, said in _NUMBERED:
        korean = pattern.sub(lambda found, told=said: told[language].format(found[1]), korean)  # type: ignore[misc]
    return _romanised(korean)


def spelled_in_address(word: str) -> str:
    """Return a word of an address in Latin letters: Jeollanam-do, Yeongsan-ro 59beon-gil."""
    part = _PART_OF_ADDRESS.fullmatch(word)
    if part is None:
        return _romanised(word)
    beside = f" {part['number']}beon-gil" if part["number"] else ""
    return f"{_romanised(part['own'])}-{_romanised(part['kind']).lower()}{beside}"


def _romanised(name: str) -> str:
    from kiosk.language.romanised_names import romanised  # noqa: PLC0415 # 50 ms of patterns; most places have names

    return romanised(name)
