# SPDX-License-Identifier: GPL-3.0-or-later
"""The access log as an auditor takes it along: a table, and beside it a sheet that proves what it is.

The proof is the table's SHA-256, which is also written into the log itself before the table appears: a table
that was changed afterwards has another one, and the log's own chain shows a changed log. A number drawn at
random stands in the table's last row, so that nobody finds out by trying what else may have been in it.
"""

from __future__ import annotations

from dataclasses import dataclass
import hashlib
from io import BytesIO
import json
import secrets
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.documents.exports import leaving, of_its_own
from kiosk.documents.tables import write_csv
from kiosk.services.admin.account_words import chain_words
from kiosk.services.admin.log_words import action_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from kiosk.services.admin.results.accounts import AccessLogEntry, Chain

HEAD: Final = ("때", "누가", "곳", "한 일", "대상", "사유", "덧붙임")
DRAWN: Final = "확인 번호"
# What of the log is kept from a reader, said whether there is any such row or not: that would tell of one.
LEFT_OUT: Final = {
    "untied": "부서에 묶이지 않은 계정이라 불친절·부조리 민원을 다룬 줄은 빠져 있습니다. "
    "시스템 담당이 부서에 묶으면 그 뒤에 들어온 민원부터 보입니다.",
    "tied": "이 계정이 알 수 없는 불친절·부조리 민원을 다룬 줄은 빠져 있습니다.",
    "audits": "불친절·부조리 민원에서 물러선 일을 적은 줄은 빠져 있습니다. "
    "부서에 묶인 적이 있는 계정이면 그 전에 들어온 불친절·부조리 민원을 다룬 줄도 빠져 있습니다.",
}


@dataclass(frozen=True, slots=True)
class LogTable:
    """What is exported, by whom and why, and how the chain stood at that moment.

    `left_out` says in Korean which rows are kept from them.
    """

    entries: Sequence[AccessLogEntry]
    chain: Chain
    who: str
    asked: str
    reason: str
    mark: str
    left_out: str


def write_log(folder: Path, table: LogTable, now: datetime, record: Callable[[str], object]) -> Path:
    """Write table and proof, after `record` has kept the table's SHA-256; return the table's file."""
    content = BytesIO()
    for _done in write_csv(content, HEAD, _rows(table), table.mark):
        pass
    digest = hashlib.sha256(content.getvalue()).hexdigest()
    file = of_its_own(folder, "access-log", in_seoul(now), "csv")
    with leaving(file) as opened, leaving(file.with_suffix(".txt")) as proof:
        opened.write(content.getvalue())
        proof.write(_proof(file.name, table, digest, now).encode())
        record(digest)
    return file


def _rows(table: LogTable) -> Iterator[Sequence[object]]:
    for one in table.entries:
        detail = json.dumps(dict(one.detail), ensure_ascii=False, sort_keys=True) if one.detail else ""
        when = f"{in_seoul(one.at):%Y-%m-%d %H:%M:%S}"
        yield when, one.who, one.place, action_words(one.action), one.object, one.reason, detail
    yield DRAWN, secrets.token_hex(16), "", "", "", "", ""


def _proof(file: str, table: LogTable, digest: str, now: datetime) -> str:
    stood = chain_words(table.chain.problem) or "빠지거나 고쳐진 줄이 없습니다"
    lines = (
        f"열람 기록 확인서{f' · {table.mark}' if table.mark else ''}",
        f"파일: {file}",
        f"SHA-256: {digest}",
        f"내려받은 때: {in_seoul(now):%Y-%m-%d %H:%M:%S} · {table.who}",
        f"까닭: {table.reason}",
        f"담은 것: {table.asked} · {len(table.entries):,}줄 (내려받은 사람이 볼 수 있는 것)",
        table.left_out,
        f"그때 기록 전체를 첫 줄부터 확인한 결과: {stood}",
        "",
        "확인하는 법: 파일의 SHA-256을 구해(sha256sum, certutil -hashfile) 위의 값과 견줍니다.",
        "같은 값이 열람 기록의 ‘열람 기록 내보냄’ 줄에 적혀 있습니다. 화면은 앞 16자리만 보이고,",
        "전체는 이 뒤에 내려받은 표의 그 줄 ‘덧붙임’에 있습니다.",
        "그 줄이 고쳐지지 않았음은 ‘빠진 줄이 없는지 확인’이나 kiosk doctor --audit 가 보입니다.",
        "",
    )
    return "\r\n".join(lines)
