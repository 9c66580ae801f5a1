# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor at a kiosk over a real data folder, opened once for all the tests of the cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.house import demo_house
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
def house(folder: Path) -> Iterator[VisitorServices]:
    """Open the demo city once."""
    with demo_house(folder) as opened:
        yield opened


@pytest.fixture
def citizen(qapp: QGuiApplication, house: VisitorServices) -> Iterator[Visitor]:
    """Bring somebody who has just touched the screen."""
    start_qt(qapp)
    person = Visitor(services=house)
    person.wake()
    yield person
    person.leave_for_good()
