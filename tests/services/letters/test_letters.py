# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that leave a desk: to whoever allowed it, with their proof, and what a clerk is told of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
import json
import stat
import sys
from typing import TYPE_CHECKING

from pypdf import PdfReader
import pytest
from sqlalchemy import select, update

from kiosk.cases.posting import LetterChannel, LetterKind, LetterState, address_of
from kiosk.cases.states import CaseMove
from kiosk.charter.deadline import NotAllowed
from kiosk.services.admin.letters import became
from kiosk.services.admin.results.cases import ToldTimes
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import letters as sending
from kiosk.services.refused import Refused
from kiosk.storage.tables.base import access_log
from kiosk.storage.tables.cases import case_keys
from kiosk.storage.tables.cases import letters as table
from tests.lived import live_until
from tests.services.letters.conftest import ADDRESS, ANSWER, DAY, Desk, access
from tests.ui.admin.city_cases import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.opened import Storage
    from tests.mail_server import MailServer


def test_an_answer_arrives_with_the_citys_letterhead_and_leaves_its_proof(
    desk: Desk, server: MailServer, storage: Storage
) -> None:
    assert desk.send() == "보냈습니다. 서버가 250번으로 받았습니다."
    (came,) = server.taken
    (attached,) = came.iter_attachments()
    pages = "".join(page.extract_text() for page in PdfReader(BytesIO(attached.get_content())).pages)
    for words in (
        desk.settings.city_name,
        "민원 처리 결과",
        "한나래님께",
        ANSWER[:12],
        desk.number,
        "교통행정과",
    ):
        assert words in pages, words
    assert came["To"] == ADDRESS
    assert ANSWER[:6] not in str(came.get_body()) + str(came["Subject"])
    letter = desk.letter
    assert (letter.state, letter.code, letter.tries) == (LetterState.SENT, 250, 1)
    assert letter.digest == sha256(attached.get_content()).hexdigest()
    assert came["Message-ID"] == letter.message_id
    assert (letter.sent_at, letter.number, letter.channel) == (NOW, desk.number, LetterChannel.MAIL)
    assert desk.admin.cases.open(desk.number).letters == [letter]
    with storage.database.read() as connection:
        rows = connection.execute(access_log.select().where(access_log.c.action == "letter.sent")).all()
        assert connection.scalar(select(table.c.box)) is None
    assert [(row.object, row.detail["code"], row.detail["digest"]) for row in rows] == [
        (desk.number, 250, letter.digest)
    ]


def test_nothing_of_the_letter_lies_in_the_open_while_it_waits_nor_after(
    desk: Desk, server: MailServer, storage: Storage, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    server.day = "busy"
    desk.send()
    assert desk.state() is LetterState.WAITING
    _nowhere_in(tmp_path)
    server.day = "fine"
    desk.admin.letters.send(desk.letter.id)
    assert desk.state() is LetterState.SENT
    _nowhere_in(tmp_path)
    del storage
    # The mail server of the tests speaks of what it takes, once another test has let it.
    told = "\n".join(one.getMessage() for one in caplog.records if not one.name.startswith("mail."))
    assert ADDRESS not in told
    assert ANSWER[:6] not in told


def _nowhere_in(folder: Path) -> None:
    found = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    for words in (ADDRESS, ANSWER[:6], "한나래"):
        assert words.encode() not in found, words


def test_only_whoever_allowed_it_gets_letters(desk: Desk, server: MailServer) -> None:
    shy = desk.case(1, consents=())
    assert "동의하지 않으셨습니다" in desk.admin.cases.open(shy).post_bar
    with pytest.raises(Refused, match="동의하지 않으셨습니다"):
        desk.send(number=shy)
    rung = desk.case(2, contact="061-010-1000", tell_by="전화", consents=("mail",))
    with pytest.raises(Refused, match="문자 동의도 없습니다"):
        desk.send(number=rung)
    texted = desk.case(3, contact="061-010-1000", tell_by="문자", consents=("progress",))
    with pytest.raises(Refused, match="보내는 설정이 없습니다"):
        desk.send(number=texted)
    assert server.taken == []
    assert desk.letters == []


def test_an_address_no_server_takes_is_refused_before_it_is_sealed() -> None:
    good = {"consents": ["mail"]}
    assert address_of({**good, "contact": "a.b+c@x-y.example"}) == (LetterChannel.MAIL, "a.b+c@x-y.example")
    for bad in (
        "a,b@x.example",
        "<a>@x.example",
        "가@나.example",
        "a@x.example>",
        '"a b"@x.example',
        "a@-.kr",
    ):
        with pytest.raises(NotAllowed, match="보낼 수 없는 모양"):
            address_of({**good, "contact": bad})
    with pytest.raises(NotAllowed, match="연락처가 없습니다"):
        address_of(good)


def test_a_receipt_and_an_extension_are_sent_once_there_is_something_to_write(
    desk: Desk, server: MailServer
) -> None:
    fresh = desk.case(4, answered=False)
    with pytest.raises(Refused, match="아직 없습니다"):
        desk.send(number=fresh)
    desk.send(LetterKind.RECEIPT, fresh)
    desk.act(fresh, CaseMove.EXTEND, ToldTimes(text="현장을 더 보아야 합니다.", period="7d"))
    desk.send(LetterKind.EXTENSION, fresh)
    pages = [PdfReader(BytesIO(next(one.iter_attachments()).get_content())) for one in server.taken]
    receipt, extension = (one.pages[0].extract_text() for one in pages)
    assert fresh in receipt
    assert "알려 드릴 기한" in receipt
    assert "현장을 더 보아야 합니다." in extension
    assert "새 기한" in extension


def test_the_same_letter_leaves_once_and_a_new_answer_is_a_new_letter(desk: Desk, server: MailServer) -> None:
    desk.send()
    with pytest.raises(Refused, match="이미 나갔거나"):
        desk.send()
    desk.now += timedelta(minutes=5)
    desk.act(desk.number, CaseMove.ANSWER, ToldTimes(text="고친 답입니다."))
    desk.send()
    assert len({one["Message-ID"] for one in server.taken}) == 2


def test_a_refused_letter_names_why_and_is_settled_by_telephone(desk: Desk, server: MailServer) -> None:
    server.day = "nobody"
    assert "받는 주소를 받지 않습니다(550)" in desk.send()
    assert desk.state() is LetterState.REFUSED
    assert desk.admin.letters.waiting() == 1
    desk.admin.letters.told(desk.letter.id, "전화")
    letter = desk.letter
    assert (letter.state, letter.how, letter.settled_at) == (LetterState.SETTLED, "전화", NOW)
    assert desk.admin.letters.waiting() == 0
    assert server.taken == []


def test_what_came_back_is_marked_and_owed_until_somebody_was_told(desk: Desk, server: MailServer) -> None:
    desk.send()
    desk.admin.letters.bounced(desk.letter.id)
    assert desk.state() is LetterState.BOUNCED
    assert desk.admin.letters.waiting() == 1
    with pytest.raises(Refused):
        desk.admin.letters.bounced(desk.letter.id)
    with pytest.raises(Refused, match="어떻게 알려"):
        desk.admin.letters.told(desk.letter.id, "비둘기")
    desk.now += timedelta(minutes=1)
    desk.send()
    assert len(server.taken) == 2
    bounced = next(one for one in desk.letters if one.state is LetterState.BOUNCED)
    desk.admin.letters.told(bounced.id, "우편")
    assert desk.admin.letters.waiting() == 0


def test_a_case_that_is_about_the_clerks_own_people_has_no_letter_for_them(
    desk: Desk, server: MailServer, storage: Storage
) -> None:
    server.day = "busy"
    desk.send()
    me = str(desk.admin._session.holder().id)
    case = desk.letter.case
    bootstrap.untouched_cases(storage, desk.settings).exclude([case], [me])
    assert desk.letters == []
    assert desk.admin.letters.waiting() == 0
    server.day = "fine"
    desk.at(desk.now + DAY)
    list(desk.admin.minute())
    assert server.taken == []


def test_what_is_destroyed_takes_its_waiting_letter_along(
    desk: Desk, server: MailServer, storage: Storage
) -> None:
    server.day = "busy"
    desk.send()
    desk.act(desk.number, CaseMove.NOTIFY, ToldTimes(how="전화"))
    for passed in (20 * 366 * DAY, 20 * DAY):  # its destruction is announced, and then done
        desk.now += passed
        live_until(storage, desk.settings, desk.now)
        with storage.database.write() as connection:
            connection.execute(update(table).values(next_at=desk.now))
        desk.again()
        list(desk.admin.minute())
    with storage.database.read() as connection:
        assert connection.scalar(select(table.c.box)) is None
    assert server.taken == []


def test_a_text_message_says_that_there_is_something_and_never_what(storage: Storage, tmp_path: Path) -> None:
    command, told = tmp_path / "send-message", tmp_path / "told.json"
    script = f"import sys, pathlib\npathlib.Path({str(told)!r}).write_bytes(sys.stdin.buffer.read())\n"
    command.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
    command.chmod(stat.S_IRWXU)
    desk = Desk(storage, None, message_command=command)
    number = desk.case(5, contact="061-010-1000", tell_by="문자", consents=("progress",))
    assert desk.send(number=number) == "보냈습니다. 문자 명령이 받았습니다."
    said = json.loads(told.read_text(encoding="utf-8"))
    letter = desk.letter
    assert (said["id"], said["to"]) == (letter.message_id, "061-010-1000")
    assert number in said["text"]
    assert ANSWER[:6] not in said["text"]
    for code, state in ((75, LetterState.WAITING), (65, LetterState.REFUSED), (1, LetterState.UNKNOWN)):
        command.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
        number = desk.case(10 + code, contact="061-010-1000", tell_by="문자", consents=("progress",))
        desk.send(number=number)
        assert next(one.state for one in desk.letters if one.number == number) is state


def test_where_the_settings_name_no_way_out_nothing_is_offered(storage: Storage) -> None:
    desk = Desk(storage, None)
    shown = desk.admin.cases.open(desk.number)
    assert (list(shown.postable), shown.post_bar, list(shown.letters)) == ([], "", [])
    with pytest.raises(Refused, match="보내는 설정이 없습니다"):
        desk.send()


def test_a_demo_sends_nothing_whatever_its_settings_name(storage: Storage, server: MailServer) -> None:
    real = Desk(storage, server)
    server.day = "busy"
    real.send()
    server.day = "fine"
    real.settings = replace(real.settings, demo=True)
    real.again()
    real.now += timedelta(hours=1)
    shown = real.admin.cases.open(real.number)
    assert (list(shown.postable), real.admin.letters.look().demo) == ([], True)
    with pytest.raises(Refused, match="보내는 설정이 없습니다"):
        real.send(number=real.case(1))
    list(real.admin.minute())
    assert "보낼 길이 설정에 없습니다" in real.admin.letters.send(real.letter.id)
    assert server.taken == []
    assert real.state() is LetterState.WAITING


def test_a_letter_that_somebody_may_not_open_keeps_no_other_waiting(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "AT_ONCE", 1)
    server.day = "busy"
    shut = desk.case(1)
    desk.send(number=shut)
    desk.now += timedelta(minutes=1)
    desk.send()
    desk.admin.cases.step_back(shut, "아는 분입니다.")
    server.day = "fine"
    desk.now += timedelta(hours=1)
    assert desk.admin.letters.send_due() == 1
    assert len(server.taken) == 1


def test_a_letter_that_no_key_here_opens_says_so_and_leaves_with_one_that_does(
    desk: Desk, server: MailServer, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "AT_ONCE", 1)
    server.day = "busy"
    desk.send()
    desk.now += timedelta(minutes=1)
    server.day = "fine"
    with storage.database.write() as connection:  # sealed to other keys than those that are open
        case = connection.scalar(select(table.c.case))
        mine = case_keys.c.case == case
        boxes = {one.key: one.box for one in connection.execute(select(case_keys).where(mine))}
        connection.execute(update(case_keys).where(mine).values(box=b"\0" * 80))
    desk.now += timedelta(hours=1)
    assert [desk.admin.letters.send_due() for _ in range(3)] == [0, 0, 0]
    assert desk.state() is LetterState.WAITING
    said = became(desk.letter, desk.now)
    assert "열 수 없습니다" in said
    assert "전화로" in said
    log = [one for one in access(storage) if one == "letter.waiting"]
    assert len(log) == 2  # the server's answer, and once that no key here opens it
    with storage.database.write() as connection:
        for key, box in boxes.items():
            theirs = (case_keys.c.case == case) & (case_keys.c.key == key)
            connection.execute(update(case_keys).where(theirs).values(box=box))
    assert desk.admin.letters.send_due() == 1
    assert desk.state() is LetterState.SENT
    assert len(server.taken) == 1


def test_a_text_message_goes_to_a_telephone_and_to_nothing_else() -> None:
    told = {"consents": ["progress"]}
    for good in ("061-000-0000", "+82 61-000-0000", "(061) 000 0000", "0100000000"):
        assert address_of({**told, "contact": good}) == (LetterChannel.MESSAGE, good)
    for bad in (
        "동네 슈퍼",
        "061-000-0000\n061-000-0001",
        "061",
        "--help",
        "061-000-0000; rm",
        "\x1b061-000-0000",
    ):
        with pytest.raises(NotAllowed, match="문자를 보낼 수 없습니다"):
            address_of({**told, "contact": bad})
