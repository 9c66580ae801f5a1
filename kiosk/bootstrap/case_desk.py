"""The desk's side of the cases on an open data folder: keys, cases, what follows from them.

Only the desk's own process loads this; the booth seals and cannot open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.bootstrap.cases import case_rules, city_charter, office_clocks, stored_cases
from kiosk.bootstrap.storage import place_of
from kiosk.cases.actors import Actor
from kiosk.cases.cabinet import Cabinet
from kiosk.cases.compensation import Decisions
from kiosk.cases.conduct import measures_due
from kiosk.cases.desk import CaseDesk
from kiosk.cases.keys import Cost
from kiosk.cases.ports import Deed
from kiosk.directory.register import load_register
from kiosk.storage.city_keys import StoredKeys
from kiosk.storage.consequences import StoredConsequences
from kiosk.storage.lockout import SystemClock
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.bootstrap.storage import Storage
    from kiosk.cases.conduct import MeasureDue
    from kiosk.settings import Settings
    from kiosk.storage.accounts import Account

DEMO_KEEPER: Final = "demo"
DEMO_PASSPHRASE: Final = "갓바위 노적봉 삼학도 유달산 고하도"  # noqa: S105 # printed in the manual; opens demo data only
DEMO_COST: Final = Cost(1, 1 << 13)


def found_demo_keys(storage: Storage, settings: Settings, now: datetime) -> None:
    """Make the keys of demo data, under a passphrase that everyone may know."""
    cabinet = key_cabinet(storage, settings)
    if storage.demo and not cabinet.founded():
        cabinet.found(DEMO_KEEPER, DEMO_PASSPHRASE, now, demo=True)


def key_cabinet(storage: Storage, settings: Settings) -> Cabinet:
    """Return the key cabinet; a demo's keys lie under a passphrase that everyone may know."""
    keys = StoredKeys(storage.database, SystemClock(), place_of(settings))
    return Cabinet(keys, new_key, DEMO_COST if storage.demo else None)


def actor_of(storage: Storage, settings: Settings, account: Account) -> Actor:
    """Return a signed-in account as the cases know it."""
    ties = case_rules(storage, settings).ties()
    return Actor(str(account.id), account.name, account.roles, ties.get(str(account.id), frozenset()))


def case_desk(storage: Storage, settings: Settings, account: Account) -> CaseDesk:
    """Return the case desk of a signed-in account; it opens nothing before it is unlocked."""
    register = load_register(settings.folder / "offices.toml")
    rules = case_rules(storage, settings)
    return CaseDesk(
        actor=actor_of(storage, settings, account),
        charter=city_charter(settings),
        clocks=office_clocks(storage, settings),
        store=stored_cases(storage, settings),
        cabinet=key_cabinet(storage, settings),
        bureau_of=lambda office: register.facts(office).bureau,
        ties=lambda account: rules.ties().get(account, frozenset()),
    )


def consequences(storage: Storage, settings: Settings) -> StoredConsequences:
    """Return strikes, measures, budgets and the praise to show."""
    return StoredConsequences(storage.database, place_of(settings))


def decisions(storage: Storage, settings: Settings) -> Decisions:
    """Return what the desk decides about money."""
    return Decisions(city_charter(settings), consequences(storage, settings))


def measures_demanded(storage: Storage, settings: Settings) -> list[MeasureDue]:
    """Return the measures that the charter demands and nobody has recorded yet."""
    limit = city_charter(settings).promises["conduct-measure"].count or 3
    kept = consequences(storage, settings)
    return measures_due(kept.strikes(), kept.measured(), limit)


def record_measure(  # noqa: PLR0913 # who, what, about whom, when, on which data
    storage: Storage, settings: Settings, due: MeasureDue, measure: str, *, actor: str, now: datetime
) -> None:
    """Record what was done about an officer with three upheld complaints."""
    deed = Deed(actor, "conduct.measure", ",".join(due.numbers))
    consequences(storage, settings).record_measure(due, measure, deed, now)
