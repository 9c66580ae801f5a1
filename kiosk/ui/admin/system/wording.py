# SPDX-License-Identifier: GPL-3.0-or-later
"""The system page's lists in words: one dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL
from kiosk.language.particles import with_particle
from kiosk.language.sizes import size_of

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.services.admin.results.system import BackupFile, Facts, HealthCheck, LogLine, Rehearsal

_CHECKS: Final = {
    "database": ("자료", "모든 쪽과 연결을 읽었습니다."),
    "rows": ("줄마다의 검사 값", "모든 줄이 적은 그대로입니다."),
    "sealed cases": ("봉인된 민원", "적은 그대로입니다."),
    "city keys": ("시의 열쇠", "복구 용지의 서명과 맞습니다."),
    "case keys": ("건별 열쇠 보관소", "사본마다 맞추어져 있습니다."),
    "newest backup": ("가장 새 백업", "읽어서 확인했습니다."),
    "second place": ("백업의 둘째 곳", "가장 새 백업이 그곳에도 있습니다."),
    "installation": ("설치", "지어낸 자료인지 실제 자료인지 한 가지로 적혀 있습니다."),
    "anchor": ("바깥 보증", "자료 폴더 밖의 열쇠가 기록과 백업을 보증합니다."),
    "disk": ("저장 공간", "넉넉합니다."),
    "schema": ("자료의 틀", "자료와 백업에 더해진 것이 없습니다."),
    "access log": ("열람 기록", "첫 줄부터 이어져 있고 빠진 줄이 없습니다."),
}
_WRONG: Final = {
    "database": "자료 파일이 상했습니다. ‘백업’에서 가장 새 것으로 되돌려 주십시오.",
    "rows": "적은 그대로가 아닌 줄이 있습니다. 키오스크를 다시 켜면 백업에서 되찾아 봅니다.",
    "sealed cases": "민원 담당에게 알리고, 앞선 백업과 견주어 주십시오.",
    "city keys": "‘봉인 열쇠’의 ‘서명’을 보십시오. 서명이 맞지 않으면 민원을 받지 않습니다.",
    "case keys": "열쇠 보관소의 사본을 맞추지 못했습니다. 사본을 둔 디스크를 확인해 주십시오.",
    "newest backup": "가장 새 백업을 읽을 수 없습니다. ‘지금 백업’으로 새로 만들어 주십시오.",
    "second place": "둘째 디스크나 공유 폴더를 이어 주십시오. 다음 시각에 다시 둡니다.",
    "installation": "지어낸 자료와 실제 자료가 섞였을 수 있습니다. 설치한 사람에게 알려 주십시오.",
    "anchor": "자료 폴더 밖에 보증 열쇠를 둘 수 없습니다. 설치한 사람에게 알려 주십시오.",
    "disk": "저장 공간이 모자랍니다. 쓰지 않는 파일을 지워 주십시오.",
    "schema": "자료나 백업에 누가 무엇을 더해 놓았습니다. 전산 담당에게 알려 주십시오.",
    "access log": "열람 기록이 적은 그대로가 아닙니다. 감사 담당에게 알려 주십시오.",
}


def told_words(at: datetime | None) -> str:
    """Say when whoever looks after a booth was told of it; nothing where nobody was."""
    return "" if at is None else f"{day_and_time(at)}에 메일로 알렸습니다."


_LEVELS: Final = {"ERROR": "late", "CRITICAL": "late", "WARNING": "near"}


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup: when, how large, and where it came from."""

    name: str
    when: str
    told: str


@dataclass(frozen=True, slots=True)
class HealthCheckRow:
    """One check and what it found."""

    shape: str
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class SystemFactRow:
    """One figure by its name."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of a program's log."""

    shape: str
    when: str
    program: str
    what: str


def day_and_time(at: datetime) -> str:
    """Return a moment at the city hall."""
    return f"{at.astimezone(SEOUL):%Y-%m-%d %H:%M}"


def edition(revision: str) -> str:
    """Return the number of a revision of the data, without the name that its authors gave it."""
    return revision.partition("_")[0].lstrip("0")


def check_name(check: str) -> str:
    """Return a check in the clerk's words."""
    return _CHECKS.get(check, (check, ""))[0]


def backup_row(one: BackupFile) -> BackupRow:
    """Return a backup in two lines."""
    source = f"받은 함 · {one.name.rpartition('/')[2]}" if one.brought else "이 자리에서 만듦"
    return BackupRow(one.name, day_and_time(one.at), f"{size_of(one.size)} · {source}")


def check_row(one: HealthCheck) -> HealthCheckRow:
    """Return a check that is sound, or what to do."""
    name, sound = _CHECKS.get(one.name, (one.name, "이상이 없습니다."))
    told = what_is_wrong(one.name, "; ".join(one.problems)) if one.problems else sound
    return HealthCheckRow("late" if one.problems else "done", name, told)


def what_is_wrong(check: str, found: str) -> str:
    """Return what to do; what an engineer must know stands behind it as it was found."""
    advice = _WRONG.get(check, "")
    return f"{advice} ({found})" if advice and found else advice or found


def fact_rows(facts: Facts) -> list[SystemFactRow]:
    """List room and versions."""
    newest = day_and_time(facts.newest) if facts.newest else "아직 없음"
    here = [("백업", f"{facts.backups}개 · 가장 새 것 {newest}"), ("SQLite", facts.sqlite)]
    rows = [
        ("남은 저장 공간", size_of(facts.free)),
        ("자료 폴더", size_of(facts.data)),
        ("프로그램", facts.program),
        ("자료 판", edition(facts.revision)),
        *(here if facts.sqlite else [("자료와 백업", "시 서버에 있습니다")]),
    ]
    return [SystemFactRow(*row) for row in rows]


def line_row(line: LogLine) -> LineRow:
    """Return a line of a log."""
    when = f"{line.at.astimezone(SEOUL):%m-%d %H:%M:%S}"
    return LineRow(_LEVELS.get(line.level, "calm"), when, line.program, line.what)


def rehearsed(found: Rehearsal) -> str:
    """Return what a restore would bring, and what it would take away."""
    older, new = found.revision != found.revision_now, edition(found.revision_now)
    version = (
        f"자료 판 {edition(found.revision)}에서 {with_particle(new, '으로/로')} 올려서 되돌립니다."
        if older
        else ""
    )
    rows = f"백업에는 {found.rows:,}줄, 지금은 {found.rows_now:,}줄이 있습니다."
    lost = "백업 뒤에 들어온 민원·방문·고친 것은 이 화면에서 사라지고, 지금 자료는 quarantine에 남습니다."
    return " ".join(filter(None, ("시험 복원에 성공했습니다.", rows, version, lost)))
