"""The cases on an open data folder: the booth's intake, the case desk, call-backs and the key cabinet."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
import os
from typing import TYPE_CHECKING, Final

from kiosk.bootstrap.storage import place_of
from kiosk.cases.actors import Actor
from kiosk.cases.cabinet import Cabinet
from kiosk.cases.callbacks import CallBacks
from kiosk.cases.clockwork import Clockwork
from kiosk.cases.compensation import Decisions
from kiosk.cases.conduct import measures_due
from kiosk.cases.desk import CaseDesk
from kiosk.cases.intake import IntakeDesk
from kiosk.cases.keys import Cost
from kiosk.cases.ports import Deed
from kiosk.charter.calendar import ClosedDays
from kiosk.charter.charter import read_charter
from kiosk.charter.clock import OfficeClocks
from kiosk.charter.hours import OfficeHours, WorkingHours
from kiosk.directory.register import load_register
from kiosk.settings import DEMO_CONFIG
from kiosk.storage.case_rules import StoredRules
from kiosk.storage.cases import StoredCases
from kiosk.storage.city_keys import StoredKeys
from kiosk.storage.consequences import StoredConsequences
from kiosk.storage.intake_journal import IntakeJournal
from kiosk.storage.lockout import SystemClock
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from kiosk.bootstrap.storage import Storage
    from kiosk.cases.conduct import MeasureDue
    from kiosk.charter.calendar import Declared
    from kiosk.charter.deadline import Recomputed
    from kiosk.charter.promises import Charter
    from kiosk.directory.register import Register
    from kiosk.settings import Settings
    from kiosk.storage.accounts import Account

JOURNAL_KEPT: Final = timedelta(days=60)  # longer than the oldest daily backup
CHARTERS: Final = DEMO_CONFIG.parents[2] / "assets" / "charter"
DEMO_KEEPER: Final = "demo"
DEMO_PASSPHRASE: Final = "갓바위 노적봉 삼학도 유달산 고하도"  # noqa: S105 # printed in the manual; opens demo data only
DEMO_COST: Final = Cost(1, 1 << 13)


def city_charter(settings: Settings) -> Charter:
    """Read the city's charter: its own file beside the settings, else the one of Mokpo."""
    own = settings.folder / "charter.toml"
    return read_charter(own if own.is_file() else CHARTERS / "mokpo.toml")


def working_hours(settings: Settings) -> WorkingHours:
    """Return the city's working hours."""
    lunch = (settings.lunch_from, settings.lunch_to) if settings.lunch_from < settings.lunch_to else None
    return WorkingHours(settings.opens_at, settings.closes_at, lunch)


def office_clocks(storage: Storage, settings: Settings) -> OfficeClocks:
    """Return the clocks as they run today, declared days and the offices' own hours included."""
    closed = ClosedDays(case_rules(storage, settings).closed_days())
    return OfficeClocks(OfficeHours(working_hours(settings), city_charter(settings).hours), closed)


def case_rules(storage: Storage, settings: Settings) -> StoredRules:
    """Return what an admin sets for the cases."""
    return StoredRules(storage.database, place_of(settings))


def key_cabinet(storage: Storage, settings: Settings) -> Cabinet:
    """Return the key cabinet; a demo's keys lie under a passphrase that everyone may know."""
    keys = StoredKeys(storage.database, SystemClock(), place_of(settings))
    return Cabinet(keys, new_key, DEMO_COST if storage.demo else None)


def ensure_demo_keys(storage: Storage, settings: Settings, now: datetime) -> None:
    """Give demo data their keys; other data get none but by an admin."""
    cabinet = key_cabinet(storage, settings)
    if storage.demo and not cabinet.founded():
        cabinet.found(DEMO_KEEPER, DEMO_PASSPHRASE, now, demo=True)


def stored_cases(storage: Storage, settings: Settings) -> StoredCases:
    """Return the cases, after bringing back what only the journal remembers."""
    cases = StoredCases(storage.database, _journal(storage), place_of(settings))
    cases.replay()
    return cases


def _journal(storage: Storage) -> IntakeJournal:
    return IntakeJournal(storage.folder.path / "journal")


def intake_desk(storage: Storage, settings: Settings, now: datetime) -> IntakeDesk:
    """Return the booth's side of the cases: it seals, acknowledges, and cannot read back."""
    ensure_demo_keys(storage, settings, now)
    register = load_register(settings.folder / "offices.toml")
    clocks = office_clocks(storage, settings)
    return IntakeDesk(
        charter=city_charter(settings),
        clock_of=clocks.of,
        store=stored_cases(storage, settings),
        booth=settings.booth_letter,
        code_key=_code_key(storage.folder.path),
        knows=register.offices.__contains__ if register.offices else bool,
        phone_of=lambda office: register.facts(office).phone,
        excluded=partial(excluded, case_rules(storage, settings), register),
        has_room=lambda: not storage.folder.room().refuses,
    )


def actor_of(storage: Storage, settings: Settings, account: Account) -> Actor:
    """Return a signed-in account as the cases know it."""
    ties = case_rules(storage, settings).ties()
    return Actor(str(account.id), account.name, account.roles, ties.get(str(account.id), frozenset()))


def case_desk(storage: Storage, settings: Settings, account: Account) -> CaseDesk:
    """Return the case desk of a signed-in account; it opens nothing before it is unlocked."""
    register = load_register(settings.folder / "offices.toml")
    return CaseDesk(
        actor=actor_of(storage, settings, account),
        charter=city_charter(settings),
        clocks=partial(office_clocks, storage, settings),
        store=stored_cases(storage, settings),
        cabinet=key_cabinet(storage, settings),
        bureau_of=lambda office: register.facts(office).bureau,
    )


def call_backs(storage: Storage, settings: Settings) -> CallBacks:
    """Return the queue of calls."""
    return CallBacks(stored_cases(storage, settings), partial(office_clocks, storage, settings))


def clockwork(storage: Storage, settings: Settings) -> Clockwork:
    """Return what happens to cases by itself; the desk runs it every minute."""
    cases = stored_cases(storage, settings)
    clocks = partial(office_clocks, storage, settings)
    return Clockwork(city_charter(settings), clocks, cases, cases)


def night_work(storage: Storage, settings: Settings, now: datetime) -> list[str]:
    """Destroy what has been kept long enough, thin the journal, and return the damaged cases."""
    clockwork(storage, settings).destroy_expired(now)
    _journal(storage).prune(now.date() - JOURNAL_KEPT)
    return stored_cases(storage, settings).damaged()


def declare_day(  # noqa: PLR0913 # who, which day, what, when, on which data
    storage: Storage, settings: Settings, day: date, declared: Declared | None, *, actor: str, now: datetime
) -> list[Recomputed]:
    """Declare a closed day, or take it back, and move every open due time; return what moved."""
    case_rules(storage, settings).declare(day, declared, actor, now)
    return clockwork(storage, settings).recompute(actor, now)


def preview_day(
    storage: Storage, settings: Settings, day: date, declared: Declared, now: datetime
) -> list[Recomputed]:
    """Return what declaring a day would move, before it is declared."""
    clocks = office_clocks(storage, settings)
    changed = replace(clocks, closed=clocks.closed.with_days({day: declared}))
    return clockwork(storage, settings).preview(changed, now)


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


def excluded(rules: StoredRules, register: Register, office: str | None, seat: str | None) -> frozenset[str]:
    """Name the accounts that may not touch a complaint: the office's own, its head's, its bureau's head."""
    del seat  # an account is tied to its office, so whoever sits there is already shut out
    if office is None:
        return frozenset()
    bureau = register.facts(office).bureau
    return rules.tied_to([office, bureau] if bureau else [office])


def _code_key(folder: Path) -> bytes:
    """Read the booth's key for receipt codes, or make it; no backup holds it."""
    file, fresh = folder / "receipt-codes.key", folder / f".receipt-codes-{os.getpid()}"
    if not file.exists():
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as opened:
            opened.write(os.urandom(32))
            opened.flush()
            os.fsync(opened.fileno())
        # A link appears whole or not at all, and never replaces the key another process has just made.
        with suppress(FileExistsError):
            file.hardlink_to(fresh)
        fresh.unlink()
    return file.read_bytes()
