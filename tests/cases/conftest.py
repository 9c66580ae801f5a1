# SPDX-License-Identifier: GPL-3.0-or-later
"""An open demo data folder, with the city's keys, an actor or two, and a clock that stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from kiosk.cases.actors import Actor
from kiosk.cases.answers import Answers
from kiosk.charter.hours import SEOUL
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases import staff as office
from kiosk.storage.opened import opened_storage, settings_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.cases.receipt import Receipt
    from kiosk.services.cases.handling import CaseHandling
    from kiosk.services.cases.intake import IntakeService
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=SEOUL)

ELSEWHERE, LONG_AGO = "감사실", NOW - timedelta(days=400)
COLLEAGUES = frozenset({"account-04", "account-07", "account-08", "account-09"})


@dataclass
class House:
    """Everything a test of the cases needs."""

    storage: Storage
    settings: Settings
    folder: Path
    intake: IntakeService
    desk: CaseHandling

    def submit(self, kind: str = "unkind", now: datetime = NOW, **given: Any) -> Receipt:  # noqa: ANN401 # any answer
        """Take a case in as a visitor at the booth would."""
        return self.intake.submit(answers(kind, **given), now)

    def staff(self, *names: str) -> None:
        """Open an account with the role for cases for each of them."""
        known = {one.name for one in self.storage.accounts.all()}
        for name in set(names) - known:
            self.storage.accounts.make(name, "walking-the-hall-9", ["cases"], by=None)

    def on_the_disk(self) -> bytes:
        """Return every byte of the data folder."""
        return b"".join(file.read_bytes() for file in self.folder.rglob("*") if file.is_file())

    def desk_of(self, account: str, *offices: str) -> CaseHandling:
        """Return the desk of another account, tied to offices and unlocked."""
        rules = bootstrap.case_rules(self.storage, self.settings)
        for one in offices or [ELSEWHERE]:
            since = NOW if offices else LONG_AGO
            rules.tie(account, one, "member", "admin", since)
        desk = office.case_desk(self.storage, self.settings, _Account())  # type: ignore[arg-type] # what it reads of one
        desk.actor, desk.colleagues = Actor(account, account, frozenset({"cases"})), lambda: COLLEAGUES
        desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
        return desk


class _Account:
    id, name, roles = "account-04", "담당 04", frozenset({"cases"})


def answers(kind: str = "unkind", **given: Any) -> Answers:  # noqa: ANN401 # any answer
    """Return complete answers of a kind."""
    whole: dict[str, Any] = {
        "submission": uuid4(),
        "kind": kind,
        "words": "창구에서 말이 거칠었습니다.",
        "office": "교통행정과",
        "name": "한나래",
        "address": "목포시 용당동 000",
        "contact": "010-0000-1234",
        "tell_by": "문자",
        "claim": "revisit" if kind == "claim" else None,
    }
    return Answers(**(whole | given))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Open a fresh demo data folder."""
    settings, folder = settings_of(None), tmp_path / "data"
    with opened_storage(folder, settings) as storage:
        intake = bootstrap.intake_service(storage, settings, NOW - timedelta(days=1))
        intake.has_room = lambda: True
        desk = office.case_desk(storage, settings, _Account())  # type: ignore[arg-type] # what it reads of one
        desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
        desk.colleagues = lambda: COLLEAGUES
        for one in COLLEAGUES:
            bootstrap.case_rules(storage, settings).tie(one, ELSEWHERE, "member", "admin", LONG_AGO)
        yield House(storage, settings, folder, intake, desk)
