# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of visitors' words."""

from __future__ import annotations

from datetime import timedelta
import json
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kiosk.charter.hours import SEOUL
from kiosk.search import IndexBuilder, build_index
from kiosk.search.hangul import clean
from kiosk.services.admin.naming import NameQuestion
from kiosk.services.admin.results.words import Joined, Vain, WordMatch, WorkList, Wrong
from kiosk.services.directory import seoul_now
from kiosk.services.finding import duties_to_find, lexicon_with, seats_to_find
from kiosk.services.indexing import in_five_languages
from kiosk.services.refused import Refused
from kiosk.services.visits import visit_service
from kiosk.storage.sayings import JoinedWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.office_names import OfficeNames
    from kiosk.directory.public import PublicDirectory
    from kiosk.search import Hit, Index
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.directory import Edition
    from kiosk.visits.calls import WrongReport
    from kiosk.visits.events import Mistake

KEPT: Final = timedelta(days=30)
ENOUGH: Final = 6
_SCREENS: Final = {"matter": "업무 카드", "office": "부서 카드", "way": "가는 길", "access": "기기 이용"}
_WHAT: Final[dict[Mistake, str]] = {
    "phone": "전화번호가 다름",
    "place": "위치나 자리가 다름",
    "duty": "담당 업무가 다름",
    "hours": "여는 시간이 다름",
    "way": "가는 길이 다름",
    "other": "다른 것",
    "reach": "손이 닿기 어려움",
    "read": "글자를 보기 어려움",
    "hear": "소리를 듣기 어려움",
    "press": "누르기 어려움",
    "words": "말을 알기 어려움",
}


class SearchWordService:
    """Words that found nothing, what visitors say is wrong, and what admins joined."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._names = NameQuestion(context)
        self._visits = visit_service(context.storage, context.settings)
        self._sayings = context.directory.sayings
        self._tried: tuple[Edition, Index] | None = None
        self._listed: tuple[Edition, Index] | None = None

    def load(self) -> WorkList:
        """Load the work list."""
        names = self._context.office_names()
        joined = tuple(Joined(one.words, one.duty, names.name(one.office)) for one in self._sayings.all())
        return WorkList(self._vain({one.words for one in joined}), self._wrong(), joined)

    def waiting(self) -> int:
        """Count what waits."""
        return len(self._vain({one.words for one in self._sayings.all()})) + len(self._visits.wrong_reports())

    def try_out(self, words: str) -> Sequence[WordMatch]:
        """Search as a visitor would."""
        index = self._search()
        answer = index.search(words, ENOUGH)
        index.forget()
        names = self._context.office_names()
        return [_found(hit, names) for hit in answer.hits]

    def duties(self, words: str) -> Sequence[WordMatch]:
        """Find duties to join words to."""
        index = self._duties()
        hits = index.search(words, ENOUGH).hits
        index.forget()
        names = self._context.office_names()
        return [WordMatch(hit.label, names.name(hit.office or ""), "") for hit in hits]

    def join(self, joined: Joined) -> None:
        """Join words to a duty, or set them aside."""
        account = self._context.holder()
        words = _one_way(joined.words)
        if not words:
            raise Refused("어떤 말을 이을지 적어 주십시오.")
        self._names.read((words, joined.duty))
        office = self._context.office_names().office(joined.office)
        self._sayings.keep(JoinedWords(words, joined.duty, office), account.name, seoul_now())

    def part(self, joined: Joined) -> None:
        """Let words mean again what the city's own tables say."""
        account = self._context.holder()
        office = self._context.office_names().office(joined.office)
        self._sayings.drop(JoinedWords(joined.words, joined.duty, office), account.name, seoul_now())

    def handled(self, report: str) -> None:
        """Take what a visitor said is wrong off the list."""
        self._visits.handle_report(UUID(report), self._context.holder().name)

    def _vain(self, known: set[str]) -> tuple[Vain, ...]:
        today = seoul_now().date()
        times = self._visits.vain_words(today - KEPT, today)
        return tuple(Vain(word, count) for word, count in times.items() if word not in known)

    def _wrong(self) -> tuple[Wrong, ...]:
        names = self._context.office_names()
        return tuple(_reported(one, names) for one in self._visits.wrong_reports())

    def _public(self) -> tuple[Edition, PublicDirectory]:
        directory = self._context.directory
        today = directory.today()
        return directory.edition(today), directory.load_public(today)

    def _search(self) -> Index:
        """Return the visitors' search; made anew when the directory or the words have changed."""
        edition, public = self._public()
        if self._tried is None or self._tried[0] != edition:
            joined, listed = tuple(self._sayings.all()), tuple(seats_to_find(public))
            builder = IndexBuilder(lexicon_with(joined))
            index, _ = in_five_languages(builder.build(listed), builder, listed, public.led, joined)
            self._tried = (edition, index.prepare())
        return self._tried[1]

    def _duties(self) -> Index:
        edition, public = self._public()
        if self._listed is None or self._listed[0] != edition:
            self._listed = (edition, build_index(duties_to_find(public), lexicon_with(())).prepare())
        return self._listed[1]


def _one_way(words: str) -> str:
    """Write what visitors typed in one way, as the search reads it."""
    return " ".join(clean(words).split())


def _found(hit: Hit, names: OfficeNames) -> WordMatch:
    desk = f"{hit.id.rpartition('/')[2]}번" if hit.kind == "seat" and hit.id else None
    where = " ".join(filter(None, (names.name(hit.office or ""), hit.team, desk)))
    return WordMatch(hit.label, where, hit.why if hit.why != hit.label else "")


def _reported(report: WrongReport, names: OfficeNames) -> Wrong:
    state = json.loads(report.state)
    target = str(state.get("seat") or state.get("office") or state.get("target") or "")
    when = f"{report.made.at.astimezone(SEOUL):%m.%d %H:%M}"
    key, _, desk = target.partition("/")
    office = names.name(key)
    named = f"{office} {desk}번" if desk else office
    where = f"{_SCREENS.get(report.screen, report.screen)} · {named}" if target else report.screen
    return Wrong(str(report.id), where, when, _WHAT[report.what], office)
