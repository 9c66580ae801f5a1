# SPDX-License-Identifier: GPL-3.0-or-later
"""A city that knows two offices' charts, a kiosk in it, and the desk of somebody who may do everything.

Each test is played twice: with one booth alone, on whose folder the desk works, and in a city on a server.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.entering import open_booth
from kiosk.resources import DEMO_CONFIG
from kiosk.services.admin.office import AdminServices
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.storage.opened import opened_storage, single_instance
from tests.services.reorganisation.on_server import copied, followed, founded
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from tests.services.reorganisation.on_server import FollowingKiosk, ServedCity


@pytest.fixture(scope="session")
def two_offices(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Give the settings of a city that knows two offices' charts."""
    known = tmp_path_factory.mktemp("known")
    for office in ("감사실", "교통행정과"):
        shutil.copy(DEMO_CONFIG.parent / "seating" / f"{office}.xlsx", known)
    return demo_settings(seating=str(known))


@pytest.fixture(scope="session")
def founded_city(postgresql_server: str, two_offices: Settings) -> ServedCity:
    """Found a city on the server once; each test has a copy of its own."""
    return founded(postgresql_server, two_offices)


@pytest.fixture(params=["alone", "on_server"])
def city(request: pytest.FixtureRequest) -> ServedCity | None:
    """Give a city on a server; None for a booth that stands alone."""
    if request.param == "alone":
        return None
    return copied(request.getfixturevalue("founded_city"), request.getfixturevalue("postgresql_server"))


@pytest.fixture
def settings(city: ServedCity | None, two_offices: Settings) -> Settings:
    """Give the settings of the desk."""
    return two_offices if city is None else city.desk_settings(two_offices)


@pytest.fixture
def kiosk(
    city: ServedCity | None, tmp_path: Path, two_offices: Settings
) -> Iterator[RunningServices | FollowingKiosk]:
    """Open a kiosk, on the desk's own folder or in a booth of the city."""
    if city is not None:
        with followed(city, tmp_path / "booth", two_offices) as following:
            yield following
        return
    data = tmp_path / "data"
    with single_instance(data, "kiosk"), open_booth(data, two_offices) as opened:
        yield opened


@pytest.fixture
def storage(city: ServedCity | None, tmp_path: Path, settings: Settings) -> Iterator[Storage]:
    """Open what the admin's desk works on: the booth's folder, or the city's server."""
    data = tmp_path / ("data" if city is None else "desk")
    if city is not None:
        city.join_desk(data, settings)
    with opened_storage(data, settings, role="admin") as opened:
        yield opened


@pytest.fixture
def admin(storage: Storage, settings: Settings) -> AdminServices:
    """Give the desk of somebody who may do everything."""
    desk = AdminServices(storage, settings, lambda _work: _unused())
    assert desk.sign_in(DEMO_NAME, DEMO_PASSWORD).name
    return desk


def _unused() -> Any:  # noqa: ANN401 # what the desk would be
    raise AssertionError
