# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of a desk on an exported chart: plain where that reads back the same, else labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.directory.charts.lexicon.phrases import Habits, read_desk

if TYPE_CHECKING:
    from kiosk.directory.charts.chart import Away, ChartSeat
    from kiosk.directory.charts.lexicon.phrases import PhraseReading

KINDS = {"leave": "휴가", "trip": "출장", "training": "교육", "other": "기타"}
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "'")


def neutral(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def desk_lines(seat: ChartSeat) -> list[str]:
    """Return the lines to write on a desk; reading them gives the seat again."""
    plain = _plain_lines(seat)
    if not plain[0].startswith(_DANGEROUS) and all(
        _reads_back(seat, plain, named=named) for named in (True, False)
    ):
        return plain
    return _labelled_lines(seat)


def _reads_back(seat: ChartSeat, lines: list[str], *, named: bool) -> bool:
    reading = read_desk("\n".join(lines), Habits(named=named))
    return _facts(reading) == (
        seat.team, seat.title, seat.name, seat.phone, seat.duties, seat.empty, seat.away,
        seat.desk, seat.staff_id, seat.email,
    )  # fmt: skip


def _facts(reading: PhraseReading) -> tuple[object, ...]:
    return (
        reading.team, reading.title, reading.name, reading.phone, tuple(reading.duties), reading.empty,
        reading.away,
        reading.desk, reading.staff_id, reading.email,
    )  # fmt: skip


def _plain_lines(seat: ChartSeat) -> list[str]:
    lines = [f"[{seat.team}]" if seat.team else "", "공석" if seat.empty else ""]
    lines.append(" ".join(filter(None, (seat.title, seat.name))))
    lines.append(f"({seat.away.text})" if seat.away else "")
    lines.append(f"☎ {seat.phone}" if seat.phone else "")
    lines += [f"· {duty}" for duty in seat.duties]
    lines += _small_lines(seat)
    lines.append(f"No. {seat.desk}")
    return [line for line in lines if line]


def _small_lines(seat: ChartSeat) -> list[str]:
    return [
        f"사번: {seat.staff_id}" if seat.staff_id else "",
        f"전자우편: {seat.email}" if seat.email else "",
        "사진동의: 예" if seat.photo and seat.photo.consent else "",
    ]


def _labelled_lines(seat: ChartSeat) -> list[str]:
    pairs = [("팀", seat.team), ("직급", seat.title), ("성명", seat.name), ("전화", seat.phone)]
    pairs += [("업무", duty) for duty in seat.duties]
    lines = ["공석"] if seat.empty else []
    lines += [f"{label}: {value}" for label, value in pairs if value]
    lines += _away_lines(seat.away) if seat.away else []
    return [*lines, *filter(None, _small_lines(seat)), f"좌석번호: {seat.desk}"]


def _away_lines(away: Away) -> list[str]:
    pairs = [
        ("부재", away.text),
        ("부재구분", KINDS[away.reason]),
        ("부재시작", away.start),
        ("부재종료", away.until),
    ]
    return [f"{label}: {value}" for label, value in pairs if value]
