# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor at a kiosk over a real data folder, opened once for all the tests of the cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.demo_city import demo_services
from tests.visitor import Visitor, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.services.visitor import VisitorServices


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the booth's data folder."""
    return tmp_path_factory.mktemp("booth")


@pytest.fixture(scope="package")
def services(folder: Path) -> Iterator[VisitorServices]:
    """Open the demo city once."""
    with demo_services(folder) as opened:
        yield opened


@pytest.fixture
def citizen(qapp: QGuiApplication, services: VisitorServices) -> Iterator[Visitor]:
    """Bring somebody who has just touched the screen."""
    start_qt(qapp)
    person = Visitor(services=services)
    person.wake()
    yield person
    person.leave_for_good()
