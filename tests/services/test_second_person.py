# SPDX-License-Identifier: GPL-3.0-or-later
"""Ties decide who sees a complaint about people: they change hands only before a second person."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kiosk.services.admin.accounts import MADE_BY
from kiosk.services.admin.results.accounts import LogFilter
from kiosk.services.refused import Refused
from kiosk.storage.case_rules import YOUNG, StoredRules
from tests.services.acts import HALL, OFFICE, PASSWORD, quick, world

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.accounts import StaffAccount
    from tests.services.acts import World


def test_a_second_account_is_no_second_person_nor_is_one_that_it_made(tmp_path: Path) -> None:
    with world(tmp_path / "data") as city:
        officer = city.account("system")
        second = _made(city, "second", by=officer)
        third = _made(city, "third", by=second)
        for account in (second, third):
            city.enter(account)
            with pytest.raises(Refused, match=MADE_BY):
                city.admin.accounts.untie(city.person("system"), OFFICE)
            with pytest.raises(Refused, match=MADE_BY):
                city.admin.accounts.tie(city.person("system"), HALL, "member")
        rules = StoredRules(city.storage.database, "A")
        assert set(rules.parts(str(officer.id))) == {OFFICE}
        assert _refusals(city) == 4
        assert not rules.made_by(third.id, officer.id, datetime.now(UTC) + YOUNG)


def test_whoever_was_given_the_role_is_no_second_person_and_whom_another_made_is(tmp_path: Path) -> None:
    with world(tmp_path / "data") as city:
        officer, colleague = city.account("system"), city.account("everybody")
        given = city.storage.accounts.set_roles(city.account("nobody"), ["system"], by=officer)
        city.enter(given)
        with pytest.raises(Refused, match=MADE_BY):
            city.admin.accounts.untie(city.person("system"), OFFICE)
        city.enter(_made(city, "second", by=colleague))
        city.admin.accounts.untie(city.person("system"), OFFICE)
        assert not StoredRules(city.storage.database, "A").parts(str(officer.id))


def _made(city: World, name: str, by: StaffAccount) -> StaffAccount:
    return quick(city.storage).make(name, PASSWORD, ["system"], by=by)


def _refusals(city: World) -> int:
    city.enter(city.account("everybody"))
    return sum(one.action == "account.tie_refused" for one in city.admin.accounts.log(LogFilter()))
