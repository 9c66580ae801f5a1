# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's server and its booths: founding it, taking booths and desks in, and looking after them."""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.documents.exports import leaving
from kiosk.services.booths import SERVER_FULL
from kiosk.services.booths import problems as problems_of
from kiosk.services.certificates import ending_certificates
from kiosk.services.refused import Refused
from kiosk.services.sending import go_on_above
from kiosk.storage.errors import DiskFull
from kiosk.storage.folder import make_key
from kiosk.storage.joining import folder_name
from kiosk.storage.joining import join as join_city
from kiosk.storage.opened import place_of
from kiosk.storage.server import failover
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.city_server import A_BOOTH, A_DESK, CityServer
from kiosk.storage.server.line import (
    address,
    booths_line,
    is_another,
    join_file_of,
    keep_join_file,
    owners_line,
    without_name,
)
from kiosk.storage.tables import new_key
from kiosk.sync.join_file import JoinFile
from kiosk.sync.publication import SEED_BYTES, public_half

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

    from kiosk.settings import Settings
    from kiosk.storage.folder import DataFolder
    from kiosk.storage.opened import Storage
    from kiosk.storage.server.city_server import ServerState
    from kiosk.storage.server.failover import Promoted
    from kiosk.storage.server.logins import Login

MANY_WAITING = 5000  # rows; a server at work has a few hundred


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A booth that may join: its sealed file, and the word that opens it, shown this once."""

    letters: str
    place: str
    file: Path
    slot: int | None
    word: str
    server: str


@dataclass(frozen=True, slots=True)
class FleetCheck:
    """The booths as the server knows them, and what somebody should look into, a sentence each."""

    seen: ServerState
    problems: Sequence[str]


def sessions_of(seen: ServerState) -> str:
    """Tell how many sessions the server lets in, and how many its booths and desks need."""
    return (
        f"서버의 연결은 {seen.most}까지이고 지금 부스와 화면에 {seen.needed}까지 듭니다"
        f"(부스마다 {A_BOOTH}, 화면마다 {A_DESK})."
    )


def found(settings: Settings, folder: DataFolder, now: datetime) -> tuple[str, ServerState]:
    """Make or renew the city's server and its publication key; return its tables' version, and how it is."""
    folder.prepare()
    if not folder.publication_key.exists():
        make_key(folder.publication_key, SEED_BYTES)
    public = public_half(folder.publication_key.read_bytes())
    with closing(CityServer(owners_line(settings))) as server:
        return server.found(now, public), server.look()


def take_over(settings: Settings, booth: Storage) -> int:
    """Begin the city with a booth that ran alone; return how many rows were taken."""
    with closing(CityServer(owners_line(settings))) as server:
        return server.take_over(booth.database)


def add_booth(settings: Settings, letters: str, place: str, out: Path) -> TakenIn:
    """Give a new booth its login, in a file sealed with a word of its own."""
    with closing(CityServer(owners_line(settings))) as server:
        login = server.add_booth(letters, place)
        return _handed_out(settings, login, out, publication=server.publication_key())


def add_desk(  # noqa: PLR0913 # what a desk is
    settings: Settings, letters: str, place: str, out: Path, *, role: str, serves: Sequence[str]
) -> TakenIn:
    """Give a console, a desk or the web server its login on the server, in a file sealed likewise."""
    with closing(CityServer(owners_line(settings))) as server:
        login = server.add_desk(letters, place, role, serves)
    return _handed_out(settings, login, out, desk=True, serves=serves)


def replace_booth(settings: Settings, letters: str, out: Path) -> TakenIn:
    """Let a new machine take a booth's or a desk's place; the old machine is not let in any more."""
    with closing(CityServer(owners_line(settings))) as server:
        login, desk, serves = server.replace(letters)
        known = "" if desk else server.publication_key()
    return _handed_out(settings, login, out, publication=known, desk=desk, serves=serves)


def remove(settings: Settings, letters: str) -> datetime | None:
    """Lock a booth out for good; return when its last row came."""
    with closing(CityServer(owners_line(settings))) as server:
        return server.remove(letters)


def promote(settings: Settings) -> Promoted:
    """Let the standby take writes from now on, and the server of before no more."""
    return failover.promote(owners_line(settings))


def check(settings: Settings, now: datetime) -> FleetCheck:
    """Look at every booth, and make the coming months' tables."""
    with closing(CityServer(owners_line(settings))) as server:
        with suppress(DiskFull):  # which is told below
            server.renew_months(now)
        seen = server.look()
    at_work = [one for one in seen.booths if not (one.removed or one.desk)]
    problems = [f"{SERVER_FULL.told} {SERVER_FULL.remedy}"] if seen.full else []
    problems += [text for booth in at_work for text in problems_of(booth)]
    problems += [
        f"{letters}의 로그인을 막아 두었습니다. 기기를 살펴본 뒤 다시 들입니다: "
        f"kiosk server replace-booth {letters}"
        for letters in seen.locked
    ]
    problems += [
        f"부스 {booth}의 기록({kind}) {count:,}건을 시의 표에 옮기지 못해 따로 두었습니다: {why}"
        for booth, kind, why, count in seen.unfolded
    ]
    if seen.waiting > MANY_WAITING:
        problems.append(
            f"아직 옮기지 않은 기록이 {seen.waiting:,}건입니다. kiosk server run 이 돌고 있는지 확인하십시오."
        )
    if seen.astray:
        problems.append(f"시각이 크게 틀린 기록 {seen.astray}건이 있습니다. 부스의 시계를 확인하십시오.")
    if seen.needed > seen.most:
        problems.append(
            f"{sessions_of(seen)} postgresql.conf 의 max_connections 를 {seen.needed} 이상으로 올리고 "
            "서버를 다시 켜십시오."
        )
    if not seen.sums:
        problems.append("서버가 디스크의 손상을 모릅니다. 서버를 멈추고 pg_checksums --enable 을 하십시오.")
    problems += [
        f"{what}의 인증서는 {until:%Y-%m-%d}까지입니다."
        for what, until in ending_certificates(settings, now).items()
    ]
    return FleetCheck(seen, [*problems, *_of_servers(settings)])


def _of_servers(settings: Settings) -> Iterator[str]:
    """Return what is wrong with several servers of one address; one alone answers or nothing does."""
    hosts = failover.city_hosts(owners_line(settings))
    if len(hosts) == 1:
        return
    yield from (f"서버 {one.name}: 닿지 않습니다." for one in hosts if not one.answers)
    yield from (
        f"서버 {one.name}: 앞 서버라 잠겨 있습니다. 대기 서버로 만드십시오." for one in hosts if one.locked
    )
    if sum(one.takes_writes for one in hosts) > 1:
        yield "두 서버가 모두 쓰기를 받습니다. 먼저 돌던 서버를 멈추십시오."
    if not any(one.standby for one in hosts):
        yield "대기 서버가 없습니다. 지금 서버가 멈추면 이어받을 것이 없습니다."


def join(storage: Storage, settings: Settings, joined: JoinFile, now: datetime) -> None:
    """Take this booth into the city that its join file is from; raises `Refused` when the two do not fit."""
    _refuse_unlike(settings, joined)
    before = join_file_of(storage.folder)
    if before is not None and is_another(before, joined):
        _join_again(storage, settings, joined, before)
        return
    folder = folder_name(storage.database)
    keep_join_file(storage.folder, joined)
    try:
        with _greeted(storage, settings, joined.letters, folder) as centre:
            floor = centre.receipt_floor()
    except BaseException:
        storage.folder.login.unlink(missing_ok=True)
        raise
    join_city(storage.database, joined.letters, floor, place=place_of(settings), now=now)


def _join_again(storage: Storage, settings: Settings, joined: JoinFile, before: JoinFile) -> None:
    """Go on with a new login where the old one was given up, as after a theft of it; all is sent again."""
    folder = new_key()
    keep_join_file(storage.folder, joined)
    try:
        with _greeted(storage, settings, joined.letters, folder) as centre:
            go_on_above(storage, centre, folder, joined.letters)
    except BaseException:
        keep_join_file(storage.folder, before)
        raise


def join_desk(folder: DataFolder, settings: Settings, joined: JoinFile) -> None:
    """Let this PC work on the server: its folder keeps the login, a spool and nothing else."""
    _refuse_unlike(settings, joined)
    if folder.database.exists():
        raise Refused("이 폴더에는 부스의 자료가 있습니다. --data 로 다른 폴더를 고르십시오.")
    folder.prepare()
    keep_join_file(folder, joined)


def _refuse_unlike(settings: Settings, joined: JoinFile) -> None:
    if joined.letters != settings.booth_letter:
        raise Refused(
            f'등록 파일은 {joined.letters}의 것이고 booth_letter 는 "{settings.booth_letter}"입니다. '
            "둘 중 하나를 맞추십시오."
        )
    if (given := without_name(joined.server)) != without_name(address(settings)):
        raise Refused(f'설정의 [city] server 를 "{given}" 로 적은 뒤 다시 하십시오.')


@contextmanager
def _greeted(storage: Storage, settings: Settings, letters: str, folder: UUID) -> Iterator[PostgresCentre]:
    """Say who sends from now on, and return the line; raises `Refused` where another machine does."""
    with closing(PostgresCentre(booths_line(settings, storage.folder), letters, folder)) as centre:
        if centre.greet().folder != folder:
            raise Refused(
                "이 부스 글자로 다른 기기가 이미 보내고 있습니다. "
                "기기를 바꾸려면 kiosk server replace-booth 를 쓰십시오."
            )
        yield centre


def _handed_out(  # noqa: PLR0913 # what one file holds
    settings: Settings,
    login: Login,
    out: Path,
    *,
    publication: str = "",
    desk: bool = False,
    serves: Sequence[str] = (),
) -> TakenIn:
    """Write the join file; the word that opens it is nowhere but in what is returned."""
    joined = JoinFile(
        server=without_name(address(settings)),
        login=login.name,
        password=login.password,
        letters=login.letters,
        slot=login.slot,
        place=login.place,
        publication=publication,
        desk=desk,
        serves=tuple(serves),
    )
    file, word = out / f"{login.letters}.kiosk-join", JoinFile.new_word()
    with leaving(file) as opened:
        opened.write(joined.sealed(word))
    return TakenIn(login.letters, login.place, file, login.slot, word, joined.server)
