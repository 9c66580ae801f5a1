# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's matter cards: what an office confirmed, and what of it a visitor is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.hours import in_seoul
from kiosk.directory.card_life import CardEvent, standing
from kiosk.directory.cards import FIELDS, SINGLE, CardLines, load_drafts, load_phrases
from kiosk.directory.matters import load_matters
from kiosk.directory.register import load_register
from kiosk.resources import ASSETS
from kiosk.services.refused import Refused
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from kiosk.directory.card_life import CardAct, Standing
    from kiosk.directory.cards import CardDraft, CardPhrases
    from kiosk.directory.matters import Matter
    from kiosk.settings import Settings
    from kiosk.storage.database import Database

SUBJECT: Final = "card"
MOST_LINES: Final = 12
_TABLES: Final = ASSETS / "foreign"


@dataclass(frozen=True, slots=True)
class ReadCard:
    """A confirmed card in one language: (id of the phrase, text) a line.

    `confirmed` is the day; in a demo city what nobody confirmed has none and is `demo`.
    """

    matter: str
    office: str
    team: str
    body: str = ""
    bring: tuple[tuple[str, str], ...] = ()
    bring_proxy: tuple[tuple[str, str], ...] = ()
    fee: tuple[tuple[str, str], ...] = ()
    time: tuple[tuple[str, str], ...] = ()
    elsewhere: tuple[tuple[str, str], ...] = ()
    who: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    confirmed: date | None = None
    demo: bool = False


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A matter's card as the office keeps it; `seen` is the newest decision on it, for who decided first."""

    matter: Matter
    draft: CardDraft
    standing: Standing
    seen: UUID | None
    by: str = ""


class CardBook:
    """The shipped drafts, their phrases and the matters they are about; read once."""

    def __init__(self) -> None:
        self.matters: Mapping[str, Matter] = {
            matter.names["ko"]: matter for matter in load_matters(ASSETS / "matters.toml")
        }
        self.phrases: CardPhrases = load_phrases(_TABLES)
        drafts = load_drafts(_TABLES, self.phrases)
        self.drafts: Mapping[str, CardDraft] = {
            name: draft for name, draft in drafts.items() if name in self.matters
        }

    @cached_property
    def of_teams(self) -> Mapping[tuple[str, str], Sequence[str]]:
        """Return the matters' labels by the office and the team that deal with them."""
        told: dict[tuple[str, str], list[str]] = {}
        for label, one in self.matters.items():
            told.setdefault((one.office, one.team), []).append(label)
        return told

    def read(self, about: Matter, stands: Standing, language: str) -> ReadCard:
        """Return a shown card in a language, with the office and team that the matter has in this city."""
        told: dict[str, Any] = {
            name: tuple(
                (line, self.phrases.say(name, line, language)) for line in getattr(stands.lines, name)
            )
            for name in FIELDS
        }
        keeper = about.office, about.team, about.body
        return ReadCard(about.names["ko"], *keeper, confirmed=stands.confirmed, demo=stands.demo, **told)


@cache
def card_book() -> CardBook:
    """Return the book of cards, read when it is first asked for."""
    return CardBook()


class MatterCards:
    """The cards of a city: proposed, confirmed, withdrawn by its offices, each time in the log.

    The rows only grow. `by` is the id of the account that signs.
    """

    def __init__(self, database: Database, settings: Settings) -> None:
        self._stored = StoredDecisions(database, place_of(settings), SUBJECT)
        self._demo = settings.demo
        self._offices = load_register(settings.folder / "offices.toml").offices.keys()

    @property
    def book(self) -> CardBook:
        """Return the drafts and phrases."""
        return card_book()

    def version(self) -> int:
        """Return how many decisions there are, for noticing one without reading them."""
        return self._stored.version()

    def shown(self, today: date) -> dict[str, Standing]:
        """Return the cards that visitors may read today."""
        return {card.matter.names["ko"]: card.standing for card in self.all(today) if card.standing.shown}

    def all(self, today: date) -> list[KeptCard]:
        """Return every card, in the order of the matters."""
        made: dict[str, list[Decision]] = {}
        for one in self._stored.history():
            made.setdefault(one.key, []).append(one)
        return [self._kept(name, made.get(name, ()), today) for name in self.book.drafts]

    def one(self, matter: str, today: date) -> KeptCard:
        """Return one card; raises Refused where there is no such matter."""
        self._known(matter)
        return self._kept(matter, self._stored.history(matter), today)

    def confirm(self, matter: str, lines: CardLines, by: str, now: datetime, seen: UUID | None) -> None:
        """Let visitors read these lines from now on; raises Refused, DecidedMeanwhile."""
        if not lines:
            raise Refused("확인한 줄이 없습니다. 맞는 줄에 표시한 뒤 확인해 주십시오.")
        self._stored.decide(self._said("confirmed", matter, lines, by, now), seen=seen)

    def propose(self, matter: str, lines: CardLines, by: str, now: datetime, seen: UUID | None) -> None:
        """Keep what is not confirmed yet; visitors go on reading what was. Raises like `confirm`."""
        self._stored.decide(self._said("proposed", matter, lines, by, now), seen=seen)

    def withdraw(self, matter: str, by: str, now: datetime, seen: UUID | None) -> None:
        """Take a card away from visitors; raises Refused, DecidedMeanwhile."""
        if not self.one(matter, in_seoul(now).date()).standing.shown:
            raise Refused("민원인 화면에 나가지 않은 카드입니다. 거둘 것이 없습니다.")
        self._stored.decide(Decision(matter, None, in_seoul(now).date(), by, now), seen=seen)

    def _said(self, act: CardAct, matter: str, lines: CardLines, by: str, now: datetime) -> Decision:
        self._known(matter)
        self._check(lines)
        told = self.book.matters[matter].office  # by the tables, which were written for one city
        value = {"act": act, "office": told if told in self._offices else "", "lines": lines.plain()}
        return Decision(matter, value, in_seoul(now).date(), by, now)

    def _known(self, matter: str) -> None:
        if matter not in self.book.drafts:
            raise Refused(f"'{matter}'이라는 업무 카드가 없습니다. 목록에서 골라 주십시오.")

    def _check(self, lines: CardLines) -> None:
        for name in FIELDS:
            written = getattr(lines, name)
            strange = [line for line in written if not self.book.phrases.known(name, line)]
            if strange:
                raise Refused(f"카드에 쓸 수 없는 말입니다: {', '.join(strange)}. 목록에서 골라 주십시오.")
            if len(set(written)) > (1 if name in SINGLE else MOST_LINES):
                raise Refused("수수료와 걸리는 시간은 하나씩, 다른 것은 열두 줄까지 적을 수 있습니다.")

    def _kept(self, name: str, made: Iterable[Decision], today: date) -> KeptCard:
        draft, events, last = self.book.drafts[name], [], None
        for last in made:
            events.append(_event(last))
        stands = standing(draft, events, today, demo=self._demo)
        seen, by = (last.id, last.by) if last else (None, "")
        return KeptCard(self.book.matters[name], draft, stands, seen, by)


def _event(made: Decision) -> CardEvent:
    if made.value is None:
        return CardEvent("withdrawn", made.valid_from)
    lines = CardLines.of(made.value["lines"])
    return CardEvent(made.value["act"], made.valid_from, made.value["office"], lines)
