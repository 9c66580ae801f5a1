# SPDX-License-Identifier: GPL-3.0-or-later
"""The code on the screen of a city with a public address: the way's page, and what proves the visit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

from kiosk.visits.tokens import hashed, is_token
from tests.ui.visitor.test_code import LEAST_MODULE_MM, module_mm, read_off

if TYPE_CHECKING:
    import pytest

    from kiosk.services.visitor import VisitorServices
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor

CITY = "https://way.city.example"


def test_a_phone_reads_the_way_and_what_proves_the_visit(
    guest: Visitor, services: VisitorServices, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "settings", replace(services.settings, public_url=CITY))
    guest.tap("부서 찾기")
    guest.kiosk.look.set(language="vi")
    guest.kiosk.pages.open("way", target="교통행정과/4")
    guest.settle()
    parts = urlsplit(read_off(guest))
    assert module_mm(guest) >= LEAST_MODULE_MM
    assert unquote(parts.path).endswith("/교통행정과/4")
    assert parse_qs(parts.query) == {"lang": ["vi"]}
    token, _, code = parts.fragment.partition(".")
    visit = records.newest()
    assert is_token(token)
    assert (code, records.token(hashed(token))) == (visit.code, visit.id)
    guest.kiosk.pages.current.model.toggle_step_free()
    guest.settle()
    again = urlsplit(read_off(guest))
    assert (parse_qs(again.query)["free"], again.fragment) == (["1"], parts.fragment)


def test_the_next_visitor_gets_another_token(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "settings", replace(services.settings, public_url=CITY))
    guest.tap("부서 찾기")
    guest.kiosk.pages.open("way", target="세정과")
    guest.settle()
    first = read_off(guest)
    guest.kiosk.startOver()
    guest.wake()
    guest.tap("부서 찾기")
    guest.kiosk.pages.open("way", target="세정과")
    guest.settle()
    assert urlsplit(read_off(guest)).fragment != urlsplit(first).fragment
