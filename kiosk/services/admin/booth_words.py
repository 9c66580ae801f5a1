# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's booths in words; behind every value that may be old stands a question mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL
from kiosk.language.sizes import size_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.results.system import BoothHealth
    from kiosk.services.connected_day import HeardPart

HALF_A_DAY_S: Final = 43_200
UNKNOWN: Final = "모름"
_PRINTERS: Final = {"ready": "정상", "faulty": "쓸 수 없음", "none": "없음"}
_HEARD: Final = {"yes": "이어짐", "no": "소식 없음", "unknown": "아직 모름"}
_VOICES: Final = {"speaks": "정상", "captions": "글자만", "off": "끔"}


@dataclass(frozen=True, slots=True)
class FleetRow:
    """One booth in a line; `told` is what should be looked into."""

    shape: str
    letters: str
    place: str
    told: str
    state: str
    sign: str
    waiting: str
    version: str
    disk: str
    printer: str
    voice: str
    clock: str
    visits: str
    received: str


def fleet_row(one: BoothHealth, visits: int) -> FleetRow:
    """Return a booth as it is now, or as it was when it fell silent; `visits` have begun there today."""
    told, old = one.told, "?" if one.silent else ""
    shape, state = _state(one)
    screen = "?" if one.dark else old

    def known(words: str | None, mark: str = old) -> str:
        return UNKNOWN if words is None else f"{words}{mark}"

    return FleetRow(
        shape=shape,
        letters=told.letters,
        place=told.place,
        told=" ".join(trouble.told for trouble in one.troubles),
        state=state,
        sign=_sign(one),
        waiting=known(None if told.waiting is None else f"{told.waiting:,}"),
        version=known(told.version, ""),
        disk=known(None if told.free is None else size_of(told.free)),
        printer=known(_PRINTERS.get(told.printer or ""), screen),
        voice=known(_VOICES.get(told.voice or ""), screen),
        clock=known(None if told.ahead_s is None else f"{abs(told.ahead_s):,.1f}초"),
        visits=known(None if told.last_sign is None else f"{visits:,}"),
        received=f"{told.received:,}",
    )


def _sign(one: BoothHealth) -> str:
    """Return when it last spoke; on another day the second does not matter."""
    told = one.told
    if told.last_sign is None or told.silent_s is None:
        return ""
    return (
        f"{told.last_sign.astimezone(SEOUL):{'%H:%M:%S' if told.silent_s < HALF_A_DAY_S else '%m-%d %H:%M'}}"
    )


def _state(one: BoothHealth) -> tuple[str, str]:
    if one.told.silent_s is None:
        return "calm", "등록 전"
    if one.silent:
        return "unknown", f"{one.told.silent_s / 60:,.0f}분째 모름"
    if one.troubles:
        return "near", f"살펴볼 것 {len(one.troubles)}"
    return "done", "잘 됨"


def heard(parts: Sequence[HeardPart]) -> str:
    """Return when the server heard of a booth."""
    said = [f"{one.begin:%H:%M}–{one.end:%H:%M} {_HEARD[one.heard]}" for one in parts]
    return ", ".join(said) or "오늘 아직 보일 것이 없습니다"
