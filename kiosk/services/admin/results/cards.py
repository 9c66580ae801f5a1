# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the matter cards asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from kiosk.directory.card_life import CardState
    from kiosk.directory.cards import CardLines


@dataclass(frozen=True, slots=True)
class CardEntry:
    """One card at the desk: where it stands, its lines, those confirmed, what is to be filled in."""

    matter: str
    office: str
    team: str
    state: CardState
    lines: CardLines
    confirmed_lines: CardLines
    confirmed: date | None
    until: date | None
    law: str
    hint: str
    check: Sequence[str]
    demo: bool
    by: str
    seen: UUID | None


@dataclass(frozen=True, slots=True)
class CardList:
    """Every card, what each line says in Korean, and what may be picked for a field: (line, Korean)."""

    cards: Sequence[CardEntry]
    said: Mapping[tuple[str, str], str]
    offered: Mapping[str, Sequence[tuple[str, str]]]
