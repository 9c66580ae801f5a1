# SPDX-License-Identifier: GPL-3.0-or-later
"""The booth's side of the cases on an open data folder: intake, look-up, call-backs.

Nothing here loads what could open a case; the desk's side is `kiosk.services.cases.staff`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.cases.actors import LOOK_BACK, Actor
from kiosk.charter.calendar import ClosedDays
from kiosk.charter.clock import OfficeClocks
from kiosk.charter.hours import SEOUL, OfficeHours, WorkingHours
from kiosk.services.cases.callbacks import CallBacks
from kiosk.services.cases.case_clocks import CaseClocks
from kiosk.services.cases.entering import enter
from kiosk.services.cases.intake import IntakeService
from kiosk.services.cases.key_stores import case_keys, own_copy
from kiosk.services.charter import CharterRows, city_charter
from kiosk.services.places import PlaceOverrides, city_register, office_names
from kiosk.storage.belonging import claim
from kiosk.storage.case_rules import StoredRules
from kiosk.storage.cases import StoredCases
from kiosk.storage.folder import make_key, stamp
from kiosk.storage.gathered_cases import GatheredCases
from kiosk.storage.intake_journal import IntakeJournal
from kiosk.storage.notices import tell_admin
from kiosk.storage.opened import place_of, trust_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.cases.answers import Answers
    from kiosk.cases.receipt import Receipt
    from kiosk.directory.office_names import OfficeNames
    from kiosk.directory.register import Register
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import StaffAccount

KEY_BYTES: Final = 32


def working_hours(settings: Settings) -> WorkingHours:
    """Return the city's working hours."""
    lunch = (settings.lunch_from, settings.lunch_to) if settings.lunch_from < settings.lunch_to else None
    return WorkingHours(settings.opens_at, settings.closes_at, lunch)


def office_clocks(storage: Storage, settings: Settings) -> Callable[[], OfficeClocks]:
    """Return what gives the clocks as they run now: a day or hours declared a minute ago already count."""
    rules, places = case_rules(storage, settings), PlaceOverrides(storage.database, place_of(settings))
    usual = usual_hours(settings)
    return lambda: OfficeClocks(
        places.office_hours(usual, datetime.now(SEOUL).date()), ClosedDays(rules.closed_days())
    )


def usual_hours(settings: Settings) -> OfficeHours:
    """Return the hours of the city's own files."""
    return OfficeHours(working_hours(settings), city_charter(settings).hours)


def case_rules(storage: Storage, settings: Settings) -> StoredRules:
    """Return what an admin sets for the cases."""
    return StoredRules(storage.database, place_of(settings), _names(storage, settings))


def _names(storage: Storage, settings: Settings) -> Callable[[], OfficeNames]:
    return lambda: office_names(storage.database, settings, datetime.now(UTC))


def ensure_demo_keys(storage: Storage, settings: Settings, now: datetime) -> None:
    """Give demo data their keys; other data get none but by an admin."""
    if not storage.demo or stored_cases(storage, settings).recipients():
        return
    from kiosk.services.cases.keys_opened import found_demo_keys  # noqa: PLC0415 # a booth's process never needs it again

    found_demo_keys(storage, settings, now)


def stored_cases(storage: Storage, settings: Settings) -> StoredCases:
    """Return the cases, after bringing back what only the journal remembers."""
    if (copy := own_copy(settings)) is not None:
        claim(copy, place_of(settings))
    intake_journal(storage, settings).recover()
    cases = untouched_cases(storage, settings)
    cases.replay()
    return cases


def untouched_cases(storage: Storage, settings: Settings) -> StoredCases:
    """Return the cases just as they lie, for whoever only looks."""
    keys = case_keys(storage, settings)
    return StoredCases(storage.database, intake_journal(storage, settings), place_of(settings), keys)


def gathered_cases(storage: Storage, settings: Settings) -> GatheredCases:
    """Return the cases for whoever brings many at once."""
    keys = case_keys(storage, settings)
    return GatheredCases(storage.database, intake_journal(storage, settings), place_of(settings), keys)


def intake_journal(storage: Storage, settings: Settings) -> IntakeJournal:
    """Return the second copy of what was taken in, and a third one on the disk of the key store's copy."""
    second = own_copy(settings)
    return IntakeJournal(storage.folder.path / "journal", second and second / "journal")


def intake_service(storage: Storage, settings: Settings, now: datetime) -> IntakeService:
    """Return the booth's side of the cases: it seals, acknowledges, and cannot read back."""
    ensure_demo_keys(storage, settings, now)
    clocks, charter = office_clocks(storage, settings), CharterRows(storage, settings).at
    store = stored_cases(storage, settings)

    def register() -> Register:
        """Return the offices of this moment: a booth runs on when one comes into being."""
        return city_register(storage.database, settings, datetime.now(UTC))

    return IntakeService(
        charter=charter,
        clock_of=lambda office: clocks().of(office),
        store=store,
        booth=settings.booth_letter,
        code_key=None if storage.on_server else _code_key(storage, settings, now),
        knows=lambda office: register().knew(office),
        phone_of=lambda office: register().facts(office).phone,
        excluded=partial(excluded, case_rules(storage, settings), register),
        has_room=lambda: not storage.folder.room().refuses,
        trust=trust_of(settings),
        settle=CaseClocks(charter, clocks, store, store).settle,
    )


def enter_case(
    storage: Storage, settings: Settings, account: StaffAccount, answers: Answers, now: datetime
) -> Receipt:
    """Take in for somebody else: a guide for the visitor present, the cases' role what was sent.

    The office is said, and is on the receipt, as it is called today. Raises `Unacceptable`, `NotYours`, and
    what `IntakeService.submit` raises.
    """
    actor = Actor(str(account.id), account.name, account.roles)
    names = office_names(storage.database, settings, now)
    if answers.office:
        answers = replace(answers, office=names.office(answers.office))
    receipt = enter(intake_service(storage, settings, now), answers, actor, now)
    return replace(receipt, office=names.name(receipt.office))


def call_backs(storage: Storage, settings: Settings) -> CallBacks:
    """Return the queue of calls."""
    cases, clocks = stored_cases(storage, settings), office_clocks(storage, settings)
    return CallBacks(cases, clocks, _names(storage, settings))


def excluded(
    rules: StoredRules,
    register: Callable[[], Register],
    office: str | None,
    seat: str | None,
    now: datetime,
) -> frozenset[str]:
    """Return the accounts that may not touch a complaint: the office's own, its head's, its bureau's head."""
    del seat  # an account is tied to its office, so whoever sits there is already shut out
    if office is None:
        return frozenset()
    bureau = register().facts(office).bureau
    return rules.tied_to([office, bureau] if bureau else [office], now - LOOK_BACK)


def _code_key(storage: Storage, settings: Settings, now: datetime) -> bytes:
    """Read the booth's key for receipt codes, or make it; no backup holds it."""
    file = storage.folder.path / "receipt-codes.key"
    harmed = file.exists() and file.stat().st_size != KEY_BYTES
    if harmed:
        file.replace(storage.folder.quarantine / f"{stamp(now)}-{file.name}")
    if not file.exists():
        if harmed or untouched_cases(storage, settings).count() > 0:
            with storage.database.write() as connection:
                tell_admin(connection, "receipt_codes_lost", {}, now)
        make_key(file, KEY_BYTES)
    return file.read_bytes()
