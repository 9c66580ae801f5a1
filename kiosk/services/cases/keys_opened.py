# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's keys on an open data folder: what can open a case is loaded only by who needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.cases.keys import Cost
from kiosk.services.cases.city_keys import CityKeyring
from kiosk.services.cases.key_stores import case_keys
from kiosk.storage.city_keys import StoredKeys
from kiosk.storage.lockout import SystemClock
from kiosk.storage.opened import place_of, trust_of
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

DEMO_KEEPER: Final = "demo"
DEMO_PASSPHRASE: Final = "갓바위 노적봉 삼학도 유달산 고하도"  # noqa: S105 # printed in the manual; opens demo data only
DEMO_COST: Final = Cost(1, 1 << 13)


def found_demo_keys(storage: Storage, settings: Settings, now: datetime) -> None:
    """Make the keys of demo data, under a passphrase that everyone may know."""
    keyring = city_keyring(storage, settings)
    if storage.demo and not keyring.founded():
        keyring.found(DEMO_KEEPER, DEMO_PASSPHRASE, now, demo=True)


def city_keyring(storage: Storage, settings: Settings) -> CityKeyring:
    """Return the city's keyring; a demo's keys lie under a passphrase that everyone may know."""
    keys = StoredKeys(storage.database, SystemClock(), place_of(settings), case_keys(storage, settings))
    return CityKeyring(keys, new_key, DEMO_COST if storage.demo else None, trust_of(settings))
