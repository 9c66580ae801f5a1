# SPDX-License-Identifier: GPL-3.0-or-later
"""An auditor's own draw, from the words of docs/measure.md and what is published, without the program."""

from __future__ import annotations

from datetime import date, time, timedelta
from hashlib import sha256
import hmac
from typing import TYPE_CHECKING

import pytest

from kiosk.visits.events import new_id
from kiosk.visits.follow_plan import FollowPlan, draw_of

if TYPE_CHECKING:
    from kiosk.visits.figures import FollowDraw

DAYS = tuple(day for at in range(31) if (day := date(2026, 10, 1) + timedelta(days=at)).weekday() < 5)
PLANS = [
    FollowPlan("2026-10", "A", b"s" * 32, 0.4, 16, DAYS, time(9), time(18)),
    FollowPlan("2026-10", "B", b"s" * 32, 0.4, 16, DAYS[3:], time(9), time(18)),
    FollowPlan("2026-10", "본관 앞", bytes(range(32)), 0.25, 48, DAYS, time(8, 40), time(18, 10)),
]


def said(draw: FollowDraw, what: str) -> bytes:
    """Return the keyed hash of what is drawn."""
    return hmac.new(bytes.fromhex(draw.seed), f"{draw.period}|{draw.kiosk}|{what}".encode(), sha256).digest()


def redrawn(draw: FollowDraw) -> list[str]:
    """Return the slots of a month, from what is published of it."""
    terms = dict(one.split("=") for one in draw.terms.split(" "))
    opens, closes = (int(at[:2]) * 60 + int(at[3:]) for at in terms["hours"].split("-"))
    strata: dict[str, list[str]] = {}
    for day in terms["days"].split(","):
        when = date.fromisoformat(f"{draw.period}-{int(day):02}")
        for at in range(0, 24 * 60, 15):
            if opens <= at and at + 15 <= closes:
                band = 0 if at < 660 else 1 if at < 780 else 2 if at < 900 else 3
                name = f"{'MonFri' if when.isoweekday() in {1, 5} else 'TueThu'} {band}"
                strata.setdefault(name, []).append(f"{when} {at // 60:02}:{at % 60:02}")
    many, everything = int(terms["slots"]), sum(map(len, strata.values()))
    share = {name: many * len(slots) / everything for name, slots in strata.items()}
    take = {name: min(len(strata[name]), max(2, int(one))) for name, one in share.items()}
    for name in sorted(share, key=lambda name: (-(share[name] % 1), name)):
        if sum(take.values()) < many and take[name] < len(strata[name]):
            take[name] += 1
    drawn = (sorted(slots, key=lambda one: said(draw, one))[: take[name]] for name, slots in strata.items())
    return sorted(slot for some in drawn for slot in some)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.kiosk)
def test_an_auditor_draws_every_slot_and_every_visit_again_from_what_is_published(plan: FollowPlan) -> None:
    draw = draw_of(plan)
    assert draw.commit == sha256(f"{draw.seed}|{draw.period}|{draw.kiosk}".encode()).hexdigest()
    assert redrawn(draw) == plan.drawn()
    q = float(draw.terms.split(" ")[0].removeprefix("q="))
    visits = [str(new_id()) for _ in range(400)]
    chosen = [one for one in visits if int.from_bytes(said(draw, one)[:8], "big") / 2**64 < q]
    assert chosen == [one for one in visits if plan.draw.follows(one, plan.q)]
    assert 0 < len(chosen) < len(visits)
