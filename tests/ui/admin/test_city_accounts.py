# SPDX-License-Identifier: GPL-3.0-or-later
"""The real desk of a real city, whose people sign in by the city's directory: a slapd beside it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
import pytest

from kiosk.storage.opened import opened_storage
from tests.ldap_server import PASSWORD, ldap_server
from tests.services.acts import quick
from tests.ui.admin import clerk as desk
from tests.visitor import demo_settings, start_qt

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from tests.ldap_server import LdapServer

LOCAL = "walking-the-hall-9"


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out a real city with one administrator made here, where a desk is to find it."""
    folder = tmp_path / "city"
    with opened_storage(folder / "data", demo_settings(demo=False)) as storage:
        quick(storage).make("here", LOCAL, ["system"], by=None)
    monkeypatch.setattr(desk, "_city", lambda: SimpleNamespace(name=str(folder)))
    return tmp_path / "desk"


def test_the_desk_opens_by_the_directory_and_beside_a_silent_one_by_the_account_made_here(
    city: Path, qapp: QGuiApplication, qtbot: QtBot
) -> None:
    start_qt(qapp)
    with ldap_server() as server:
        name = server.add("clerk", "directory")
        person = desk.Clerk(city, qtbot, settings=demo_settings(demo=False, **server.settings))
        try:
            _tries_in_vain(person, server, name)
            person.sign_in(LOCAL, "here")
            person.until(lambda: person.desk.signing.name == "here")
            person.desk.signing.leave()
            person.until(lambda: len(person.fields()) == 2)
            person.sign_in(PASSWORD, name)
            person.until(lambda: person.desk.signing.name == name and person.page is not None)
        finally:
            person.admin.close()


def _tries_in_vain(person: desk.Clerk, server: LdapServer, name: str) -> None:
    beats: list[bool] = []
    beat = QTimer(interval=10)
    beat.timeout.connect(lambda: beats.append(person.desk.signing.busy))
    with server.silent():
        beat.start()
        person.sign_in(PASSWORD, name)
        beat.stop()
    assert beats.count(True) > 3, "the window stood still while the directory said nothing"
    person.await_words("따로 만든 계정")
