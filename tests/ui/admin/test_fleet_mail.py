# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever looks after the booths is told by mail from the desk, and nobody is where that cannot be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.services import caretaker
from kiosk.services.directory import seoul_now
from kiosk.services.gateways import gateways
from kiosk.ui.shell.focus import name_of
from tests.fleet import four_booths, the_fleet
from tests.ui.admin.clerk import Clerk
from tests.visitor import start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from tests.mail_server import MailServer

TELL, CARETAKER = "담당에게 메일로 알리기", "it@city.example"


@pytest.fixture
def mailing(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Clerk]:
    """Return a clerk at the booths of a city with a mail server."""
    start_qt(qapp)
    # The folder is a demo's; a demo itself sends nothing.
    monkeypatch.setattr(caretaker, "gateways", lambda settings: gateways(replace(settings, demo=False)))
    person = Clerk(tmp_path, qtbot, **server.settings, mail_caretaker=CARETAKER)
    now = seoul_now()
    with the_fleet(four_booths(now), now):
        person.open("시스템")
        person.press("키오스크")
        person.await_words("9분째 모름")
        yield person
    person.admin.close()


def test_the_caretaker_is_told_what_is_wrong_and_everybody_sees_when(
    mailing: Clerk, server: MailServer
) -> None:
    mailing.press(TELL)
    mailing.await_words("부스 C(제2청사): 담당자에게 메일로 알렸습니다.")
    mailing.await_words("에 메일로 알렸습니다.")
    (letter,) = server.taken
    assert letter["To"] == CARETAKER
    assert letter["Subject"] == "[목포시] 부스 C(제2청사): 9분째 소식이 없습니다."
    said = letter.get_content()
    assert "그 자리의 전원과 망 선을 봅니다." in said
    assert "마지막 소식: 20" in said
    mailing.press("B")
    mailing.await_words("시계가 42초 빠릅니다.")
    assert not mailing.reads("에 메일로 알렸습니다.")


def test_who_could_not_be_told_is_to_be_rung_up(mailing: Clerk, server: MailServer) -> None:
    server.day = "nobody"
    mailing.press(TELL)
    mailing.await_words(
        "알리지 못했습니다. 메일 서버가 받는 주소를 받지 않습니다(550). 전화로 알려 주십시오."
    )
    assert not mailing.reads("에 메일로 알렸습니다.")
    assert server.taken == []


def test_without_a_caretaker_in_the_settings_it_says_where_one_is_named(clerk: Clerk) -> None:
    now = seoul_now()
    with the_fleet(four_booths(now), now):
        clerk.open("시스템")
        clerk.press("키오스크")
        clerk.await_words("kiosk.toml의 [mail]에 mail_server와 mail_caretaker를 적으면")
        assert TELL not in {name_of(one) for one in clerk.seen()}
