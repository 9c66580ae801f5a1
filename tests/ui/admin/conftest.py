# SPDX-License-Identifier: GPL-3.0-or-later
"""The admin's desk with its real window, for every test of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.mail_server import mail_server
from tests.ui.admin.case_clerk import CaseClerk
from tests.ui.admin.clerk import Clerk
from tests.ui.admin.draughtsman import Draughtsman
from tests.visitor import start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from tests.mail_server import MailServer


@pytest.fixture
def server() -> Iterator[MailServer]:
    """Run the city's mail server."""
    with mail_server() as running:
        yield running


@pytest.fixture
def clerk(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Clerk]:
    """Nobody is signed in yet."""
    start_qt(qapp)
    person = Clerk(tmp_path, qtbot)
    yield person
    person.admin.close()


@pytest.fixture
def case_clerk(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[CaseClerk]:
    """Nobody is signed in yet, and it is a Tuesday afternoon."""
    start_qt(qapp)
    person = CaseClerk(tmp_path, qtbot)
    yield person
    person.admin.close()


@pytest.fixture
def draughtsman(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Draughtsman]:
    """Put an empty storey before somebody."""
    start_qt(qapp)
    person = Draughtsman(tmp_path, qtbot)
    person.begin()
    yield person
    person.admin.close()
