# SPDX-License-Identifier: GPL-3.0-or-later
"""The offices' pages served from the city's server: her arrival is told there and known at the booth."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
import re
from typing import TYPE_CHECKING

from sqlalchemy.engine import make_url
from starlette.testclient import TestClient

from kiosk.bootstrap.serve import web_app
from kiosk.services.office.pairing import Pairing
from kiosk.services.venues import open_sites
from kiosk.storage.case_keys import CaseKeys
from kiosk.storage.messages import take_messages
from kiosk.storage.opened import opened_storage
from kiosk.storage.server.projector import Projector
from kiosk.storage.tables import new_key
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.events import VisitEvent
from kiosk.visits.tokens import fresh_token, hashed
from kiosk.web.guard import Listening
from tests.web.office import HALL, HERE, OfficeSite

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from kiosk.settings import Settings
    from kiosk.visits.visit import Visit
    from tests.sync.city import Booth


def set_out(booth: Booth, token: str, code: str = "0427") -> UUID:
    """Have a visitor be shown a way at a booth, and leave with a token on the phone."""
    # Longer ago than a line may leave open of the booth's clock: nobody arrives before the way is shown.
    now, visit = MachineClock().now(), new_key()
    now = replace(now, at=now.at - timedelta(seconds=2), mono=now.mono - 2)
    told = {
        "began": {"by": "touch", "language": "ko", "code": code},
        "target_chosen": {"target": f"{HALL}/23", "walk_seconds": 60.0, "least_seconds": 0.0},
        "way_shown": {"walk_seconds": 60.0, "least_seconds": 0.0},
        "token_issued": {"token": hashed(token)},
        "understood": {},
    }
    kiosk = f"{booth.letters} k"
    StoredVisits(booth.database).append(
        [
            VisitEvent(new_key(), "visit", visit, kind, now, kiosk, data, "booth")  # type: ignore[arg-type] # plain values
            for kind, data in told.items()
        ]
    )
    return visit


def arrive(booth: Booth, projector: Projector, site: OfficeSite, number: str) -> Visit:
    """Have a visitor set out and say this number at the office; return the visit as the booth hears of it."""
    visit = set_out(booth, fresh_token(), number)
    booth.forwarder.drain()
    projector.drain()
    assert "23번" in site.get().text
    assert not re.search(rf"\b{number}\b", site.get().text)  # in a token it may stand by chance
    assert "자리 도착" in site.post("/office/code", code=number).text
    heard = [(kind, body) for _, kind, body in booth.centre.messages()]
    take_messages(booth.database, heard, CaseKeys(()))
    found = StoredVisits(booth.database).visit(visit)
    assert found is not None
    return found


def test_an_arrival_told_at_the_citys_office_page_reaches_the_booth(
    booth_of: Callable[[], Booth],
    desk_of: Callable[..., tuple[Path, Settings]],
    city_url: str,
) -> None:
    booth = booth_of()
    data, settings = desk_of(booth.letters, role="web")
    settings = replace(settings, seating=Path("no-charts"))
    with opened_storage(data, settings) as storage:
        code = Pairing(storage.database, settings).offer(HALL, "system")
    with (
        closing(Projector(make_url(city_url))) as projector,
        web_app(data, settings, Listening(frozenset({"127.0.0.1"}))) as app,
        TestClient(app, base_url=HERE) as browser,
    ):
        site = OfficeSite(data, browser)
        assert HALL in site.post("/office/pair", code=code).text
        for number in ("0427", "0428", "0429", "0430"):
            found = arrive(booth, projector, site, number)
            if found.evidence is not None:  # a line that a busy machine holds up tells no sure time
                break
    assert (found.evidence, found.firm) == ("desk", True)


def test_a_door_scanned_at_the_citys_server_is_known_at_the_booth(
    booth_of: Callable[[], Booth],
    desk_of: Callable[..., tuple[Path, Settings]],
    city_url: str,
) -> None:
    booth = booth_of()
    data, settings = desk_of(booth.letters, role="web")
    settings = replace(settings, seating=Path("no-charts"), house_networks=("10.20.0.0/16",))
    unit = open_sites(settings).routers["main"].venue.room_of[HALL].id
    with (
        closing(Projector(make_url(city_url))) as projector,
        web_app(data, settings, Listening(frozenset({"127.0.0.1"}))) as app,
    ):
        phone, token = TestClient(app, base_url=HERE, client=("10.20.3.4", 1)), fresh_token()
        assert 'data-what="unknown"' in phone.post(f"/w/door/{unit}", data={"secret": token}).text
        visit = set_out(booth, token)
        booth.forwarder.drain()
        projector.drain()
        assert "잘 오셨습니다" in phone.post(f"/w/door/{unit}", data={"secret": token}).text
        heard = [(kind, body) for _, kind, body in booth.centre.messages()]
        take_messages(booth.database, heard, CaseKeys(()))
    found = StoredVisits(booth.database).visit(visit)
    assert found is not None
    assert (found.evidence, found.firm) == ("door", False)  # paper: a photograph of it says the same
