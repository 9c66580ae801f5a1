# SPDX-License-Identifier: GPL-3.0-or-later
"""The machine: closed is closed, and every open state has a way out."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.cases.states import CLOSED, WORDS, CaseMove, Flow, Illegal, State, after, flow_of, moves

FLOWS = st.sampled_from(Flow)


@given(FLOWS, st.lists(st.sampled_from(CaseMove), max_size=30))
def test_any_row_of_moves_ends_in_a_known_state_and_only_by_offered_moves(
    flow: Flow, row: list[CaseMove]
) -> None:
    state = State.RECEIVED
    for move in row:
        offered = moves(flow, state)
        if move in offered:
            state = after(flow, state, move)
        else:
            with pytest.raises(Illegal):
                after(flow, state, move)


@pytest.mark.parametrize("flow", Flow)
def test_from_every_state_that_can_be_reached_the_end_can_be_reached(flow: Flow) -> None:
    reached, edge = {State.RECEIVED}, [State.RECEIVED]
    while edge:
        state = edge.pop()
        fresh = {after(flow, state, move) for move in moves(flow, state)} - reached
        reached |= fresh
        edge += fresh
    assert State.DESTROYED in reached
    for state in reached - CLOSED:
        assert any(
            after(flow, state, move) in CLOSED or move is CaseMove.WITHDRAW for move in moves(flow, state)
        )


def test_a_destroyed_case_stays_destroyed() -> None:
    for flow, move in product(Flow, CaseMove):
        with pytest.raises(Illegal):
            after(flow, State.DESTROYED, move)


@pytest.mark.parametrize("flow", Flow)
def test_a_closed_case_is_not_opened_again(flow: Flow) -> None:
    for state in CLOSED - {State.DESTROYED}:
        assert {after(flow, state, move) for move in moves(flow, state)} <= CLOSED


def test_every_state_has_words_for_the_visitor() -> None:
    assert set(WORDS) == set(State)


def test_kinds_go_their_own_ways() -> None:
    assert {flow_of(kind) for kind in ("unkind", "corruption", "inconvenience")} == {Flow.COMPLAINT}
    assert flow_of("claim") is flow_of("compensation") is Flow.COMPENSATION
