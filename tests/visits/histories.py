# SPDX-License-Identifier: GPL-3.0-or-later
"""Random visits: what happens at the screen, the leaving, and what others say meanwhile and afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.visits.clock import Instant
from kiosk.visits.events import VisitEvent, new_id

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

    from kiosk.visits.events import Value

WALK: dict[str, Value] = {"walk_seconds": 80.0, "least_seconds": 30.0}
PROOFS = ("by_code", "alone", "on_site", "walked")
_SCREEN = ("target_chosen", "target_chosen", "way_shown", "way_shown", "understood", "first_key", "doubted")
_OTHER = ("card_shown", "chart_opened", "officer_found", "service_used", "modes_changed", "said_found")
_SAID = (
    "arrival_confirmed",
    "arrival_confirmed",
    "arrival_confirmed",
    "not_reached",
    "reopened",
    "taken_over",
    "officer_answered",
)


@dataclass
class Histories:
    """Draws visits that begin after each other, some minutes apart, over several days."""

    rng: Random
    at: datetime

    def visit(self) -> list[VisitEvent]:
        """Draw the events of one visit."""
        rng, key = self.rng, new_id()
        self.at += timedelta(seconds=rng.expovariate(1 / 400))
        at, kiosk = self.at, rng.choice(("본관 앞", "로비"))
        events = [self._event(key, at, kiosk, "began", {"code": f"{rng.randrange(10_000):04}"})]
        kinds = rng.choices((*_SCREEN, *_OTHER), k=rng.randrange(7)) + rng.choices(_SAID, k=rng.randrange(2))
        rng.shuffle(kinds)
        if rng.random() < 0.8:
            kinds += ["left_screen", *rng.choices(_SAID, k=rng.randrange(3))]
        for kind in kinds:
            at += timedelta(seconds=rng.choice((1.0, 7.0, 24.5, 25.5, 60.0, 110.0, 901.0, 1801.0)))
            events.append(self._event(key, at, kiosk, kind, self._data(kind)))
        return events

    def _data(self, kind: str) -> dict[str, Value]:
        rng = self.rng
        target: dict[str, Value] = {"target": rng.choice(("교통행정과", "교통행정과/7", "세정과"))}
        proof = rng.random() < 0.5
        data: dict[str, dict[str, Value]] = {
            "target_chosen": target | (WALK if rng.random() < 0.9 else {}),
            "way_shown": {"step_free": rng.random() < 0.2},
            "chart_opened": {"office": "세정과"},
            "officer_found": {"seat": "세정과/3"},
            "modes_changed": {"language": rng.choice(("ko", "vi"))},
            "left_screen": {
                "cause": rng.choice(("idle", "visitor", "restart")),
                "idle_s": rng.choice((0, 0.5)),
            },
            "taken_over": {"by": "guide", "who": "안내 1"},
            "not_reached": {"reason": "closed"},
            "officer_answered": {"found": proof},
            "arrival_confirmed": {
                "evidence": rng.choice(("desk", "door", "code", "guide", "phone", "trial", "self")),
                **dict.fromkeys(PROOFS, proof),
                **({"place": rng.choice(("교통행정과", "세정과"))} if rng.random() < 0.5 else {}),
            },
        }
        return data.get(kind, {})

    def _event(self, key: object, at: datetime, kiosk: str, kind: str, data: dict[str, Value]) -> VisitEvent:
        when = Instant(at, at.timestamp(), "boot")
        return VisitEvent(new_id(), "visit", key, kind, when, kiosk, data)  # type: ignore[arg-type] # a UUID
