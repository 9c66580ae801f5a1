# SPDX-License-Identifier: GPL-3.0-or-later
"""Several booths on one console: what each does, who hears its calls, and which of them is not heard of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kiosk.charter.hours import SEOUL
from kiosk.ui.guide.wording import wishes
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.staff.steady import SteadyRows
from kiosk.visits.booths import booth_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.services.guide_results import BoothAtWork, Picture

MOST: Final = 5  # side by side; of more, those that need somebody
_NEED: Final = ("late", "unknown", "stopped", "done")


@dataclass(frozen=True, slots=True)
class BoothRow:
    """One booth: `word` says who is there for it or what is wrong, `told` what its screen does."""

    letters: str
    place: str
    shape: str
    word: str
    told: str


@qml_element
class Booths(QObject):
    """The booths whose calls ring here, where there are several."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: SteadyRows[BoothRow] = SteadyRows(BoothRow, lambda row: row.letters)
        self._known: Mapping[str, BoothAtWork] = {}
        self._rest = 0

    rows = shown(QObject)(lambda self: self._rows)
    count = shown(int, changed)(lambda self: len(self._rows))
    rest = shown(int, changed)(lambda self: self._rest)
    until = shown(str, changed)(lambda self: self._until())

    def see(self, picture: Picture) -> None:
        """Take how the booths are."""
        self._known = {one.letters: one for one in picture.booths}
        several = picture.booths if len(picture.booths) > 1 else ()
        rows = [_row(one, picture) for one in several]
        kept = sorted(rows, key=lambda row: _NEED.index(row.shape))[:MOST]
        self._rest = len(rows) - len(kept)
        self._rows.renew([row for row in rows if row in kept])
        self.changed.emit()

    def called(self, kiosk: str) -> str:
        """Return a booth's machine as the city calls the booth; any other machine by its own name."""
        booth = self._known.get(booth_of(kiosk) or "")
        return f"{booth.letters} {booth.place}" if booth else kiosk

    def _until(self) -> str:
        silent = [one for one in self._known.values() if one.silent]
        if len(silent) == 1:
            return f"{silent[0].letters} {_heard(silent[0])}까지" if silent[0].heard else ""
        return f"{len(silent)}대 모름" if silent else ""


def silent_since(booths: Sequence[BoothAtWork], kiosk: str) -> str:
    """Return when the booth of a visit was heard last, if it is silent now; what came since nobody knows."""
    booth = next((one for one in booths if one.silent and one.letters == booth_of(kiosk)), None)
    return _heard(booth) if booth else ""


def _row(booth: BoothAtWork, picture: Picture) -> BoothRow:
    mine = [one for one in picture.visits if booth_of(one.kiosk) == booth.letters]
    if booth.silent:
        since = f"{_heard(booth)} 뒤 모름" if booth.heard else "아직 이어진 적 없음"
        told = "화면은 혼자서도 돕습니다\n보낼 기록은 거기 쌓입니다"
        return BoothRow(booth.letters, booth.place, "unknown", since, told)
    there = next((one for one in mine if not one.left and one.started_by == "touch"), None)
    going = sum(one.target is not None for one in mine)
    told = f"화면 쓰는 중 · {wishes(there)}" if there else "화면을 쓰는 사람 없음"
    told += f"\n가고 있는 방문 {going}"
    if any(booth_of(one.kiosk) == booth.letters for one in picture.waiting):
        return BoothRow(booth.letters, booth.place, "late", "부르는 중", told)
    if not booth.guides:
        return BoothRow(booth.letters, booth.place, "stopped", "안내요원 없음", told)
    others = f" 외 {len(booth.guides) - 1}명" if len(booth.guides) > 1 else ""
    return BoothRow(booth.letters, booth.place, "done", f"{booth.guides[0]}{others}", told)


def _heard(booth: BoothAtWork) -> str:
    return f"{booth.heard.astimezone(SEOUL):%H:%M}" if booth.heard else ""
