# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk that sends letters, its data and the mail server that takes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from kiosk.cases.posting import LetterKind
from kiosk.cases.states import CaseMove
from kiosk.services.admin.office import AdminServices
from kiosk.services.admin.results.cases import ToldTimes
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.storage.accounts import DEMO_NAME
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from tests.mail_server import mail_server
from tests.ui.admin.city_cases import NOW, answers
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from kiosk.cases.posting import Letter, LetterState
    from kiosk.storage.opened import Storage
    from tests.mail_server import MailServer


ADDRESS, ANSWER = "nara@home.example", "가로등을 새로 달았습니다. 살펴 주셔서 고맙습니다."
DAY = timedelta(days=1)


class Desk:
    """A clerk's desk whose seal is open, with one answered case of somebody who allows letters by e-mail."""

    def __init__(
        self, storage: Storage, server: MailServer | None, *, old: bool = False, **more: object
    ) -> None:
        self.now, self.seconds, self.storage = NOW, 0.0, storage
        charts = storage.folder.path / "no-charts"
        charts.mkdir(exist_ok=True)
        named = server.settings if server else {}
        # A real city's, on the data of a demo, whose keys are known here; a demo itself sends nothing.
        self.settings = demo_settings(seating=str(charts), **{"demo": False} | named | more)
        intake = bootstrap.intake_service(storage, self.settings, NOW - DAY)
        intake.has_room = lambda: True
        self.take_in = intake.submit
        self.again()
        self.number = "" if old else self.case()

    def again(self, server: MailServer | None = None) -> None:
        """Open the desk, as after a restart, perhaps with another mail server."""
        if server is not None:
            self.settings = replace(self.settings, **server.settings)
        closed: Callable[..., object] = lambda _work: (None, None)  # noqa: E731 # nothing is closed here
        self.admin = AdminServices(
            self.storage, self.settings, closed, lambda: self.now, lambda: self.seconds,  # type: ignore[arg-type] # never asked
        )  # fmt: skip
        self.admin._seal._clock = lambda: self.seconds
        self.admin._session.begin(next(one for one in self.storage.accounts.all() if one.name == DEMO_NAME))
        self.admin.cases.unlock(DEMO_PASSPHRASE)

    def case(self, at: int = 0, *, answered: bool = True, **more: object) -> str:
        """Take a case in and answer it; return its number."""
        allowed = {"contact": ADDRESS, "tell_by": "전자우편", "consents": ("mail",)} | more
        number = self.take_in(
            answers(at, "inconvenience", "교통행정과", **allowed), NOW - 2 * DAY / 24
        ).number
        if answered:
            me = str(self.admin._session.holder().id)
            self.act(number, CaseMove.ASSIGN, ToldTimes(to=me))
            self.act(number, CaseMove.ANSWER, ToldTimes(text=ANSWER))
        return number

    def act(self, number: str, move: CaseMove, told: ToldTimes) -> None:
        """Take a step with a case."""
        seen = self.admin.cases.open(number).case.version
        self.admin.cases.act(number, seen, move, told)

    def send(self, kind: LetterKind = LetterKind.ANSWER, number: str = "") -> str:
        """Press the button; return what is said."""
        return self.admin.cases.send(number or self.number, kind).said

    @property
    def letters(self) -> list[Letter]:
        """The letters as the page shows them."""
        return list(self.admin.letters.look().letters)

    @property
    def letter(self) -> Letter:
        """The one letter."""
        (one,) = self.letters
        return one

    def state(self) -> LetterState:
        """Return what has become of the one letter."""
        return self.letter.state

    def at(self, moment: datetime) -> None:
        """Let time pass at the city hall, while the seal stays open."""
        self.now = moment


@pytest.fixture
def server() -> Iterator[MailServer]:
    """Run the city's mail server."""
    with mail_server() as running:
        yield running


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """Open a data folder."""
    with opened_storage(tmp_path / "data", demo_settings(), role="admin") as opened:
        opened.accounts.ensure_demo()
        yield opened


@pytest.fixture
def desk(storage: Storage, server: MailServer) -> Desk:
    """Return a desk with an answered case."""
    return Desk(storage, server)


def access(storage: Storage) -> list[str]:
    """Return what was done, as the log has it."""
    with storage.database.read() as connection:
        return list(connection.scalars(select(access_log.c.action)))
