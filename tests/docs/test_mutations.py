# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of mutations cannot rot: what it changes stands in the program, and who sees it is a test."""

from __future__ import annotations

from tests.soak.mutations import amiss, mutations


def test_every_mutation_changes_one_place_and_names_the_test_that_sees_it() -> None:
    assert len(mutations()) > 50
    assert amiss() == []
