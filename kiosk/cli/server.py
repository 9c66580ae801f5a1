# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk server`: found the city's server, take booths in, replace or remove them, and look after them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
import re
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused, staying
from kiosk.cli.opening import answering, data_of, settings_for
from kiosk.cli.signals import until_signalled

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation
    from kiosk.services.fleet import TakenIn
    from kiosk.settings import Settings
    from kiosk.storage.server.booth_states import BoothState
    from kiosk.storage.server.city_server import ServerState

HELP = "Found the city's server on PostgreSQL, take booths in, and look after them."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take what to do."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    one = acts.add_parser("init", help="make roles, tables and rights; a second time it renews them")
    one.add_argument(
        "--from", dest="taken", type=Path, metavar="DATA", help="begin with a booth that ran alone"
    )
    one = acts.add_parser("upgrade", help="the same, after a newer program was installed")
    one.set_defaults(taken=None)
    acts.add_parser("check", help="each booth's last sign, rows waiting and version, and what is wrong")
    acts.add_parser("promote", help="let the standby take writes from now on, and lock the old server out")
    one = acts.add_parser("rehearse", help="restore a backup into a server of its own, and examine it")
    one.add_argument("--backup", type=Path, metavar="FILE", help="of pg_dump -Fc; without it one is made now")
    one = acts.add_parser("run", help="fold what booths send, publish what desks decide, from now on")
    one.add_argument("--once", action="store_true", help="end when nothing waits any more")
    one.add_argument("--anew", action="store_true", help="tell every visit and call anew first")
    for act, what in (
        ("add-booth", "let a new booth in"),
        ("replace-booth", "let a new machine take a booth's or a desk's place"),
    ):
        one = acts.add_parser(act, help=what)
        one.add_argument("letters", type=_letters, metavar="LETTERS")
        one.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="where the join file goes")
        if act == "add-booth":
            one.add_argument("--place", required=True, help="where it stands, as people say it")
    one = acts.add_parser(
        "add-desk", help="let an admin's or a guide's PC, or the web server, work on the server"
    )
    one.add_argument("letters", type=_letters, metavar="LETTERS")
    one.add_argument("--place", required=True, help="where it stands, as people say it")
    one.add_argument("--role", choices=("guide", "admin", "web"), required=True, help="what it opens")
    one.add_argument("--serves", nargs="+", type=_letters, default=[], metavar="BOOTH", help="else: all")
    one.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="where the join file goes")
    one = acts.add_parser("remove", help="lock a booth out; its letters are never used again")
    one.add_argument("letters", type=_letters, metavar="LETTERS")


def _letters(given: str) -> str:
    if not re.fullmatch("[A-Z]{1,2}", given):
        raise CommandRefused(
            "usage", f"'{given}' is not one or two letters from A to Z", "kiosk server add-booth A"
        )
    return given


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Do it as the server's owner, and print what was made."""
    settings = settings_for(call)
    with answering():
        return _ACTS[args.act](call, settings, args)


def _init(call: Invocation, settings: Settings, args: argparse.Namespace) -> int:
    from kiosk.services.fleet import found, sessions_of, take_over  # noqa: PLC0415 # loads the database
    from kiosk.storage.folder import DataFolder  # noqa: PLC0415 # the same

    version, seen = found(settings, DataFolder(call.data), datetime.now(UTC))
    taken = 0
    if args.taken is not None:
        with data_of(replace(call, data=args.taken)) as booth:
            taken = take_over(settings, booth)
    row = {"ok": True, "server": settings.server, "version": version, "taken": taken, **_sessions(seen)}
    told = f"시 서버를 마련했습니다({version})." + (f" 옮긴 행 {taken:,}." if taken else "")
    told += f"\n{sessions_of(seen)}\n서버에서 늘 돌게 하십시오: kiosk server run\n"
    told += '다음: kiosk server add-booth A --place "본관 앞"'
    call.emit({**row, "next": "kiosk server add-booth A"}, told)
    return 0


def _check(call: Invocation, settings: Settings, _args: argparse.Namespace) -> int:
    from kiosk.services.fleet import check  # noqa: PLC0415 # loads the database

    found = check(settings, datetime.now(UTC))
    row = {
        "ok": not found.problems,
        "booths": [_booth(one) for one in found.seen.booths],
        "problems": list(found.problems),
        **_sessions(found.seen),
    }
    booths = found.seen.booths
    lines = [f"{one.letters}  {one.place}  받은 기록 {one.received:,}  {_sign(one)}" for one in booths]
    call.emit(row, "\n".join([*lines, *found.problems] or ["부스가 없습니다."]))
    return 1 if found.problems else 0


def _promote(call: Invocation, settings: Settings, _args: argparse.Namespace) -> int:
    from kiosk.services.fleet import promote  # noqa: PLC0415 # loads the database

    made = promote(settings)
    row = {"ok": not made.problems, "promoted": made.host, "locked": list(made.locked)}
    told = [f"{made.host} 서버가 이제 쓰기를 받습니다."]
    told += [f"{name} 서버는 잠갔습니다: 읽기만 됩니다." for name in made.locked]
    call.emit({**row, "problems": list(made.problems)}, "\n".join([*told, *made.problems]))
    return 1 if made.problems else 0


def _rehearse(call: Invocation, settings: Settings, args: argparse.Namespace) -> int:
    from kiosk.services.rehearsal import rehearse  # noqa: PLC0415 # loads the database

    if args.backup is not None and not args.backup.is_file():
        raise CommandRefused(
            "no_file", f"{args.backup} is no file", "give a backup that pg_dump -Fc has made"
        )
    made = rehearse(settings, args.backup)
    found = made.found
    row = {"ok": not made.problems, "revision": found.revision, "rows": dict(found.rows)}
    row |= {"visits_refolded": found.refolded, "visits_changed": found.changed}
    told = [f"되살렸습니다: {made.minutes:.1f}분, 자료 {found.revision} 판"]
    told += [f"{table}: {count:,}줄" for table, count in found.rows.items()]
    told += [f"다시 접어 본 방문 {found.refolded:,}건 가운데 달라진 것 {found.changed:,}건"]
    row |= {"minutes": round(made.minutes, 2), "problems": list(made.problems)}
    call.emit(row, "\n".join([*told, *made.problems]))
    return 1 if made.problems else 0


def _run(call: Invocation, settings: Settings, args: argparse.Namespace) -> int:
    from kiosk.services.city_work import CityWork, work_once  # noqa: PLC0415 # loads the database
    from kiosk.storage.folder import DataFolder  # noqa: PLC0415 # the same

    folder = DataFolder(call.data)
    if args.once or args.anew:
        done = work_once(settings, folder, anew=args.anew)
    else:
        with until_signalled() as ended, staying(), answering():
            done = CityWork(settings, folder, ended).run()
    row = {"ok": not done.aside, "folded": done.folded, "aside": done.aside, "published": done.published}
    told = f"옮긴 기록 {done.folded:,} · 따로 둔 기록 {done.aside:,} · 게시 {done.published or '그대로'}"
    call.emit(row, told)
    return 1 if done.aside else 0


def _add(call: Invocation, settings: Settings, args: argparse.Namespace) -> int:
    from kiosk.services.fleet import add_booth  # noqa: PLC0415 # loads the database

    return _handed_out(call, add_booth(settings, args.letters, args.place, _folder(args.out)))


def _add_desk(call: Invocation, settings: Settings, args: argparse.Namespace) -> int:
    from kiosk.services.fleet import add_desk  # noqa: PLC0415 # loads the database

    out = _folder(args.out)
    made = add_desk(settings, args.letters, args.place, out, role=args.role, serves=args.serves)
    return _handed_out(call, made)


def _replace(call: Invocation, settings: Settings, args: argparse.Namespace) -> int:
    from kiosk.services.fleet import replace_booth  # noqa: PLC0415 # loads the database

    return _handed_out(call, replace_booth(settings, args.letters, _folder(args.out)))


def _remove(call: Invocation, settings: Settings, args: argparse.Namespace) -> int:
    from kiosk.services.fleet import remove  # noqa: PLC0415 # loads the database

    last = remove(settings, args.letters)
    when = None if last is None else last.isoformat()
    row = {"ok": True, "letters": args.letters, "last_row": when}
    call.emit(row, f"부스 {args.letters}를 뺐습니다. 마지막 기록: {when or '없음'}")
    return 0


_ACTS = {
    "init": _init,
    "upgrade": _init,
    "check": _check,
    "run": _run,
    "promote": _promote,
    "rehearse": _rehearse,
    "add-booth": _add,
    "add-desk": _add_desk,
    "replace-booth": _replace,
    "remove": _remove,
}


def _folder(given: Path) -> Path:
    if not given.is_dir():
        raise CommandRefused("no_folder", f"{given} is no folder", "make it first, or leave --out away")
    return given


def _handed_out(call: Invocation, made: TakenIn) -> int:
    row = {"ok": True, "letters": made.letters, "place": made.place, "slot": made.slot}
    row |= {"file": str(made.file), "word": made.word, "server": made.server}
    call.emit(row, _sheet(made))
    return 0


def _sheet(made: TakenIn) -> str:
    """Return the sheet for whoever stands at the booth with a screwdriver."""
    return "\n".join(
        [
            f"{made.letters} · {made.place}",
            f"1. {made.file.name} 파일을 그 컴퓨터로 옮깁니다.",
            f'2. kiosk.toml 에 booth_letter = "{made.letters}" 를,',
            f'   그 [city] 아래에 server = "{made.server}" 를 적습니다.',
            f"3. kiosk --config kiosk.toml join {made.file.name}",
            f"4. 암호를 묻거든 입력합니다:  {made.word}",
            "이 암호는 다시 볼 수 없습니다. 잃어버리면 새로 만듭니다:",
            f"   kiosk server replace-booth {made.letters}",
            f"파일: {made.file}",
        ]
    )


def _sessions(seen: ServerState) -> dict[str, object]:
    return {"max_connections": seen.most, "connections_needed": seen.needed}


def _booth(one: BoothState) -> dict[str, object]:
    return {
        "letters": one.letters,
        "place": one.place,
        "removed": one.removed,
        "last_sign": None if one.last_sign is None else one.last_sign.isoformat(),
        "waiting": one.waiting,
        "version": one.version,
        "received": one.received,
        "refused": one.refused,
        "free_bytes": one.free,
        "clock_ahead_s": one.ahead_s,
        "printer": one.printer,
        "voice": one.voice,
    }


def _sign(one: BoothState) -> str:
    if one.removed:
        return "뺌"
    if one.desk:
        return "시 서버의 화면"
    if one.last_sign is None:
        return "아직 등록되지 않음"
    sign = f"마지막 소식 {one.last_sign.astimezone():%m-%d %H:%M}"
    return f"{sign}  기다리는 기록 {one.waiting or 0:,}  {one.version or ''}"
