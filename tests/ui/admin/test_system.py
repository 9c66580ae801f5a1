# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the system on a real data folder: backups proved and restored, notices, checks, tables."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
import json
import re
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from kiosk.resources import TRANSLATIONS
from kiosk.services.admin.results.system import SystemNotice
from kiosk.services.admin.system import SystemService
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.upkeep import back_up_now, leave_notice
from kiosk.storage.anchor import key_of
from kiosk.storage.backup import back_up
from kiosk.storage.database import sqlite_driver
from kiosk.storage.folder import DataFolder
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage
from kiosk.ui.admin.system.notices import KINDS, notice_row
from kiosk.ui.places import ROOT
from kiosk.ui.shell.focus import name_of
from tests.exported import unmarked
from tests.fleet import four_booths, the_fleet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.admin.clerk import Clerk

PAGE, BACKUPS, LOGS = "시스템", "백업", "기록과 내보내기"
RESTORE, AGAIN = "이 백업으로 되돌리기", "한 번 더 누르면 되돌립니다"
LEFT = re.compile(r'(?:tell_admin|leave_notice)[(,](?:[^"()\n]*\n){0,2}[^"()\n]*"(\w+)"')


def kept(clerk: Clerk) -> Path:
    """Make a backup behind the desk's back, and return it."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        return back_up_now(storage, clerk.settings, datetime.now(UTC)).file


def choose(clerk: Clerk, told: str) -> None:
    """Press the backup whose line says this."""
    clerk.await_words(told)
    lines = [one for one in clerk.seen() if one.inherits("QQuickAbstractButton")]
    clerk.press_at(next(one for one in lines if told in name_of(one)))


def names(clerk: Clerk) -> set[str]:
    """Return who has an account."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        return {one.name for one in storage.accounts.all()}


def test_facts_that_are_being_read_or_could_not_be_are_unknown(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError("the disk is gone")

    clerk.sign_in()
    with clerk.held_up():
        clerk.desk.navigation.turn("system")
        clerk.await_words("읽는 중입니다")
        assert told(clerk, "읽는 중입니다") == 1  # for the whole page
        assert not clerk.reads("지금 점검")
    clerk.await_words("새 알림이 없습니다")
    assert clerk.reads("지금 점검")
    monkeypatch.setattr(SystemService, "facts", broken)
    clerk.press("헌장 결과")
    clerk.press(PAGE)
    clerk.await_words("에 읽지 못했습니다")
    assert told(clerk, "에 읽지 못했습니다") == 1  # for the whole page
    assert not clerk.reads("새 알림이 없습니다")


def told(clerk: Clerk, words: str) -> int:
    """Count how often something is said."""
    return sum(words in str(one.property("text") or "") for one in clerk.seen())


def rubbish(file: Path) -> None:
    """Write what is no database."""
    file.write_bytes(bytes(4096))


def foreign(file: Path) -> None:
    """Put another program's database in the place."""
    file.unlink()
    with closing(sqlite_driver().connect(file)) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
        other.commit()


def flipped(file: Path) -> None:
    """Turn one bit of a stored word."""
    data = bytearray(file.read_bytes())
    at = data.index("감사실".encode())
    data[at + 2] ^= 1
    file.write_bytes(data)


def rewrite_the_first_row(file: Path) -> None:
    """Do to the access log what the program does not allow."""
    with closing(sqlite_driver().connect(file)) as database:
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            database.execute(f"DROP TRIGGER {name}")
        database.execute("UPDATE access_log SET action = 'nothing' WHERE seq = 1")
        database.commit()


def test_a_backup_is_made_and_listed(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press(BACKUPS)
    before = set((clerk.data / "backups").iterdir())
    clerk.press("지금 백업")
    clerk.await_words("백업을 만들고 다시 읽어 확인했습니다: kiosk-")
    assert len(set((clerk.data / "backups").iterdir()) - before) == 1
    clerk.await_words("이 자리에서 만듦")


def test_a_backup_is_proved_then_restored_and_everybody_signs_in_anew(clerk: Clerk) -> None:
    file = kept(clerk)
    with opened_storage(clerk.data, clerk.settings) as storage:
        storage.accounts.make("later", "sea-wind-4711", ("guide",), by=None)
    clerk.open(PAGE)
    clerk.press(BACKUPS)
    choose(clerk, "이 자리에서 만듦")
    clerk.await_words("시험 복원에 성공했습니다.")
    assert "later" in names(clerk)
    clerk.confirm(RESTORE, AGAIN)
    clerk.await_words("백업으로 되돌렸습니다.")
    assert "later" not in names(clerk)
    clerk.sign_in()
    clerk.press(PAGE)
    clerk.await_words(f"백업 {file.name}로 되돌렸습니다")


def test_nothing_is_restored_while_a_visitor_s_screen_uses_the_data(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.storage.locks.PATIENCE_S", 0.2)
    kept(clerk)
    clerk.open(PAGE)
    clerk.press(BACKUPS)
    choose(clerk, "이 자리에서 만듦")
    with opened_storage(clerk.data, clerk.settings):
        clerk.confirm(RESTORE, AGAIN)
    clerk.await_words("되돌리지 못했습니다.")
    clerk.await_words("바뀐 것은 없습니다.")
    clerk.sign_in()
    clerk.press(PAGE)
    assert not clerk.reads("되돌렸습니다")


def test_a_backup_of_a_version_that_is_not_carried_over_is_refused(clerk: Clerk, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    back_up(clerk.data / "kiosk.db", old)
    with closing(sqlite_driver().connect(str(old))) as connection:
        connection.execute("DROP TABLE backup_seal")
        connection.execute("UPDATE alembic_version SET version_num = '0021_one_fold'")
        connection.commit()
    with pytest.MonkeyPatch.context() as of_then:
        of_then.setattr("kiosk.storage.sealing.refuse_other", lambda _: None)
        back_up(old, clerk.inbox / "old.db", key_of(DataFolder(clerk.data)))
    clerk.open(PAGE)
    clerk.press(BACKUPS)
    choose(clerk, "받은 함 · old.db")
    clerk.await_words("너무 오래된 프로그램의 백업입니다.")
    clerk.await_words("바뀐 것은 없습니다.")
    assert not clerk.buttons(RESTORE)


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (rubbish, "이 키오스크가 만든 백업 파일이 아닙니다."),
        (foreign, "이 키오스크가 만든 백업 파일이 아닙니다."),
        (flipped, "손상된 파일이라 쓸 수 없습니다."),
    ],
)
def test_a_bad_file_of_the_inbox_is_refused_in_a_sentence(
    clerk: Clerk, harm: Callable[[Path], None], sentence: str
) -> None:
    brought = clerk.inbox / "brought.db"
    back_up(clerk.data / "kiosk.db", brought)
    harm(brought)
    clerk.open(PAGE)
    clerk.press(BACKUPS)
    choose(clerk, "받은 함 · brought.db")
    clerk.await_words(sentence)
    clerk.await_words("바뀐 것은 없습니다.")
    assert not clerk.buttons(RESTORE)


def test_a_notice_waits_in_the_navigation_until_somebody_puts_it_away(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        leave_notice(storage, "voice_lost", datetime.now(UTC), reason="ImportError")
    clerk.open(PAGE)
    clerk.await_words("음성 안내가 나오지 않습니다")
    clerk.await_words("까닭: ImportError")
    clerk.press("확인")
    clerk.await_words("새 알림이 없습니다.")
    with opened_storage(clerk.data, clerk.settings) as storage, storage.database.read() as connection:
        assert not unseen_notices(connection)


def test_every_kind_of_notice_that_the_program_leaves_has_words() -> None:
    left = {kind for file in (ROOT / "kiosk").rglob("*.py") for kind in LEFT.findall(file.read_text("utf-8"))}
    assert len(left) > 5
    assert left <= KINDS
    for kind in KINDS:
        row = notice_row(SystemNotice(uuid4(), datetime.now(UTC), kind, {}))
        assert row.title != kind
        assert "{" not in row.title + row.told


def test_a_check_tells_every_part_and_what_is_wrong_with_it(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("지금 점검")
    clerk.await_words("점검을 마쳤습니다. 이상이 없습니다.")
    clerk.await_words("첫 줄부터 이어져 있고 빠진 줄이 없습니다.")
    rewrite_the_first_row(clerk.data / "kiosk.db")
    clerk.press("지금 점검")
    # The rows, and the schema: the triggers that guard them are gone.
    clerk.await_words("점검을 마쳤습니다. 살필 것이 2가지 있습니다.")
    clerk.await_words("row 1 is not what was written")


def test_the_programs_logs_are_shown_newest_first_and_half_a_line_is_left_out(clerk: Clerk) -> None:
    logs = clerk.data / "logs"
    logs.mkdir(exist_ok=True)
    line = {
        "at": "2026-11-24T05:07:00+00:00",
        "level": "WARNING",
        "from": "kiosk",
        "what": "kept what there was",
    }
    (logs / "kiosk.log").write_text(json.dumps(line) + '\n{"at": "2026-1', encoding="utf-8")
    clerk.open(PAGE)
    clerk.press(LOGS)
    clerk.await_words("kept what there was")
    clerk.await_words("11-24 14:07:00")


def test_the_public_directory_leaves_without_a_hidden_name(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press(LOGS)
    clerk.press("공개 부서·좌석 표")
    clerk.await_words("에 적었습니다.")
    (file,) = (clerk.data / "exports").iterdir()
    table = file.read_text(encoding="utf-8-sig")
    assert table.startswith("부서,건물,층")
    assert unmarked(file) == []
    with opened_storage(clerk.data, clerk.settings) as storage:
        desk = open_directory(storage.database, clerk.settings, TRANSLATIONS, seoul_now)
        today = desk.today()
        shown = {seat.name for seat in desk.load_public(today).seats()}
        seats = [seat for office in desk.load_directory(today).offices for seat in office.seats]
    stored = {seat.occupant.name for seat in seats if seat.occupant}
    hidden = {name for name in stored - shown if name}
    assert "감사실" in table
    assert hidden
    assert not any(name in table for name in hidden)


def test_the_citys_booths_stand_in_a_pane_and_a_silent_one_cannot_be_put_away(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = seoul_now()
    booths = four_booths(now)
    monkeypatch.setattr("kiosk.services.admin.system.silent_booths", lambda _: booths[2:3])
    with the_fleet(booths, now):
        clerk.sign_in()
        clerk.press(PAGE)
        clerk.await_words("부스 C(제2청사)에서 소식이 없습니다")
        assert not any(name_of(one).endswith("확인") for one in clerk.seen())
        clerk.press("키오스크")
        clerk.await_words("9분째 모름")
        assert clerk.reads("12?")
        assert clerk.reads("49?")
        clerk.await_words("전산 담당에게 알립니다")  # the worst is chosen, with what to do about it
        clerk.press("B")
        clerk.await_words("B 본관 로비")
        assert clerk.reads("시계가 42초 빠릅니다.")
        assert clerk.reads("종이와 덮개를 봅니다")
        assert not clerk.reads("전산 담당에게 알립니다")
        clerk.press("키오스크 더하기")
        clerk.await_words("kiosk server add-booth")
        assert not clerk.reads("종이와 덮개를 봅니다")
        clerk.press("A")
        clerk.await_words("kiosk server remove A")
    with the_fleet((), now):
        clerk.page.refresh()  # type: ignore[union-attr] # it is open
        clerk.await_words("이어진 키오스크가 없습니다")
