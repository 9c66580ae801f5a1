# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of an office into which another goes while visitors are on their way to that one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.directory.reorganising import OfficeMerger
from kiosk.resources import TRANSLATIONS
from kiosk.services.admin.office import AdminServices
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.phone_places import PhonePlaces
from kiosk.services.venues import open_sites
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.storage.opened import opened_storage
from kiosk.storage.visits import StoredVisits
from tests.services.reorganisation.test_founding_and_moving import publish
from tests.visitor import demo_settings
from tests.web.office import HALL, TAX, booth, city, number_of, office_site, set_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.web.office import OfficeSite

HERS: Final = f"{TAX}/1"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a city's data folder."""
    return city(tmp_path / "data")


@pytest.fixture
def sites(data: Path) -> Iterator[tuple[OfficeSite, OfficeSite]]:
    """Serve two offices' browsers."""
    with office_site(data) as site:
        yield site.paired(), site.another().paired(TAX)


def merge(data: Path) -> None:
    """Let the tax office go into the other, today."""
    with opened_storage(data, demo_settings(), role="admin") as storage:
        admin = AdminServices(storage, demo_settings(), lambda _work: (admin, None))
        assert admin.sign_in(DEMO_NAME, DEMO_PASSWORD).name
        publish(admin, seoul_now().date(), OfficeMerger(TAX, HALL))


def test_whoever_was_on_the_way_to_the_old_office_arrives_at_the_pages_of_both(
    data: Path, sites: tuple[OfficeSite, OfficeSite]
) -> None:
    hall, tax = sites
    with booth(data) as log:
        first, second = set_out(log, HERS), set_out(log, HERS)
        assert str(first) not in hall.get().text
        merge(data)
        for site in sites:
            assert str(first) in site.get().text
        hall.post("/office/arrive", visit=str(first))
        tax.post("/office/code", code=number_of(log, second))
    with opened_storage(data, demo_settings()) as storage:
        found = [StoredVisits(storage.database).visit(one) for one in (first, second)]
    assert [(one.evidence, one.target) for one in found if one] == [("desk", HERS)] * 2


def test_a_phones_way_and_the_doors_follow_the_office(data: Path) -> None:
    settings = demo_settings()
    venue = open_sites(settings).routers["main"].venue
    merge(data)
    with opened_storage(data, settings) as storage:
        directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        places = PhonePlaces(storage, settings, directory)
        assert places.title(HERS, "ko") == HALL
        assert places.is_at(venue.room_of[HALL].id, HERS)
        assert not places.is_at(venue.room_of[TAX].id, HERS)
        assert places.room(venue.room_of[TAX].id, "ko") is not None
