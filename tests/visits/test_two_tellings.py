# SPDX-License-Identifier: GPL-3.0-or-later
"""The row of a visit and the measure's fold tell the same outcome, as far as both know it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from kiosk.visits.measure.fold import judged
from kiosk.visits.measure.timeline import Happened
from tests.visits.conftest import StillClock, Story

TARGETS = ("교통행정과", "교통행정과/7", "세정과")
WALK = {"walk_seconds": 80.0, "least_seconds": 30.0}
# What the fold may say where the row says this: the row knows no interval, and calls a looker abandoned.
SAME = {
    "within_2min": {"within_2min"},
    "later": {"later", "unsure"},
    "not_reached": {"not_reached"},
    "abandoned": {"abandoned", "not_asked"},
    "unknown": {"unknown"},
    None: {"open"},
}
_AT_SCREEN = st.one_of(
    st.builds(lambda target: ("target_chosen", {"target": target, **WALK}), st.sampled_from(TARGETS)),
    st.sampled_from([("way_shown", {}), ("understood", {}), ("first_key", {}), ("modes_changed", {})]),
    st.just(("said_found", {})),
)
_BY_OTHERS = st.one_of(
    st.builds(
        lambda kind, proof, place: (
            "arrival_confirmed",
            {"evidence": kind, **dict.fromkeys(("by_code", "alone", "on_site", "walked"), proof), **place},
        ),
        st.sampled_from(["desk", "door", "code", "guide", "phone"]),
        st.booleans(),
        st.sampled_from([{}, *({"place": target} for target in TARGETS)]),
    ),
    st.sampled_from([("not_reached", {"reason": "closed"}), ("reopened", {"by": "안내 1"})]),
    st.just(("taken_over", {"by": "guide", "who": "안내 1"})),
)
_LEAVES = st.one_of(
    st.builds(lambda idle: ("left_screen", {"cause": "idle", "idle_s": idle}), st.sampled_from([0.0, 0.5])),
    st.just(("left_screen", {"cause": "restart"})),
)
_STEP = st.sampled_from([1.0, 7.0, 24.0, 25.0, 26.0, 60.0, 110.0, 900.0, 1801.0])


@st.composite
def _histories(draw: st.DrawFn) -> list[tuple[float, str, dict[str, object]]]:
    """Draw what happens at the screen, perhaps the leaving, and what others say meanwhile and afterwards."""
    kinds = draw(st.lists(st.one_of(_AT_SCREEN, _AT_SCREEN, _BY_OTHERS), max_size=8))
    if draw(st.booleans()):
        kinds += [draw(_LEAVES), *draw(st.lists(_BY_OTHERS, max_size=4))]
    return [(draw(_STEP), kind, data) for kind, data in kinds]


@given(_histories(), st.sampled_from([0.0, 1799.0, 1802.0, 43_300.0]))
@examples(max_examples=600)
def test_the_row_and_the_fold_agree(
    history: list[tuple[float, str, dict[str, object]]], waited: float
) -> None:
    clock = StillClock()
    story, at = Story(clock).tells("began", code="0001"), 0.0
    timeline = [Happened(0.0, "began", {})]
    for step, kind, data in history:
        at += step
        story.tells(kind, step, **data)  # type: ignore[arg-type] # plain values
        timeline.append(Happened(at, kind, data))
    clock.passes(waited)
    row = story.visit
    fold = judged(timeline, at + waited)
    off_foot = {"told"} if row.walk_needs_s is None else set[str]()  # which the row waits for like for a walk
    assert fold.outcome in SAME[row.outcome(clock.now())] | off_foot
    if row.arrived_s is not None:
        assert (fold.evidence, fold.firm) == (row.evidence, row.firm)
        assert fold.arrived_between is not None
        assert fold.arrived_between[1] == row.arrived_s
    if row.knew_s is not None:
        assert fold.set_out == row.set_out_s
