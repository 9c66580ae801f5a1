# SPDX-License-Identifier: GPL-3.0-or-later
"""Ties decide who sees a complaint about people: they change hands only before a second person."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product
from typing import TYPE_CHECKING

from argon2 import PasswordHasher
import pytest

from kiosk.services.admin.accounts import ALONE, MADE_BY, NOT_BOTH
from kiosk.services.admin.results.accounts import LogFilter
from kiosk.services.admin.results.cases import CaseQuery
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Refused
from kiosk.storage.account_rules import AccountError
from kiosk.storage.accounts import AccountRepository
from kiosk.storage.case_rules import StoredRules
from kiosk.storage.lockout import SystemClock
from tests.services.acts import DAY, HALL, OFFICE, PASSPHRASE, PASSWORD, quick, world

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.services.admin.results.accounts import Person
    from kiosk.storage.staff_accounts import StaffAccount
    from tests.services.acts import World


class LongAgo(SystemClock):
    """The wall's clock of ten years ago."""

    def now(self) -> datetime:
        """Return the time, ten years earlier."""
        return super().now() - 3650 * DAY


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
        assert rules.origins().comes_from(third.id, officer.id)


def test_where_all_accounts_come_from_one_the_sheet_lifts_the_ties_of_that_one(tmp_path: Path) -> None:
    with world(tmp_path / "data") as city:
        chief = city.account("everybody")
        city.enter(chief)
        city.admin.cases.unlock(PASSPHRASE)
        sheet = city.admin.keys.new_sheet("")
        city.enter(_made(city, "second", by=chief))
        asked = {one.name for one in city.admin.accounts.people() if one.alone}
        assert "everybody" in asked  # so the desk shows the field for the sheet
        with pytest.raises(Refused, match=MADE_BY):
            city.admin.accounts.tie(city.person("everybody"), HALL, "member")
        city.admin.accounts.tie(city.person("everybody"), HALL, "member", sheet)
        assert StoredRules(city.storage.database, "A").parts(str(chief.id))[HALL] == "member"


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


def test_nobody_makes_a_reader_alone_whichever_of_their_accounts_does_what(tmp_path: Path) -> None:
    """Everybody who makes, gives and ties, of two persons: one of them has three accounts."""
    with world(tmp_path / "data") as city:
        one, other = city.account("system"), city.account("everybody")
        second = _made(city, "second", by=one)
        person = {one.name: 1, "second": 1, "third": 1, other.name: 2}
        hands = [one, second, _made(city, "third", by=second), other]
        accounts, rules = quick(city.storage), StoredRules(city.storage.database, "A")
        for maker, giver in product(hands, repeat=2):
            reader = accounts.make(f"{maker.name} {giver.name} made", PASSWORD, (), by=maker)
            reader = accounts.set_roles(reader, ["cases"], by=giver)
            for tying in hands:
                city.enter(tying)
                alone = len({person[each.name] for each in (maker, giver, tying)}) == 1
                if alone:
                    with pytest.raises(Refused) as no:
                        city.admin.accounts.tie(city.person(reader.name), HALL, "member")
                    assert str(no.value) == ALONE
                else:
                    city.admin.accounts.tie(city.person(reader.name), HALL, "member")
                assert bool(rules.parts(str(reader.id))) is not alone, (maker.name, giver.name, tying.name)
                rules.untie(str(reader.id), HALL, "admin", datetime.now(UTC))
        city.enter(one)
        shown = {each.name for each in city.admin.accounts.people() if each.alone}
        theirs = [each.name for each in hands[:3]]
        assert shown == {f"{maker} {giver} made" for maker, giver in product(theirs, repeat=2)}


def test_a_second_account_ties_no_reader_whom_the_first_has_made_however_long_ago(tmp_path: Path) -> None:
    """One person with two accounts, all made ten years ago; whom another person made they do tie."""
    with world(tmp_path / "data") as city:
        one, other = city.account("system"), city.account("everybody")
        accounts = AccountRepository(city.storage.database, LongAgo(), "A", PasswordHasher(1, 8, 1))
        second = accounts.make("second", PASSWORD, ["system"], by=one)
        for name, maker in (("reader", one), ("not theirs", other)):
            accounts.make(name, PASSWORD, ["cases"], by=maker)
        accounts.make("tied", PASSWORD, ["guide"], by=one)
        city.enter(one)
        city.admin.accounts.tie(city.person("tied"), HALL, "member")
        city.enter(second)
        with pytest.raises(Refused, match=ALONE):
            city.admin.accounts.tie(city.person("reader"), HALL, "member")
        with pytest.raises(Refused, match=NOT_BOTH):
            city.admin.accounts.set_roles(city.person("tied"), ["guide", "cases"])
        assert {each.name for each in city.admin.accounts.people() if each.alone} == {"system", "reader"}
        city.admin.accounts.tie(city.person("not theirs"), HALL, "member")


def test_nobody_gives_the_role_alone_to_whom_they_have_made_and_tied(tmp_path: Path) -> None:
    """The other order, as accounts of offices are tied first and by whoever makes them."""
    with world(tmp_path / "data") as city:
        one, other = city.account("system"), city.account("everybody")
        rules = StoredRules(city.storage.database, "A")
        made = quick(city.storage).make("made", PASSWORD, ["guide"], by=one)
        city.enter(one)
        city.admin.accounts.tie(city.person("made"), HALL, "member")
        assert rules.parts(str(made.id)) == {HALL: "member"}
        with pytest.raises(Refused, match=NOT_BOTH):
            city.admin.accounts.set_roles(city.person("made"), ["guide", "cases"])
        city.enter(_made(city, "second", by=one))
        with pytest.raises(Refused, match=NOT_BOTH):
            city.admin.accounts.set_roles(city.person("made"), ["guide", "cases"])
        city.enter(other)
        city.admin.accounts.set_roles(city.person("made"), ["guide", "cases"])
        with pytest.raises(Refused, match="권한을 하나 이상 골라"):  # nor does an account lose its last role
            city.admin.accounts.set_roles(city.person("made"), [])
        assert "cases" in city.account("made").roles


def test_whom_nobody_else_has_tied_reads_of_no_complaint_about_people(tmp_path: Path) -> None:
    with world(tmp_path / "data") as city:
        chief = city.account("everybody")
        reader = quick(city.storage).make("reader", PASSWORD, ["cases"], by=chief)
        city.enter(chief)
        with pytest.raises(Refused, match=ALONE):
            city.admin.accounts.tie(city.person("reader"), OFFICE, "member")
        city.admin.cases.unlock(PASSPHRASE)
        city.admin.keys.add_keeper("reader", PASSPHRASE, all_cases=True)
        city.enter(reader)
        city.admin.cases.unlock(PASSPHRASE)
        kinds = {line.row.kind for line in city.admin.cases.look(CaseQuery(), 100).rows}
        assert kinds
        assert "unkind" not in kinds


def test_the_sheet_in_the_safe_stands_for_a_second_person_and_no_other_does(tmp_path: Path) -> None:
    with world(tmp_path / "data") as city:
        chief = city.account("everybody")
        reader = quick(city.storage).make("reader", PASSWORD, ["cases"], by=chief)
        city.enter(chief)
        city.admin.cases.unlock(PASSPHRASE)
        old = city.admin.keys.new_sheet("")
        sheet = city.admin.keys.new_sheet(old)
        for wrong in (old, "AAAA", sheet[:-2]):
            with pytest.raises(Refused, match="복구 용지"):
                city.admin.accounts.tie(city.person("reader"), HALL, "member", wrong)
        rules = StoredRules(city.storage.database, "A")
        assert not rules.parts(str(reader.id))
        city.admin.accounts.tie(city.person("reader"), HALL, "member", sheet)
        assert rules.parts(str(reader.id)) == {HALL: "member"}
        with pytest.raises(Refused, match="자기 소속"):
            city.admin.accounts.tie(city.person("everybody"), HALL, "member", sheet)


def test_a_person_has_one_account_at_a_time_and_the_next_has_what_shut_the_last_one_out(
    tmp_path: Path,
) -> None:
    with world(tmp_path / "data") as city:
        accounts, rules = quick(city.storage), StoredRules(city.storage.database, "A")
        chief = city.account("system")
        first = accounts.make("clerk-1", PASSWORD, ["cases"], by=chief, person="홍 길동")
        rules.tie(str(first.id), HALL, "member", "admin", seoul_now())
        with pytest.raises(AccountError, match="'clerk-1'"):
            accounts.make("clerk-2", PASSWORD, ["cases"], by=chief, person="홍길동")
        accounts.close(first, by=chief)
        second = accounts.make("clerk-2", PASSWORD, ["cases"], by=chief, person="홍-길동")
        assert rules.offices_of(str(second.id), seoul_now() - DAY) == {HALL}
        assert not rules.parts(str(second.id))
        shown = {one.name: one.person for one in _people(city)}
        assert shown["clerk-2"] == "홍길동"
        assert shown["nobody"] == "nobody"


def test_a_new_account_is_no_second_person_for_those_of_the_old_one(tmp_path: Path) -> None:
    with world(tmp_path / "data") as city:
        accounts, chief = quick(city.storage), city.account("everybody")
        maker = _made(city, "maker", by=chief)
        accounts.make("reader", PASSWORD, ["cases"], by=maker)
        accounts.close(maker, by=chief)
        again = accounts.make("maker-2", PASSWORD, ["system"], by=None, person="maker")
        city.enter(again)
        with pytest.raises(Refused, match=ALONE):
            city.admin.accounts.tie(city.person("reader"), HALL, "member")


def _people(city: World) -> Sequence[Person]:
    city.enter(city.account("system"))
    return city.admin.accounts.people()


def _made(city: World, name: str, by: StaffAccount) -> StaffAccount:
    return quick(city.storage).make(name, PASSWORD, ["system"], by=by)


def _refusals(city: World) -> int:
    city.enter(city.account("everybody"))
    return sum(one.action == "account.tie_refused" for one in city.admin.accounts.log(LogFilter()))
