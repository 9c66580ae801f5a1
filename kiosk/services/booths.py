# SPDX-License-Identifier: GPL-3.0-or-later
"""The booths of a city as its server heard of them last: which are silent, what is wrong with others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from kiosk.services.admin.booth_words import fleet_row
from kiosk.services.admin.results.system import BoothHealth, BoothTrouble
from kiosk.services.connected_day import FIRST_HOUR, LAST_HOUR, parts_of_day
from kiosk.services.directory import seoul_now
from kiosk.storage.folder import DiskRoom
from kiosk.storage.server.booth_states import booth_states, silences, visits_begun
from kiosk.storage.server.room import NEEDED_MB, has_no_room

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.services.admin.booth_words import FleetRow
    from kiosk.services.connected_day import HeardPart
    from kiosk.storage.opened import Storage
    from kiosk.storage.server.booth_states import BoothState, Silence

SILENT_S: Final = 300  # without a sign for so long, a booth is named; it gives one a minute
SKEWED_S: Final = 30

NOT_JOINED: Final = "그 기기에서 kiosk join 으로 등록 파일을 읽힙니다."
UNHEARD: Final = (
    "그 자리의 전원과 망 선을 봅니다. 키오스크는 끄지 않습니다 — 혼자서도 길을 알리고 접수를 받으며, "
    "적은 것은 이어지면 모두 옵니다. 30분이 넘으면 전산 담당에게 알립니다."
)
# What whoever stands before the booth, or looks after it, does about it.
DARK: Final = "그 자리에서 화면의 전원과 선을 봅니다. 켜져 있는데 어두우면 키오스크를 다시 켭니다."
FULL: Final = "자료 폴더가 있는 디스크에서 쓰지 않는 파일을 지웁니다. 기록과 백업은 지우지 않습니다."
PRINTER: Final = "종이와 덮개를 봅니다. 고칠 때까지 접수번호는 화면에 나옵니다."
VOICE: Final = "스피커와 소리 장치를 봅니다. 화면 글자로는 그대로 쓸 수 있습니다."
CLOCK: Final = "그 기기의 시각 맞춤(NTP)을 봅니다. 크게 틀리면 처리 기한을 알리지 않습니다."
SET_ASIDE: Final = "지우지 않고 그대로 둡니다. 서버에서 kiosk server check 로 까닭을 봅니다."

SERVER_FULL: Final = BoothTrouble(
    f"시 서버의 디스크에 {NEEDED_MB} MB도 남지 않았습니다.",
    "그 서버에서 쓰지 않는 파일을 지우거나 디스크를 늘립니다. "
    "그때까지 부스의 기록은 부스에 쌓이고, 자리가 나면 모두 옵니다.",
)


def booths_at_work(storage: Storage) -> Sequence[BoothState]:
    """Return the city's booths; none where a booth stands alone."""
    if not storage.on_server:
        return ()
    with storage.database.read() as connection:
        return [one for one in booth_states(connection) if not (one.removed or one.desk)]


def health_of_booths(storage: Storage) -> Sequence[BoothHealth]:
    """Return how each booth of the city is; none where a booth stands alone."""
    return [
        BoothHealth(one, is_silent(one), is_dark(one), tuple(troubles(one)))
        for one in booths_at_work(storage)
    ]


def silent_booths(storage: Storage) -> Sequence[BoothState]:
    """Return the booths of which nothing has been heard for five minutes."""
    return [one for one in booths_at_work(storage) if is_silent(one)]


def is_silent(booth: BoothState) -> bool:
    """Return whether nothing has been heard for five minutes of a booth that has joined."""
    return booth.silent_s is not None and booth.silent_s > SILENT_S


def unheard_of(silent_s: float | None) -> bool:
    """Return whether a booth that was heard so many seconds ago has been silent for too long, or always."""
    return silent_s is None or silent_s > SILENT_S


def is_dark(booth: BoothState) -> bool:
    """Return whether a booth's window had given no sign for five minutes when the booth spoke last."""
    return booth.screen_s is not None and booth.screen_s > SILENT_S


def named(booth: BoothState) -> str:
    """Return a booth as people call it."""
    return f"부스 {booth.letters}({booth.place})"


def problems(booth: BoothState) -> Iterator[str]:
    """Return a sentence for each thing that somebody should look into, with the booth's name."""
    yield from (f"{named(booth)}: {one.told}" for one in (*unheard(booth), *troubles(booth)))


def unheard(booth: BoothState) -> Iterator[BoothTrouble]:
    """Return that nothing is heard of a booth, where that is so; how it is then nobody knows."""
    if booth.silent_s is None:
        yield BoothTrouble("아직 등록되지 않았습니다.", NOT_JOINED)
    elif is_silent(booth):
        yield BoothTrouble(f"{round(booth.silent_s / 60):,}분째 소식이 없습니다.", UNHEARD)


def troubles(booth: BoothState) -> Iterator[BoothTrouble]:
    """Return what somebody should look into, as the booth told it last; of nothing it never told."""
    if is_dark(booth):
        yield BoothTrouble("화면이 꺼져 있습니다.", DARK)
    if booth.free is not None and DiskRoom(booth.free).short:
        yield BoothTrouble("저장 공간이 얼마 남지 않았습니다.", FULL)
    if booth.printer == "faulty":
        yield BoothTrouble("접수증 인쇄기를 쓸 수 없습니다.", PRINTER)
    if booth.voice == "captions":
        yield BoothTrouble("음성이 나오지 않고 글자만 나옵니다.", VOICE)
    if booth.ahead_s is not None and abs(booth.ahead_s) > SKEWED_S:
        off = f"{abs(booth.ahead_s):,.0f}초 {'빠릅니다' if booth.ahead_s > 0 else '늦습니다'}"
        yield BoothTrouble(f"시계가 {off}.", CLOCK)
    if booth.refused:
        yield BoothTrouble(f"읽을 수 없어 따로 둔 기록이 {booth.refused:,}건 있습니다.", SET_ASIDE)


@dataclass(frozen=True, slots=True)
class FleetTask:
    """One thing about a booth that should be looked into, and what to do about it."""

    shape: str
    letters: str
    told: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Fleet:
    """The booths at one moment, and what should be looked into, what nobody knows of first."""

    at: datetime
    booths: Sequence[FleetRow]
    tasks: Sequence[FleetTask]
    days: Mapping[str, Sequence[HeardPart]]  # by the booth's letters; what the server has heard of it today

    @property
    def minutes(self) -> int:
        """Return how long the day is that is shown."""
        return (LAST_HOUR - FIRST_HOUR) * 60

    @property
    def first_hour(self) -> int:
        """Return when it begins."""
        return FIRST_HOUR

    @property
    def hours(self) -> Sequence[int]:
        """Return the hours that stand over it, each at its beginning."""
        return range(FIRST_HOUR, LAST_HOUR)

    def count(self, shape: str) -> int:
        """Return how many booths are of one shape: done, near, unknown or calm."""
        return sum(one.shape == shape for one in self.booths)


class FleetReading:
    """Reads the booths; the desk and every page show the same."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self.alone = not storage.on_server

    def booths(self) -> Fleet:
        """Return the booths as the server heard of them last; none where a booth stands alone."""
        found, now = health_of_booths(self._storage), seoul_now()
        begun, kept = self._of_today(now) if found else ({}, [])
        full = [SERVER_FULL] * has_no_room(self._storage.database)
        tasks = [task for one in found for task in tasks_of(one)]
        return Fleet(
            at=now,
            booths=[fleet_row(one, begun.get(one.told.letters, 0)) for one in found],
            tasks=[FleetTask("near", "시 서버", one.told, one.remedy) for one in full]
            + sorted(tasks, key=lambda one: one.shape != "unknown"),
            days={one.told.letters: _day(one, kept, now) for one in found},
        )

    def _of_today(self, now: datetime) -> tuple[Mapping[str, int], Sequence[Silence]]:
        since = datetime.combine(now.date(), time(), now.tzinfo)
        with self._storage.database.read() as connection:
            return visits_begun(connection, since), silences(connection, since)

    def mark(self) -> object:
        """Return what changes whenever a booth has told something, or has fallen silent."""
        told = [(one.told.letters, one.told.last_sign, one.silent) for one in health_of_booths(self._storage)]
        return has_no_room(self._storage.database), told


def tasks_of(one: BoothHealth) -> list[FleetTask]:
    """Return what should be looked into about a booth, that it is silent first."""
    found = [*(("unknown", new) for new in unheard(one.told)), *(("near", bad) for bad in one.troubles)]
    return [FleetTask(shape, one.told.letters, trouble.told, trouble.remedy) for shape, trouble in found]


def _day(one: BoothHealth, kept: Sequence[Silence], now: datetime) -> Sequence[HeardPart]:
    mine = [silence for silence in kept if silence.booth == one.told.letters]
    return parts_of_day(now, one.told.last_sign, mine, silent=one.silent)
