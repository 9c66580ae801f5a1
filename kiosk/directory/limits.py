# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a text of a seat may be, whoever writes it: longer than any real one, shorter than a leaflet."""

from __future__ import annotations

from typing import Final

LONGEST: Final = {
    "team": 100, "title": 100, "name": 100, "phone": 60, "staff_id": 60, "email": 200, "desk": 20,
    "away": 100, "short": 20,
}  # fmt: skip
WORDS: Final = {
    "team": "팀 이름",
    "title": "직급",
    "name": "성명",
    "phone": "전화",
    "staff_id": "사번",
    "email": "전자우편",
    "desk": "좌석번호",
    "away": "부재 사유",
    "duties": "담당업무",
    "short": "짧은 업무",
}
MAX_DUTY: Final = 500
MAX_DUTIES: Final = 60


def too_long(field: str, value: str | tuple[str, ...] | None) -> str:
    """Return the sentence that names a field, its limit and what was written; "" where it fits."""
    if isinstance(value, tuple):
        return _too_much(value)
    most = LONGEST.get(field)
    if most is None or value is None or len(value) <= most:
        return ""
    return f"{WORDS[field]}: {most:,}자까지 적을 수 있습니다. 지금은 {len(value):,}자입니다."


def _too_much(duties: tuple[str, ...]) -> str:
    if len(duties) > MAX_DUTIES:
        return f"담당업무: {MAX_DUTIES}가지까지 적을 수 있습니다. 지금은 {len(duties):,}가지입니다."
    longest = max(map(len, duties), default=0)
    if longest > MAX_DUTY:
        return f"담당업무: 한 가지를 {MAX_DUTY}자까지 적을 수 있습니다. 지금은 {longest:,}자입니다."
    return ""
