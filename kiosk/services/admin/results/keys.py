# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the city's keys asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.results.seal import SealState


@dataclass(frozen=True, slots=True)
class KeeperOf:
    """Somebody who keeps keys: those for all cases, or only those for call-backs."""

    name: str
    all_cases: bool
    me: bool


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Who keeps keys, who could, how many records still hang on a key that has been replaced.

    `rotation_due` says that somebody who keeps keys no more held one in force; `fingerprint` is that of the
    sheet that has signed all keys in force, nothing while none has; `held` says that the settings hold it, so
    that each new key must be signed.
    """

    seal: SealState
    keepers: Sequence[KeeperOf]
    candidates: Sequence[str]
    left: int
    whole: int
    rotation_due: bool
    fingerprint: str = ""
    held: bool = False
