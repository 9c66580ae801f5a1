# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor at a kiosk with the demo city behind it, and what the visit log says afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kiosk.services.shown import OpeningHours
from kiosk.services.visitor import VisitorServices
from kiosk.services.visits import visit_service
from kiosk.storage.opened import opened_storage
from kiosk.storage.visits import StoredVisits
from kiosk.ui.visitor.recorder import VisitRecorder
from tests.demo_city import come_on_duty, demo_services
from tests.visitor import Visitor, demo_settings, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtGui import QGuiApplication

    from kiosk.visits.service import VisitService
    from kiosk.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Records:
    """The visit log as an office PC reads it."""

    services: VisitorServices
    desk: VisitService
    store: StoredVisits

    def newest(self) -> Visit:
        """Return the last visit, once the database has it."""
        assert self.services.visits.stored()
        return self.desk.visits()[-1]

    def token(self, digest: str) -> UUID | None:
        """Return whose token this is."""
        visit = self.store.with_token(digest)
        return visit.id if visit else None


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the demo city's data folder."""
    return tmp_path_factory.mktemp("city")


@pytest.fixture(scope="session")
def services(city: Path) -> Iterator[VisitorServices]:
    """Everything behind the screens, opened once."""
    with demo_services(city) as opened:
        come_on_duty(city)
        yield opened


@pytest.fixture(scope="session")
def records(city: Path, services: VisitorServices) -> Iterator[Records]:
    """Read what was recorded, from the same database."""
    with opened_storage(city, demo_settings()) as storage:
        yield Records(services, visit_service(storage, demo_settings()), StoredVisits(storage.database))


@pytest.fixture
def in_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every office be open, whatever the time of day."""
    always = OpeningHours(open=True, hours="09:00–18:00", lunch="")
    monkeypatch.setattr(VisitorServices, "opening", lambda _house, _office: always)


@pytest.fixture
def guest(qapp: QGuiApplication, services: VisitorServices) -> Iterator[Visitor]:
    """Somebody in front of the demo city's kiosk, who has woken it."""
    start_qt(qapp)
    person = Visitor(services=services)
    VisitRecorder(person.kiosk, services.visits)
    person.wake()
    yield person
    person.kiosk.startOver()
    person.settle()
    person.leave_for_good()
