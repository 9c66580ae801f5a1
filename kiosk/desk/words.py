# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of visitors' words: what found nothing is joined to a duty, what is wrong is put right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.desk.blocks import DeskAct, DeskCell, DeskView, Lane, Listing, ListRow, ListSearch
from kiosk.desk.page import ActResult, DeskPage
from kiosk.language.particles import with_particle
from kiosk.services.admin.results.words import Joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.desk.page import DeskStanding, Given, Place
    from kiosk.services.admin.results.words import Vain, WordMatch, WorkList, Wrong
    from kiosk.services.admin.words import SearchWordService


@dataclass(frozen=True, slots=True)
class _WordsRead:
    """The work list, and what a search for `words` and one for a duty by `meaning` found."""

    work: WorkList
    words: str
    found: Sequence[WordMatch]
    duties: Sequence[WordMatch]


def _read(service: SearchWordService, place: Place) -> _WordsRead:
    words = place.get("words", "")
    meaning = place.get("meaning", words)
    found = service.try_out(words) if words.strip() else ()
    return _WordsRead(service.load(), words, found, service.duties(meaning) if meaning.strip() else ())


def _show(known: _WordsRead, standing: DeskStanding) -> DeskView:
    words, work = standing.at("words"), known.work
    vain = Listing(
        "찾지 못한 말",
        tuple(_vain(one) for one in work.vain),
        "지난 30일 동안\n찾지 못한 말이 없습니다.",
        place="words",
        chosen=words,
        clears=("meaning",),
        counted=True,
        least=44,
    )
    nothing = "이 말로는 아무것도 찾지 못합니다." if words.strip() and known.words == words else ""
    tried = Listing(
        "방문객의 말로 찾아 보기",
        tuple(_match(at, one) for at, one in enumerate(known.found)),
        nothing,
        search=ListSearch("words", "방문객의 말", words, "/"),
        least=56,
    )
    join = (DeskAct("잇기", "join"),) if words else ()
    meant = Listing(
        f"“{words}” — 어느 업무입니까?" if words else "이을 업무",
        tuple(_match(at, one, join) for at, one in enumerate(known.duties)),
        search=ListSearch("meaning", "업무, 부서", standing.place.get("meaning", words)),
        least=56,
        acts=(DeskAct("이을 업무 없음", "set_aside", open=bool(words)),),
    )
    wrong = Listing(
        "틀렸다는 말",
        tuple(_wrong(one) for one in work.wrong),
        "“정보가 틀려요”를 누른 방문객이 없습니다.",
        counted=True,
        stacked=True,
    )
    joined = tuple(_joined(one) for one in work.joined)
    lanes = (
        Lane((vain,), 300),
        Lane((tried, meant)),
        Lane((wrong, Listing("이은 말", joined, counted=True, least=60)), 364, quiet=True),
    )
    told = "찾지 못한 말을 업무에 이으면 다음 방문객은 바로 찾습니다"
    return DeskView(lanes, told, acts=(DeskAct("새로 고침", "again", glyph="restart", keeps=False),))


def _vain(one: Vain) -> ListRow:
    cells = (DeskCell(f"“{one.words}”", 0, "strong"), DeskCell(f"{one.times}번", 60, "soft right"))
    return ListRow(one.words, cells, spoken=f"{one.words} {one.times}번")


def _match(at: int, one: WordMatch, acts: tuple[DeskAct, ...] = ()) -> ListRow:
    cells = (DeskCell(str(at + 1), 16, "soft"), DeskCell(one.why or one.label, 0, "strong", one.office))
    return ListRow(str(at), cells, spoken=one.label, acts=acts)


def _wrong(one: Wrong) -> ListRow:
    acts = [DeskAct("부서 열기", "visit", keeps=False)] if one.office else []
    return ListRow(
        one.report,
        (DeskCell(one.where, 0, "strong", f"{one.what} · {one.told}"),),
        spoken=one.where,
        acts=(*acts, DeskAct("고쳤음", "handled")),
    )


def _joined(one: Joined) -> ListRow:
    told = f"{one.office} · {one.duty}" if one.duty else "이을 업무 없음"
    cells = (DeskCell(f"“{one.words}”", 0, "strong", told),)
    return ListRow(one.words, cells, spoken=one.words, acts=(DeskAct("풀기", "part", asks="한 번 더"),))


def _join(service: SearchWordService, given: Given[_WordsRead]) -> ActResult:
    words, duty = given.place["words"], given.known.duties[int(given.about)]
    service.join(Joined(words, duty.label, duty.office))
    return ActResult(f"“{words}” — 이제 {with_particle(duty.office, '으로/로')} 안내합니다.")


def _set_aside(service: SearchWordService, given: Given[_WordsRead]) -> ActResult:
    words = given.place["words"]
    service.join(Joined(words, "", ""))
    return ActResult(f"{with_particle(f'“{words}”', '은/는')} 목록에서 뺐습니다.")


def _part(service: SearchWordService, given: Given[_WordsRead]) -> ActResult:
    joined = next(one for one in given.known.work.joined if one.words == given.about)
    service.part(joined)
    return ActResult(f"{with_particle(f'“{joined.words}”', '을/를')} 풀었습니다.")


def _handled(service: SearchWordService, given: Given[_WordsRead]) -> ActResult:
    service.handled(given.about)
    return ActResult("고친 것으로 적었습니다.")


def _visit(_service: SearchWordService, given: Given[_WordsRead]) -> ActResult:
    offices = {one.report: one.office for one in given.known.work.wrong}
    return ActResult(turn=("seats", offices[given.about]))


WORDS: Final = DeskPage["SearchWordService", _WordsRead](
    "words",
    "찾는 말",
    "search",
    _read,
    _show,
    {
        "again": lambda _service, _given: ActResult(),
        "join": _join,
        "set_aside": _set_aside,
        "part": _part,
        "handled": _handled,
        "visit": _visit,
    },
    reads=frozenset({"words", "meaning"}),
)
