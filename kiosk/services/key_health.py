# SPDX-License-Identifier: GPL-3.0-or-later
"""Are the keys that cases are sealed to the city's own? What an engineer is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cases.trust import signer_of_all
from kiosk.services.cases.booth import untouched_cases
from kiosk.services.cases.key_stores import case_keys
from kiosk.storage.belonging import NOTE, another
from kiosk.storage.folder import on_one_disk
from kiosk.storage.key_upkeep import lost
from kiosk.storage.opened import place_of, trust_of

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

_UNSIGNED = (
    "the city's keys are unsigned: sign them once at the desk (봉인 열쇠 → 서명) with the sheet in the safe"
)


def key_problems(storage: Storage, settings: Settings) -> list[str]:
    """Return what is wrong with the keys in force; a demo's are public, so nothing vouches for them."""
    keys, trust = untouched_cases(storage, settings).recipients(), trust_of(settings)
    strangers = [one.role for one in keys if not trust.admits(one)]
    if strangers:
        roles = ", ".join(sorted(strangers))
        return [f"not signed by the recovery sheet of the settings: {roles}; intake is refused"]
    if storage.demo or trust.demands or not keys:
        return []
    signer = signer_of_all(keys)
    if not signer:
        return [_UNSIGNED]
    line = f'recovery = "{signer}"'
    return [f"nothing outside the data holds the keys: write {line} under [keys] of {settings.file}"]


def case_key_problems(storage: Storage, settings: Settings, now: datetime) -> list[str]:
    """Return what is wrong with the key store: a copy that lags, lies on the same disk, or cases without."""
    keys = case_keys(storage, settings)
    found = keys.problems(now)
    if missing := lost(storage.database, keys):
        found.append(f"{missing} cases cannot be opened: no copy of the key store has their secrets")
    copy = settings.key_copy
    if copy is not None and on_one_disk(storage.folder.path, copy):
        found.append(f"the copy of the case keys in {copy} lies on the same disk as the data")
    if copy is not None and (whose := another(copy, place_of(settings))) is not None:
        told = f"the copy of the case keys in {copy} is that of {whose!r}; this booth leaves it alone"
        own = "name a folder of its own in [keys] key_copy"
        found.append(f"{told}: {own}, or, where it was called {whose!r} before, delete {copy / NOTE}")
    return found
