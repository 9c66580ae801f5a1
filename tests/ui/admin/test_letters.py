# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that leave, pressed at the real desk: two presses, a server on loopback, and what is said then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
import pytest

from kiosk.cases.posting import LetterState
from kiosk.cases.states import CaseMove
from kiosk.charter.hours import in_seoul
from kiosk.services.admin import letters as behind
from kiosk.services.cases import booth as bootstrap
from kiosk.services.gateways import gateways
from kiosk.storage.letters import StoredLetters
from kiosk.storage.opened import opened_storage, place_of
from tests.ui.admin.case_clerk import CaseClerk
from tests.ui.admin.city_cases import NOW, answers, desk_of, fill
from tests.visitor import start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from kiosk.cases.posting import Letter
    from tests.mail_server import MailServer

SEND, ACT = "메일로 보내기", "한 번 더 누르면 보냅니다"


@pytest.fixture
def mailing(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CaseClerk]:
    """Return a clerk of a city with a mail server; nobody is signed in yet."""
    start_qt(qapp)
    # The folder is a demo's, whose keys are known here; a demo itself sends nothing.
    monkeypatch.setattr(behind, "gateways", lambda settings: gateways(replace(settings, demo=False)))
    person = CaseClerk(tmp_path, qtbot, **server.settings)
    yield person
    person.admin.close()


def answered(clerk: CaseClerk, at: int, **more: object) -> str:
    """Take a case in and answer it at another desk."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        intake = bootstrap.intake_service(storage, clerk.settings, NOW)
        intake.has_room = lambda: True
        given = answers(at, "inconvenience", "감사실", **more)
        number, desk = intake.submit(given, NOW).number, desk_of(storage, clerk.settings)
        desk.assign(number, desk.actor.account, NOW)
        desk.answer(number, "가로등을 새로 달았습니다.", NOW)
    return number


def letters(clerk: CaseClerk) -> Sequence[Letter]:
    """Read what is on the disk."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        account = next(str(one.id) for one in storage.accounts.all())
        return StoredLetters(storage.database, place_of(clerk.settings)).seen_by(account)


def test_an_answer_leaves_by_two_presses_and_its_proof_stands_on_the_way(
    mailing: CaseClerk, server: MailServer
) -> None:
    fill(mailing.data, mailing.settings, 2)
    allowed = {"contact": "nara@home.example", "tell_by": "전자우편", "consents": ("mail",)}
    number, shy = answered(mailing, 40, **allowed), answered(mailing, 41)
    mailing.open("민원")
    mailing.unlock()
    mailing.read(shy)
    mailing.await_words(f"{SEND} · 전자우편 주소도, 문자 동의도 없습니다")
    mailing.cases.back()
    mailing.settle()
    mailing.read(number)
    mailing.press(SEND)
    mailing.await_words("거둘 수 없습니다")
    assert server.taken == []
    mailing.press_at(mailing.buttons(SEND)[-1])
    mailing.await_armed(ACT)
    mailing.press(ACT)
    mailing.await_words("보냈습니다. 서버가 250번으로 받았습니다.")
    mailing.await_words("답변 메일")
    mailing.await_words("SHA-256 ")
    assert len(server.taken) == 1
    assert [one.state for one in letters(mailing)] == [LetterState.SENT]
    assert mailing.row(number).closed_at is None
    told_by_the_letter(mailing, number)


def told_by_the_letter(mailing: CaseClerk, number: str) -> None:
    """Find the record of having told filled in with the letter's time, and close the case by one press."""
    sheet, at = mailing.cases.sheet, letters(mailing)[0].sent_at
    mailing.until(lambda: sheet.form == CaseMove.NOTIFY)
    assert at is not None
    assert (sheet.hows[sheet.filled["how"]], sheet.filled["at"]) == ("전자우편", f"{in_seoul(at):%H:%M}")
    mailing.await_words("기한 안에 마침으로 셉니다")
    mailing.press("알렸음으로 마침")
    mailing.await_words(f"{number} 마쳤습니다.")
    assert mailing.row(number).closed_at is not None


def test_the_queue_says_what_waits_and_a_clerk_settles_it(mailing: CaseClerk, server: MailServer) -> None:
    server.day = "lost"
    allowed = {"contact": "nara@home.example", "tell_by": "전자우편", "consents": ("mail",)}
    fill(mailing.data, mailing.settings, 1)
    number = answered(mailing, 40, **allowed)
    mailing.open("민원")
    mailing.unlock()
    mailing.read(number)
    mailing.key(Qt.Key.Key_V)
    mailing.press_at(mailing.buttons(SEND)[-1])
    mailing.await_armed(ACT)
    mailing.press(ACT)
    mailing.await_words("갔는지 모릅니다.")
    server.day = "fine"
    mailing.press("보낸 편지")
    mailing.await_words(f"{number} · 답변 메일")
    mailing.confirm("다시 보내기", ACT)
    mailing.await_words("보냈습니다.")
    assert len({one["Message-ID"] for one in server.taken}) == 1
    mailing.confirm("돌아옴", "한 번 더")
    mailing.await_words("돌아왔습니다.")
    mailing.confirm("전화로 알림", "한 번 더")
    mailing.await_words("전화로 알려 드렸습니다.")
    assert [one.state for one in letters(mailing)] == [LetterState.SETTLED]
