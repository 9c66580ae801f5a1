# SPDX-License-Identifier: GPL-3.0-or-later
"""Role × act × state of the account: what the table does not allow at that moment is refused."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.services.authorisation import ACTS, OPEN, OPERATOR
from kiosk.services.refused import Refused
from kiosk.services.staff_session import EXPIRED, NO_RIGHT, SIGNED_OUT
from kiosk.storage import access_log
from kiosk.storage.account_rules import ROLES
from tests.services.acts import NOTHING, PASSWORD, VALID, quick, world

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.storage.staff_accounts import StaffAccount
    from tests.services.acts import World

GUARDED = {act: roles for act, roles in ACTS.items() if roles not in {OPEN, OPERATOR}}
OFFICE_PAGES = ("absences", "calls", "charts", "contacts")
GATE = {EXPIRED, NO_RIGHT, SIGNED_OUT}
READINGS = {act for act, make in VALID.items() if make is NOTHING}
FOUR_HOURS = 4 * 3600 + 1
# What passes the gate and is then refused for what it is about: a city of one day has none of it yet.
UNLIKELY = {
    *("keys.found", "keys.sign", "keys.recover", "cases.survey_code", "cases.record_measure"),
    *("tasks.endings", "tasks.end"),
    *(
        "cases.send",
        "letters.send",
        "letters.bounced",
        "letters.told",
        "system.tell",
    ),  # of a city that sends none
}
HOLDINGS = [
    frozenset(),
    *(frozenset({role}) for role in ROLES),
    frozenset(ROLES),
    *(frozenset(ROLES) - {one} for one in ROLES),
]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Open one city in which everything is refused."""
    with world(tmp_path_factory.mktemp("acts") / "data") as city:
        yield city


def test_every_act_of_every_desk_has_a_line_and_valid_arguments(shared: World) -> None:
    rooms = {
        "guide": shared.counter, "guide.cases": shared.counter.cases, "guide.visits": shared.counter.visits,
    } | {page: getattr(shared.admin, page)._service for page in _pages()}  # fmt: skip
    rooms |= {f"office.{page}": getattr(shared.office, page)._service for page in OFFICE_PAGES}
    for part in ("year_end", "improvements", "publication"):
        rooms[f"report.{part}"] = getattr(shared.admin.report, part)._service
    found = {f"{page}.{act}" for page, room in rooms.items() for act in _acts(room)}
    console = {act for act in found if act.startswith("guide.")}
    assert found - console - set(ACTS) == set()
    assert console - set(ACTS) <= NOT_OF_THE_CONSOLE
    assert set(ACTS) - found - _commands() == set()
    assert set(GUARDED) == set(VALID)


def _pages() -> set[str]:
    return {act.split(".")[0] for act in ACTS if not act.startswith(("guide", "cli", "office"))}


def _acts(room: object) -> set[str]:
    members = inspect.getmembers_static(type(room))
    return {name for name, one in members if inspect.isfunction(one) and not name.startswith("_")}


def _commands() -> set[str]:
    return {act for act in ACTS if act.startswith("cli.")}


# What a visitor's screen records and the console never does, and what its own window calls on its raw self.
NOT_OF_THE_CONSOLE = {
    *("guide.close", "guide.leave", "guide.visits.close"),
    *(
        f"guide.visits.{one}"
        for one in [
            "woke",
            "modes_changed",
            "first_key",
            "chart_opened",
            "token_issued",
            "seat_shown",
            "officer_found",
            "found",
            "searched_in_vain",
            "call_guide",
            "call_withdrawn",
            "report_wrong",
            "resume",
            "way_again",
            "service_used",
            "card_shown",
            "continued",
            "doubted",
        ]
    ),
}


@pytest.mark.parametrize("state", ["open", "signed out", "expired", "closed", "role taken"])
def test_what_the_table_does_not_allow_is_refused_and_changes_nothing(shared: World, state: str) -> None:
    given = _arguments(shared)
    chief = shared.account("system")
    tried = 0
    for number, roles in enumerate(HOLDINGS):
        account = quick(shared.storage).make(f"{state} {number}", PASSWORD, roles, by=None)
        shared.enter(account)
        STATES[state](shared, account, chief)
        before = _written(shared)
        for act, allowed in GUARDED.items():
            may = state == "open" and bool(allowed & roles)
            tried += 1
            if state == "open":  # the question of a desk; in the other states the gate itself is asked
                assert shared.admin._session.may(act) == may, (act, roles)
            if not may:
                with pytest.raises(Refused) as no:
                    shared.call(act, given[act])
                assert str(no.value) in GATE, (act, roles, str(no.value))
        assert _written(shared) == before
        shared.leave()
    assert tried == len(HOLDINGS) * len(GUARDED)


def _arguments(city: World) -> dict[str, Any]:
    """Make every act's arguments as somebody who may."""
    if not hasattr(city, "given"):
        city.enter(city.account("everybody"))
        made = {act: make(city) for act, make in VALID.items() if act not in UNLIKELY | NEED_A_CHANGE}
        # What would change the city to be prepared needs no more than its shape here: the gate comes first.
        made |= dict.fromkeys(set(VALID) - set(made), ((), {}))
        city.leave()
        city.seconds = 0.0
        setattr(city, "given", made)  # noqa: B010 # kept with the city, not a field of it
    kept: dict[str, Any] = city.__dict__["given"]
    return kept


NEED_A_CHANGE = {
    "charts.publish",
    "charts.weigh",
    "charts.roll_back",
    "report.year_end.take_back_publication",
    "report.improvements.reopen",
    "system.rehearse",
    "system.restore",
}


def _written(city: World) -> access_log.LogHead:
    assert city.counter.visits.stored()
    with city.storage.database.read() as connection:
        return access_log.head(connection)


def _stay(_city: World, _account: StaffAccount, _chief: StaffAccount) -> None:
    """Leave the account as it is."""


def _leave(city: World, _account: StaffAccount, _chief: StaffAccount) -> None:
    city.leave()


def _expire(city: World, _account: StaffAccount, _chief: StaffAccount) -> None:
    city.seconds += FOUR_HOURS


def _close(city: World, account: StaffAccount, chief: StaffAccount) -> None:
    city.storage.accounts.close(account, by=chief)


def _take(city: World, account: StaffAccount, chief: StaffAccount) -> None:
    city.storage.accounts.set_roles(account, (), by=chief)


STATES: dict[str, Callable[[World, StaffAccount, StaffAccount], None]] = {
    "open": _stay, "signed out": _leave, "expired": _expire, "closed": _close, "role taken": _take,
}  # fmt: skip


def test_what_the_table_allows_to_be_read_is_read(tmp_path: Path) -> None:
    """Each act that takes nothing, in one city: for an account with nothing but one role that is enough."""
    with world(tmp_path / "data") as city:
        for act in sorted(READINGS):
            city.enter(city.account(min(GUARDED[act])))
            city.call(act, ((), {}))
            city.leave()


@pytest.mark.parametrize("act", sorted(set(GUARDED) - READINGS))
def test_what_the_table_allows_is_done(tmp_path: Path, act: str) -> None:
    """Each act once, for an account with nothing but one role that is enough for it."""
    with world(tmp_path / "data") as city:
        city.enter(city.account(min(GUARDED[act])))
        given = VALID[act](city)
        if act not in UNLIKELY:
            city.call(act, given)
            return
        with pytest.raises(Refused) as no:
            city.call(act, given)
        assert str(no.value) not in GATE
