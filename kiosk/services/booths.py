# SPDX-License-Identifier: GPL-3.0-or-later
"""The booths of a city as its server heard of them last: which are silent, what is wrong with others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.services.admin.results.system import BoothHealth
from kiosk.storage.folder import DiskRoom
from kiosk.storage.server.booth_states import booth_states

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.storage.opened import Storage
    from kiosk.storage.server.booth_states import BoothState

SILENT_S: Final = 300  # without a sign for so long, a booth is named; it gives one a minute
SKEWED_S: Final = 30


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


def is_dark(booth: BoothState) -> bool:
    """Return whether a booth's window had given no sign for five minutes when the booth spoke last."""
    return booth.screen_s is not None and booth.screen_s > SILENT_S


def named(booth: BoothState) -> str:
    """Return a booth as people call it."""
    return f"부스 {booth.letters}({booth.place})"


def problems(booth: BoothState) -> Iterator[str]:
    """Return a sentence for each thing that somebody should look into, with the booth's name."""
    if booth.silent_s is None:
        yield f"{named(booth)}가 아직 등록되지 않았습니다."
    elif is_silent(booth):
        yield f"{named(booth)}에서 {round(booth.silent_s / 60):,}분째 소식이 없습니다."
    yield from (f"{named(booth)}: {one}" for one in troubles(booth))


def troubles(booth: BoothState) -> Iterator[str]:
    """Return what somebody should look into, as the booth told it last; of nothing it never told."""
    if is_dark(booth):
        yield "화면이 꺼져 있습니다."
    if booth.free is not None and DiskRoom(booth.free).short:
        yield "저장 공간이 얼마 남지 않았습니다."
    if booth.printer == "faulty":
        yield "접수증 인쇄기를 쓸 수 없습니다."
    if booth.voice == "captions":
        yield "음성이 나오지 않고 글자만 나옵니다."
    if booth.ahead_s is not None and abs(booth.ahead_s) > SKEWED_S:
        yield f"시계가 {abs(booth.ahead_s):,.0f}초 {'빠릅니다' if booth.ahead_s > 0 else '늦습니다'}."
    if booth.refused:
        yield f"읽을 수 없어 따로 둔 기록이 {booth.refused:,}건 있습니다."
