# SPDX-License-Identifier: GPL-3.0-or-later
"""One window for all plans of this folder, and the demo city's sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.services.venues import open_sites
from kiosk.services.ways import Ways
from tests.ui.plan.drawn import Drawn, ways
from tests.ui.plan.every_way import long_house
from tests.visitor import demo_settings, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

    from kiosk.wayfinding.sites import Sites


@pytest.fixture(scope="session")
def sites() -> Sites:
    """Open the demo city's venues once."""
    return open_sites(demo_settings())


@pytest.fixture(scope="module")
def window(qapp: QGuiApplication) -> Iterator[Drawn]:
    """Open the map's window once a module."""
    start_qt(qapp)
    drawn = Drawn()
    yield drawn
    drawn.close()


@pytest.fixture
def drawn(window: Drawn) -> Iterator[Drawn]:
    """Lend the window, in the day's theme and at 100 %."""
    usual = {"highContrast": False, "zoom": 1.0, "still": True}
    window.theme(**usual)
    yield window
    window.theme(**usual)


@pytest.fixture(scope="session")
def found(sites: Sites) -> dict[str, Ways]:
    """Return the ways of the demo's two sites and of a long house, by site."""
    kiosk = {site: router.venue.kiosks[0] for site, router in sites.routers.items()}
    demo = {site: Ways(sites, site, kiosk[site]) for site in sites.routers}
    return {**demo, "long": ways(long_house().venue())}
