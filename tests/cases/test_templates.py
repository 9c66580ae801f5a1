# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers to begin from: only where somebody is judged does one say that somebody was told off."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from kiosk.cases.letters import draft
from kiosk.cases.opening import opened_from
from kiosk.services.charter import city_charter
from tests.visitor import demo_settings


@pytest.mark.parametrize(("kind", "told_off"), [("unkind", True), ("inconvenience", False), ("claim", False)])
def test_nobody_is_told_off_in_a_case_about_a_sign(kind: str, told_off: bool) -> None:  # noqa: FBT001 # a parameter of a test
    opened = opened_from(
        city_charter(demo_settings()).kinds[kind], case=UUID(int=1), number="A-000001-0", office="건설과",
        received=datetime(2026, 11, 24, 5, tzinfo=UTC), channel="booth",
    )  # fmt: skip
    assert ("해당 직원" in draft("upheld", opened, "061-044-0001")) is told_off
