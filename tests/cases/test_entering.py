# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide enters for the visitor present, the cases' role what was sent; both stand in their own name."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cases.actors import Actor, NotYours
from kiosk.cases.answers import Unacceptable
from kiosk.cases.channels import SENT, SPOKEN
from kiosk.charter.hours import SEOUL
from kiosk.services.cases.booth import stored_cases
from kiosk.services.cases.entering import enter, may_enter
from tests.cases.conftest import NOW, answers

if TYPE_CHECKING:
    from tests.cases.conftest import House

GUIDE = Actor("account-02", "안내 02", frozenset({"guide"}))
CLERK = Actor("account-04", "담당 04", frozenset({"cases"}))
BOTH = Actor("account-05", "담당 05", frozenset({"guide", "cases"}))
ADMIN = Actor("account-01", "관리 01", frozenset({"admin"}))
FRIDAY = datetime(2026, 11, 20, 16, 30, tzinfo=SEOUL)


def test_a_letter_runs_from_its_own_time_of_receipt(house: House) -> None:
    given = answers("inconvenience", channel="letter", received=FRIDAY)
    receipt = enter(house.intake, given, CLERK, NOW)
    assert receipt.received == FRIDAY
    assert receipt.due == datetime(2026, 11, 25, 16, 30, tzinfo=SEOUL)
    stored = stored_cases(house.storage, house.settings).load(receipt.number)
    assert stored is not None
    assert stored.case.opened.channel == "letter"
    assert house.desk.open(receipt.number, NOW).content["entered_by"] == CLERK.account


def test_a_guide_enters_for_the_visitor_present_and_never_in_the_past(house: House) -> None:
    receipt = enter(house.intake, answers("praise", channel="guide"), GUIDE, NOW)
    assert receipt.received == NOW
    with pytest.raises(Unacceptable, match="received"):
        enter(house.intake, answers("praise", channel="guide", received=FRIDAY), GUIDE, NOW)


@pytest.mark.parametrize(
    ("actor", "given", "field"),
    [
        (GUIDE, {"channel": "fax", "received": FRIDAY}, "channel"),
        (CLERK, {"channel": "guide"}, "channel"),
        (CLERK, {"channel": "booth"}, "channel"),
        (CLERK, {"channel": "e-mail"}, "received"),
        (CLERK, {"channel": "letter"}, "received"),
        (CLERK, {"channel": "document"}, "received"),
        (CLERK, {"channel": "homepage/conduct"}, "received"),
        (CLERK, {"channel": "homepage/nowhere", "received": FRIDAY}, "channel"),
        (CLERK, {"channel": "homepage/", "received": FRIDAY}, "channel"),
        (GUIDE, {"channel": "visit"}, "channel"),
        (CLERK, {"channel": "file"}, "channel"),
        (CLERK, {"channel": "telephone", "received": NOW + timedelta(minutes=1)}, "received"),
        (CLERK, {"channel": "letter", "received": datetime(1949, 1, 1, tzinfo=SEOUL)}, "received"),
    ],
)
def test_what_a_role_may_not_say_is_refused(
    house: House, actor: Actor, given: dict[str, Any], field: str
) -> None:
    with pytest.raises(Unacceptable, match=field):
        enter(house.intake, answers("inconvenience", **given), actor, NOW)


@pytest.mark.parametrize("channel", ["document", "homepage/conduct", "homepage/corruption", "visit"])
def test_every_way_of_the_charter_has_the_charters_clock_from_its_own_receipt(
    house: House, channel: str
) -> None:
    by_letter = enter(house.intake, answers("inconvenience", channel="letter", received=FRIDAY), CLERK, NOW)
    receipt = enter(house.intake, answers("inconvenience", channel=channel, received=FRIDAY), CLERK, NOW)
    assert (receipt.received, receipt.due) == (FRIDAY, by_letter.due)
    row = house.intake.store.row(receipt.number)
    assert row is not None
    assert row.channel == channel


def test_whoever_has_both_roles_has_all_the_ways_and_an_admin_none(house: House) -> None:
    ways = ("guide", *SENT, *SPOKEN, "homepage/conduct")
    assert [one for one in ways if may_enter(one, BOTH)] == list(ways)
    assert not any(may_enter(one, ADMIN) for one in (*ways, "booth", "file", "system"))
    assert enter(house.intake, answers("inconvenience", channel="telephone"), BOTH, NOW).received == NOW
    with pytest.raises(NotYours):
        enter(house.intake, answers("praise", channel="guide"), ADMIN, NOW)
