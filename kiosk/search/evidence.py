# SPDX-License-Identifier: GPL-3.0-or-later
"""What all phrases of an office together say of a told sentence, where no single phrase says enough of it.

One word of a story may be a whole phrase of a wrong office; of the office that is meant many phrases share a
little. Each word speaks for an office by how often its phrases have it, less and less, and by how few offices
have it at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from kiosk.search.overlap import PAIR, PAIR_SHARE, pairs_of
from kiosk.search.phrases import Field
from kiosk.search.ranking import RankedEntry
from kiosk.search.standing import spans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from kiosk.search.columns import Columns
    from kiosk.search.overlap import Overlap

# What most evidence adds to a score. Of 674 told sentences 0.3 loses 5 first hits, 0.8 loses 2; without, 23.
MOST: Final = 0.5
# Of each further word that carries a matter: the longer a story, the less a single phrase says of it.
GROWING, FROM = 0.1, 10
# An entry's words speak for it less by the square root of how many features it has beyond this many. Of 897
# sentences 8 more first hits are lost without it, 2 with 20, and 4 with a power of 0.3 for the root.
# Counting each phrase of a word less, 0.5 for the 1 beside `often`, gains 3 and loses one of the blind sets.
FEW: Final = 60
_SPEAKING: Final = (Field.OFFICE, Field.TEAM, Field.DUTY, Field.TOPIC)


@dataclass(frozen=True)
class Evidence:
    """Feature → offices and teams in CSR form, each with how much it speaks for them."""

    rows: Mapping[str, int]
    starts: NDArray[np.int64]
    entries: NDArray[np.int64]
    weights: NDArray[np.float32]
    size: int

    def added(self, found: Sequence[RankedEntry], features: Mapping[str, float]) -> list[RankedEntry]:
        """Return the found entries with their share of the most evidence, best first.

        Each feature is told with how much it counts, 1 being all.
        """
        told = sum(not feature.endswith(PAIR) for feature in features)
        share = MOST + GROWING * max(0, told - FROM)
        speaking = np.zeros(self.size)
        for feature, count in features.items():
            if (row := self.rows.get(feature)) is not None:
                span = slice(self.starts[row], self.starts[row + 1])
                speaking[self.entries[span]] += self.weights[span] * count
        if not (most := float(speaking.max(initial=0.0))):
            return list(found)
        weighed = [
            RankedEntry(one.entry, one.score + share * float(speaking[one.entry]) / most, one.phrase)
            for one in found
        ]
        return sorted(weighed, key=lambda one: (-one.score, one.entry))


def evidence_of(columns: Columns, overlap: Overlap) -> Evidence:
    """Count how often each feature stands in the phrases of each office and team."""
    whole = np.array([kind in {"office", "team"} for kind in columns.kinds], np.bool_)
    owned = np.repeat(np.arange(len(columns.fields)), np.diff(columns.owner_starts))
    wanted = np.isin(columns.fields, _SPEAKING)[owned]
    wanted[wanted] = whole[columns.owner_table[wanted]]
    owners = columns.owner_table[wanted]
    many = np.bincount(owned[wanted], minlength=len(columns.fields))
    begins = np.cumsum(many) - many
    phrases, features = overlap.phrases, np.repeat(np.arange(len(overlap.rows)), np.diff(overlap.starts))
    lengths = many[phrases]
    cells = np.repeat(features, lengths) * len(columns.kinds) + owners[spans(begins[phrases], lengths)]
    cells, often = np.unique(cells, return_counts=True)
    rows, entries = np.divmod(cells, max(1, len(columns.kinds)))
    having = np.bincount(rows, minlength=len(overlap.rows))
    speaking = np.count_nonzero(np.bincount(entries))
    tells = np.log(1.0 + (speaking - having + 0.5) / (having + 0.5))
    tells[pairs_of(overlap.rows)] *= PAIR_SHARE
    starts = np.zeros(len(having) + 1, np.int64)
    np.cumsum(having, out=starts[1:])
    said = np.bincount(entries, minlength=len(columns.kinds))
    weights = (tells[rows] * often / (often + 1) / np.sqrt(FEW + said[entries])).astype(np.float32)
    return Evidence(overlap.rows, starts, entries, weights, len(columns.kinds))
