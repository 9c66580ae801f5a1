# SPDX-License-Identifier: GPL-3.0-or-later
"""The index's tables, column by column: what one file can hold and load at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from kiosk.search.entries import Entry
    from kiosk.search.phrases import Phrases


@dataclass(frozen=True)
class Columns:
    """Entries (kinds … labels) and phrases (texts … owner table)."""

    kinds: Sequence[str]
    ids: Sequence[str]
    offices: Sequence[str]
    teams: Sequence[str]
    labels: Sequence[str]
    texts: Sequence[str]
    reasons: Sequence[str]
    fields: NDArray[np.int8]
    owner_starts: NDArray[np.int32]
    owner_table: NDArray[np.int32]

    @cached_property
    def kind_of(self) -> list[int]:
        """Return the fields as plain numbers, which are quicker to ask one by one."""
        kinds: list[int] = self.fields.tolist()
        return kinds

    @cached_property
    def entry_of(self) -> dict[tuple[str, str, str], int]:
        """Return the entries of offices and teams by (kind, office, team); an office has no team."""
        return {
            (kind, self.offices[at], self.teams[at] if kind == "team" else ""): at
            for at, kind in enumerate(self.kinds)
            if kind in {"office", "team"}
        }

    @cached_property
    def entry_by_id(self) -> dict[str, int]:
        """Return the entries by their ids."""
        return {key: at for at, key in enumerate(self.ids)}

    def owners(self, phrase: int) -> list[int]:
        """Return the entries (or rows of the elsewhere and urgent tables) behind a phrase."""
        span = slice(self.owner_starts[phrase], self.owner_starts[phrase + 1])
        owners: list[int] = self.owner_table[span].tolist()
        return owners


def columns_of(entries: Sequence[Entry], phrases: Phrases) -> Columns:
    """Lay entries and phrases out in columns."""
    texts, fields, reasons = zip(*phrases.by_key, strict=True) if phrases.by_key else ((), (), ())
    owners = list(phrases.by_key.values())
    starts = np.zeros(len(owners) + 1, dtype=np.int32)
    np.cumsum(np.fromiter(map(len, owners), np.int32, len(owners)), out=starts[1:])
    return Columns(
        kinds=[entry.kind for entry in entries],
        ids=[entry.id for entry in entries],
        offices=[entry.office or "" for entry in entries],
        teams=[entry.team or "" for entry in entries],
        labels=[entry.label for entry in entries],
        texts=texts,
        reasons=reasons,
        fields=np.array(fields, dtype=np.int8),
        owner_starts=starts,
        owner_table=np.fromiter(chain.from_iterable(owners), np.int32, int(starts[-1])),
    )
