# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the matter cards."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.directory.card_life import SHOWN
from kiosk.directory.cards import FIELDS, CardLines
from kiosk.services.admin.deciding import deciding
from kiosk.services.admin.results.cards import CardEntry, CardList
from kiosk.services.keepers import matter_keepers
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.directory.matters import Matter
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.cards import KeptCard


class CardService:
    """The cards, for whoever keeps the directory: read, confirmed line by line, changed, withdrawn."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._cards = context.directory.cards

    def waiting(self) -> int:
        """Count the cards that ask to be confirmed again."""
        return sum(card.standing.state == "due" for card in self._cards.all(self._context.now().date()))

    def cards(self) -> CardList:
        """List every card, and what its lines may say."""
        phrases = self._cards.book.phrases
        names = {UUID(key): name for key, name in self._people().items()}
        today = self._context.now().date()
        keepers = matter_keepers(self._context.directory, self._context.settings, today)
        called = self._context.office_names().name
        entries = [_entry(one, names, keepers[one.draft.matter], called) for one in self._cards.all(today)]
        lines = {(name, line) for one in entries for name in FIELDS for line in getattr(one.lines, name)}
        return CardList(
            entries,
            {key: phrases.say(*key, "ko") for key in lines},
            {name: phrases.offered(name) for name in FIELDS},
        )

    def confirm(self, card: CardEntry, lines: CardLines) -> None:
        """Let visitors read these lines from now on."""
        with deciding(self._context):
            self._cards.confirm(card.matter, lines, self._by(), self._context.now(), card.seen)

    def propose(self, card: CardEntry, lines: CardLines) -> None:
        """Keep the lines for later; what visitors read does not change."""
        if not lines:
            raise Refused("적어 둘 줄이 없습니다.")
        with deciding(self._context):
            self._cards.propose(card.matter, lines, self._by(), self._context.now(), card.seen)

    def withdraw(self, card: CardEntry) -> None:
        """Take a card away from visitors."""
        with deciding(self._context):
            self._cards.withdraw(card.matter, self._by(), self._context.now(), card.seen)

    def _by(self) -> str:
        return str(self._context.holder().id)

    def _people(self) -> dict[str, str]:
        return {str(key): name for key, name in self._context.storage.accounts.names().items()}


def _entry(one: KeptCard, names: dict[UUID, str], keeper: Matter, called: Callable[[str], str]) -> CardEntry:
    stands, draft = one.standing, one.draft
    sources = (stands.lines, stands.proposal, draft.lines)
    together = CardLines.of(
        {name: dict.fromkeys(line for lines in sources for line in getattr(lines, name)) for name in FIELDS}
    )
    return CardEntry(
        matter=draft.matter,
        office=called(keeper.office) or keeper.body,
        team=keeper.team,
        state=stands.state,
        lines=together,
        confirmed_lines=stands.lines if stands.state in SHOWN else CardLines(),
        confirmed=stands.confirmed,
        until=stands.until,
        law=draft.law,
        hint=draft.hint,
        check=draft.check,
        demo=stands.demo,
        by=names.get(UUID(one.by), "") if one.by else "",
        seen=one.seen,
    )
