# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter leaves once and none is lost: power cuts, silent servers, clocks set back, two desks at once."""

from __future__ import annotations

from datetime import timedelta
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.cases.posting import LetterState
from kiosk.cases.states import CaseMove
from kiosk.gateway.smtp import SmtpGateway
from kiosk.services.admin.results.cases import ToldTimes
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.services.refused import Refused
from kiosk.services.upkeep import back_up_now, restore_now
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage
from tests.mail_server import mail_server
from tests.services.letters.conftest import DAY, Desk
from tests.ui.admin.city_cases import NOW
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.gateway.port import Outgoing
    from kiosk.storage.opened import Storage
    from tests.mail_server import MailServer


def test_a_letter_whose_taking_is_unknown_is_told_so_and_waits_for_a_clerk(
    desk: Desk, server: MailServer
) -> None:
    server.day = "lost"
    assert "갔는지 모릅니다" in desk.send()
    assert desk.state() is LetterState.UNKNOWN
    server.day = "fine"
    for _ in range(3):
        desk.at(desk.now + timedelta(hours=5))
        list(desk.admin.minute())
    assert len(server.taken) == 1
    with pytest.raises(Refused, match="이미 나갔거나"):
        desk.send()
    assert desk.admin.letters.send(desk.letter.id).startswith("보냈습니다")
    assert len(server.taken) == 2
    assert len({one["Message-ID"] for one in server.taken}) == 1


def test_a_power_cut_while_sending_leaves_it_unknown_and_not_sent_again(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as night:
        night.setattr(SmtpGateway, "send", cut)
        with pytest.raises(KeyboardInterrupt):
            desk.send()
    assert desk.state() is LetterState.SENDING
    desk.at(desk.now + timedelta(minutes=4))
    desk.again()
    list(desk.admin.minute())
    assert desk.state() is LetterState.SENDING
    desk.at(desk.now + timedelta(minutes=2))
    list(desk.admin.minute())
    assert desk.state() is LetterState.UNKNOWN
    assert server.taken == []


def test_a_week_without_a_server_loses_nothing_and_says_so(storage: Storage) -> None:
    with mail_server() as server:
        desk = Desk(storage, server)
    for at in range(3):
        if at:
            desk.case(at)
    numbers = {one.number for one in bootstrap.untouched_cases(storage, desk.settings).rows(closed=False)}
    for number in numbers:
        assert "메일 서버에 닿지 않습니다" in desk.send(number=number)
    while desk.now < NOW + 7 * DAY:
        desk.at(min(one.next_at for one in desk.letters if one.next_at))
        assert desk.admin.letters.send_due() == 0
    assert 40 < sum(one.tries for one in desk.letters) < 60
    list(desk.admin.minute())
    assert {one.state for one in desk.letters} == {LetterState.WAITING}
    assert all(one.late(desk.now) for one in desk.letters)
    with storage.database.read() as connection:
        told = [one.detail["number"] for one in unseen_notices(connection) if one.kind == "letter_late"]
    assert sorted(told) == sorted(numbers)
    assert desk.admin.letters.waiting() == 3
    with mail_server() as server:
        desk.again(server)
        desk.at(desk.now + timedelta(hours=4))
        list(desk.admin.minute())
        assert {one["Message-ID"] for one in server.taken} == {one.message_id for one in desk.letters}
    assert {one.state for one in desk.letters} == {LetterState.SENT}
    assert desk.admin.letters.waiting() == 0


def test_the_queue_survives_a_restart_and_stays_shut_while_the_seal_is(
    desk: Desk, server: MailServer
) -> None:
    server.day = "busy"
    desk.send()
    server.day = "fine"
    desk.again()
    desk.admin.cases.lock()
    desk.now += timedelta(hours=1)
    list(desk.admin.minute())
    with pytest.raises(Refused, match="봉인이 잠겨 있습니다"):
        desk.admin.letters.send(desk.letter.id)
    assert server.taken == []
    desk.admin.cases.unlock(DEMO_PASSPHRASE)
    list(desk.admin.minute())
    assert len(server.taken) == 1


def test_sending_what_waits_does_not_hold_the_seal_open(desk: Desk) -> None:
    for _ in range(9):
        desk.seconds += 70.0
        desk.admin._session.touch()
        list(desk.admin.minute())
    assert not desk.admin.letters.look().unlocked


def test_two_desks_send_a_waiting_letter_once(desk: Desk, server: MailServer, storage: Storage) -> None:
    server.day = "busy"
    desk.send()
    server.day = "fine"
    seen = desk.letter
    other = desk.admin.letters
    desk.again()
    desk.now += timedelta(minutes=2)
    assert other.send_due() == 1
    behind = desk.admin.cases._service._letters  # type: ignore[attr-defined] # behind the gate
    behind.send(desk.admin._seal.at_work, seen)
    assert len(server.taken) == 1
    del storage


def test_a_clock_set_back_lets_no_letter_leave_twice_and_none_stay(desk: Desk, server: MailServer) -> None:
    server.day = "busy"
    desk.now += 400 * DAY
    other = desk.case(1)
    desk.now -= 400 * DAY
    desk.send(number=other)
    with pytest.raises(Refused, match="이미 나갔거나"):
        desk.send(number=other)
    desk.now += 400 * DAY
    desk.send()
    desk.now -= 399 * DAY
    server.day = "fine"
    list(desk.admin.minute())
    assert {one.state for one in desk.letters} == {LetterState.SENT}
    assert len(server.taken) == 2


def test_a_letter_cut_off_under_a_clock_that_was_ahead_is_not_stuck(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> int:
        raise KeyboardInterrupt

    desk.now += 300 * DAY
    with monkeypatch.context() as night:
        night.setattr(SmtpGateway, "send", cut)
        with pytest.raises(KeyboardInterrupt):
            desk.send()
    desk.now -= 300 * DAY
    list(desk.admin.minute())
    assert desk.state() is LetterState.UNKNOWN
    assert server.taken == []


def test_what_the_server_said_stands_though_another_desk_gave_the_try_up_meanwhile(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, send = desk.admin.letters._service._letters.store, SmtpGateway.send  # type: ignore[attr-defined] # behind the gate

    def slow(way: SmtpGateway, letter: Outgoing) -> int:
        store.end_hanging(desk.now + timedelta(minutes=6))
        assert desk.state() is LetterState.UNKNOWN
        return send(way, letter)

    monkeypatch.setattr(SmtpGateway, "send", slow)
    assert desk.send().startswith("보냈습니다")
    assert (desk.state(), desk.letter.code, len(server.taken)) == (LetterState.SENT, 250, 1)


def test_a_try_that_was_given_up_says_nothing_about_the_next(desk: Desk, server: MailServer) -> None:
    server.day = "busy"
    desk.send()
    store, old = desk.admin.letters._service._letters.store, desk.letter  # type: ignore[attr-defined] # behind the gate
    assert store.take(old, desk.now) == old.tries + 1
    assert store.take(old, desk.now) is None
    assert not store.change(old, {LetterState.SENDING}, LetterState.WAITING, "x", desk.now)
    assert desk.state() is LetterState.SENDING


def test_two_clerks_who_press_again_at_once_send_once_and_leave_the_proof(
    desk: Desk, server: MailServer
) -> None:
    server.day = "lost"
    desk.send()
    server.day = "fine"
    seen = desk.letter
    desk.admin.letters.send(seen.id)
    behind = desk.admin.letters._service._letters  # type: ignore[attr-defined] # behind the gate
    behind.again(desk.admin._seal.at_work, seen)  # as whoever read the page before
    assert (desk.state(), len(server.taken)) == (LetterState.SENT, 2)


def test_an_answer_that_was_said_anew_does_not_leave_as_it_was(desk: Desk, server: MailServer) -> None:
    server.day = "busy"
    desk.send()
    desk.now += timedelta(minutes=5)
    desk.act(desk.number, CaseMove.ANSWER, ToldTimes(text="고친 답입니다."))
    server.day = "fine"
    list(desk.admin.minute())
    assert (desk.state(), server.taken) == (LetterState.SETTLED, [])
    server.day = "busy"
    desk.send()
    server.day = "nobody"
    desk.now += timedelta(minutes=5)
    list(desk.admin.minute())
    desk.act(desk.number, CaseMove.ANSWER, ToldTimes(text="다시 고친 답입니다."))
    server.day = "fine"
    desk.send()
    states = [one.state for one in sorted(desk.letters, key=lambda one: one.made_at)]
    assert states == [LetterState.SETTLED, LetterState.SETTLED, LetterState.SENT]
    assert len(server.taken) == 1


def test_a_defect_on_the_way_is_unknown_at_once_and_told(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr(SmtpGateway, "_written", broken)
    with pytest.raises(ZeroDivisionError):
        desk.send()
    assert (desk.state(), server.taken) == (LetterState.UNKNOWN, [])


def test_what_waits_in_a_backup_may_have_left_since_and_is_not_sent_by_itself(
    tmp_path: Path, server: MailServer
) -> None:
    data, backup = tmp_path / "data", tmp_path / "before.zip"
    with opened_storage(data, demo_settings(), role="admin") as storage:
        storage.accounts.ensure_demo()
        desk = Desk(storage, server)
        server.day = "busy"
        desk.send()
        server.day = "fine"
        back_up_now(storage, demo_settings(), NOW, backup)
        desk.now += timedelta(hours=1)
        list(desk.admin.minute())
        assert desk.state() is LetterState.SENT
    restore_now(data, demo_settings(), backup, NOW + DAY, unvouched=True)
    with opened_storage(data, demo_settings(), role="admin") as storage:
        desk = Desk(storage, server, old=True)
        desk.now += DAY
        list(desk.admin.minute())
        assert (desk.state(), len(server.taken)) == (LetterState.UNKNOWN, 1)


# A desk that presses send, in a process of its own, that is killed while the server is silent.
SENDS = """
import sys
from pathlib import Path
from kiosk.storage.opened import opened_storage
from tests.mail_server import MailServer
from tests.services.letters.conftest import Desk
from tests.visitor import demo_settings
server = MailServer(port=int(sys.argv[2]), known=Path(sys.argv[3]))
with opened_storage(Path(sys.argv[1]), demo_settings(), role="admin") as storage:
    storage.accounts.ensure_demo()
    Desk(storage, server).send()
"""


def test_a_desk_killed_while_the_server_is_silent_neither_sends_twice_nor_forgets(
    server: MailServer, tmp_path: Path
) -> None:
    server.day, data = "hangs", tmp_path / "data"
    words = [sys.executable, "-c", SENDS, str(data), str(server.port), str(server.known)]
    killed = subprocess.Popen(words)
    assert server.heard.wait(120)
    killed.kill()
    killed.wait()
    server.day = "fine"
    with opened_storage(data, demo_settings(), role="admin") as storage:
        desk = Desk(storage, server, old=True)
        assert desk.state() is LetterState.SENDING
        desk.now += timedelta(minutes=6)
        list(desk.admin.minute())
        assert (desk.state(), len(server.taken)) == (LetterState.UNKNOWN, 1)
        assert desk.admin.letters.send(desk.letter.id).startswith("보냈습니다")
    assert len({one["Message-ID"] for one in server.taken}) == 1
