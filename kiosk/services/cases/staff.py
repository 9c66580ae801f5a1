# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk's side of the cases on an open data folder: keys, cases, what follows from them.

Only the desk's own process loads this; the booth seals and cannot open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cases.actors import ROLE, Actor
from kiosk.cases.conduct import count_within, measures_due
from kiosk.cases.records import CaseAct
from kiosk.cases.states import CaseMove
from kiosk.services.cases.booth import case_rules, office_clocks, stored_cases
from kiosk.services.cases.compensation import Decisions
from kiosk.services.cases.handling import CaseHandling
from kiosk.services.cases.keys_opened import city_keyring
from kiosk.services.cases.parties import Parties
from kiosk.services.charter import CharterRows, city_charter
from kiosk.services.directory import seoul_now
from kiosk.services.places import city_register
from kiosk.storage.consequences import StoredConsequences
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.model import Case
    from kiosk.cases.records import Stored
    from kiosk.directory.register import Register
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import StaffAccount


def case_desk(storage: Storage, settings: Settings, account: StaffAccount) -> CaseHandling:
    """Return the case desk of a signed-in account; it opens nothing before it is unlocked."""
    cases, rules = stored_cases(storage, settings), case_rules(storage, settings)

    def register() -> Register:
        """Return the offices of this moment: a desk stays open when one comes into being."""
        return city_register(storage.database, settings, seoul_now())

    return CaseHandling(
        actor=Actor(str(account.id), account.name, account.roles),
        clocks=office_clocks(storage, settings),
        store=cases,
        keyring=city_keyring(storage, settings),
        parties=Parties(
            cases,
            lambda office: register().facts(office).bureau,
            rules.offices_of,
            lambda account: bool(rules.parts(account)),
        ),
        colleagues=lambda: {str(one.id) for one in storage.accounts.all() if ROLE in one.roles},
        register=register,
    )


def consequences(storage: Storage, settings: Settings) -> StoredConsequences:
    """Return strikes, measures, budgets and the praise to show."""
    return StoredConsequences(storage.database, place_of(settings))


def decisions(storage: Storage, settings: Settings) -> Decisions:
    """Return what the desk decides about money."""
    return Decisions(city_charter(settings), consequences(storage, settings))


def measures_demanded(storage: Storage, settings: Settings, now: datetime) -> list[MeasureDue]:
    """Return the measures that the charter demands and nobody has recorded yet."""
    limit = CharterRows(storage, settings).at(now).promises["conduct-measure"].count or 3
    kept = consequences(storage, settings)
    return measures_due(kept.strikes(), kept.measured(), limit)


def strikes_of(
    storage: Storage, settings: Settings, stored: Stored, now: datetime, without: str
) -> tuple[int, int] | None:
    """Count the upheld complaints about the officer of an upheld case, itself included, and of how many.

    Return None where nobody was found at fault.
    """
    answers = [one for one in stored.events if one.move is CaseMove.ANSWER]
    officer = answers[-1].plain.get("pseudonym") if answers else None
    if officer is None:
        return None
    limit = CharterRows(storage, settings).at(now).promises["conduct-measure"].count or 0
    return count_within(
        consequences(storage, settings).strikes(without=without), bytes.fromhex(officer), now
    ), limit


def record_measure(  # noqa: PLR0913, PLR0917 # at whose desk, what, about whom, when, on which data
    storage: Storage, settings: Settings, desk: CaseHandling, due: MeasureDue, measure: str, now: datetime
) -> None:
    """Record what was done about an officer with three upheld complaints; the words may name them."""
    sealed = desk.seal_about(due, measure)
    deed = CaseAct(desk.actor.account, "conduct.measure", ",".join(due.numbers))
    consequences(storage, settings).record_measure(due, sealed.hex(), deed, now)


def granted(case: Case, desk: CaseHandling, now: datetime) -> bool:
    """Return whether the last decision gave something."""
    steps = [one for one in desk.loaded(case.opened.number, now).events if "compensation" in one.plain]
    return bool(steps and steps[-1].plain["compensation"])
