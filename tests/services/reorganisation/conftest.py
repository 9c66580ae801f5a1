# SPDX-License-Identifier: GPL-3.0-or-later
"""A city that knows two offices' charts, a kiosk in it, and the desk of somebody who may do everything."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.entering import open_booth
from kiosk.resources import DEMO_CONFIG
from kiosk.services.admin.office import AdminServices
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.storage.opened import opened_storage, single_instance
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give the settings of a city that knows two offices' charts."""
    known = tmp_path / "known"
    known.mkdir()
    for office in ("감사실", "교통행정과"):
        shutil.copy(DEMO_CONFIG.parent / "seating" / f"{office}.xlsx", known)
    return demo_settings(seating=str(known))


@pytest.fixture
def kiosk(tmp_path: Path, settings: Settings) -> Iterator[RunningServices]:
    """Open a kiosk."""
    data = tmp_path / "data"
    with single_instance(data, "kiosk"), open_booth(data, settings) as opened:
        yield opened


@pytest.fixture
def storage(tmp_path: Path, settings: Settings) -> Iterator[Storage]:
    """Open the data folder as the admin's desk does."""
    with opened_storage(tmp_path / "data", settings, role="admin") as opened:
        yield opened


@pytest.fixture
def admin(storage: Storage, settings: Settings) -> AdminServices:
    """Give the desk of somebody who may do everything."""
    desk = AdminServices(storage, settings, lambda _work: _unused())
    assert desk.sign_in(DEMO_NAME, DEMO_PASSWORD).name
    return desk


def _unused() -> Any:  # noqa: ANN401 # what the desk would be
    raise AssertionError
