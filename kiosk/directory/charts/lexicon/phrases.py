# SPDX-License-Identifier: GPL-3.0-or-later
"""From the lines of one desk to its fields: rank, name, phone, duties, absence, in any usual order."""

from __future__ import annotations

from dataclasses import dataclass, field
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.lexicon.days import completed, parse_absence, prolonged
from kiosk.directory.charts.lexicon.deputies import without_deputies
from kiosk.directory.charts.lexicon.duties import (
    BULLET,
    INNER_BULLET,
    Piece,
    duties_in,
    segments,
    split_duties,
)
from kiosk.directory.charts.lexicon.extracts import extract
from kiosk.directory.charts.lexicon.numbers import leading_number
from kiosk.directory.charts.lexicon.people import SURE, is_name, name_weight
from kiosk.directory.charts.lexicon.posts import acting, without_posts
from kiosk.directory.charts.lexicon.ranks import ALSO_DUTIES, named_head, rank_and_name
from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.text import lines_of, squeezed
from kiosk.directory.charts.lexicon.words import POSTS_AS_WORK, as_rank, is_head, is_vacant, tidy_name

if TYPE_CHECKING:
    from datetime import date

    from kiosk.directory.charts.chart import Away, Deputy
    from kiosk.directory.charts.lexicon.extracts import Extract

_PLATE = re.compile(r"[(\[<]?(?:No\.?|제)?\s*(\d{1,2}|[A-Z]-?\d{1,2})\s*(?:번\s*)?(?:창구)?[)\]>]?")
_LONE_SIGN = re.compile(r"[☎☏📞✆]|(?i:tel)[.:]?")
_NOTED_VACANCY = re.compile(r"\(([^()]+)\)$")  # 공석(행정9급)
_FILLED_LATER = re.compile(
    r"\W*(?:.*\s)?[가-힣]{0,6}(?:채용|충원|발령|임용|배치|전보|복직|모집|선발)(?:\s?공고)?\s?(?:예정|중|대기|요청|진행)(?:\s?중)?\W*"
)  # 결원 (채용 중)
_ALONE = (("총괄", None), ("전담", None), ("공공근로", None))
_ALSO_WORK = ALSO_DUTIES | POSTS_AS_WORK
_NOT_A_START = re.compile(r"(?:및|등|와|과|의|·|ㆍ|,)")


@dataclass(frozen=True, slots=True)
class Habits:
    """What the desks of one chart have in common: do names stand in them, do commas part duties."""

    named: bool = True
    titled: bool = True
    name_at: int | None = None  # the line in which most have it
    commas: bool = False
    near: date | None = None


@dataclass(slots=True)
class PhraseReading:
    """The fields read so far from one desk."""

    team: str | None = None
    title: str | None = None
    name: str | None = None
    phone: str | None = None
    duties: list[str] = field(default_factory=list)
    empty: bool = False
    away: Away | None = None
    desk: str | None = None
    staff_id: str | None = None
    email: str | None = None
    consent: bool = False
    absence: dict[str, str] = field(default_factory=dict)
    deputies: tuple[Deputy, ...] = ()
    written: tuple[str, ...] = ()

    @property
    def personal(self) -> bool:
        """Whether anything here speaks of a person at work rather than of a thing."""
        return bool(self.title or self.phone or self.name or self.away or self.staff_id or self.email)

    @property
    def kinds(self) -> frozenset[str]:
        """Which of the main fields are filled."""
        of_another = any(one.role != "acting" for one in self.deputies)
        named = (
            ("title", self.title),
            ("name", self.name),
            ("phone", self.phone),
            ("duty", self.duties or (of_another and not (self.title or self.name or self.phone))),
            ("away", self.away),
        )
        return frozenset(kind for kind, value in named if value)


def read_desk(text: str, habits: Habits) -> PhraseReading:
    """Return the fields of one desk."""
    reading = PhraseReading(written=tuple(lines_of(text)))
    pieces: list[Piece] = []
    text, is_acting = without_posts(text)
    text, reading.deputies = without_deputies(text)
    for place, segment in enumerate(segments(text)):
        before = len(pieces)
        _take_segment(segment.strip(), reading, pieces, habits)
        for piece in pieces[before:]:
            piece.line = place
    _take_titles(reading, pieces, habits)
    _take_name(reading, pieces, habits)
    if reading.name is None and habits.named and not reading.empty:
        reading.name = named_head(reading.team, reading.title)
        reading.team = None if reading.name else reading.team
    _take_leading_rank(reading, pieces)
    if habits.commas:
        reading.duties = [duty for text in reading.duties for duty in split_duties(text, commas=True)]
    reading.duties.extend(duties_in(pieces, commas=habits.commas))
    if reading.duties:
        as_what_is_arranged(reading)
    if is_acting and not reading.empty:
        reading.deputies = (*reading.deputies, acting(reading.name))
    if reading.away and reading.absence:
        kind, start, until = (
            reading.absence.get(key, "") for key in ("away_kind", "away_from", "away_until")
        )
        reading.away = completed(reading.away, kind, start, until)
    return reading


def as_what_is_arranged(reading: PhraseReading) -> None:
    """Take training in a line of its own, without a day or brackets, for work: who is away does no other."""
    away, lines = reading.away, reading.written
    told = away and (away.start or away.until or away.text.endswith("중"))
    if away and away.reason == "training" and away.text in lines and not told:
        places = {
            work: at for at, line in enumerate(lines) for work in (*reading.duties, away.text) if work in line
        }
        reading.away, reading.duties = (
            None,
            sorted([*reading.duties, away.text], key=lambda one: places.get(one, 0)),
        )


def _take_segment(segment: str, reading: PhraseReading, pieces: list[Piece], habits: Habits) -> None:
    if _says_vacant(segment, reading):
        return
    if segment.endswith("석") and as_rank(segment.removesuffix("석")):
        return  # whose seat it is: 과장석
    plate = _PLATE.fullmatch(segment)
    sign = leading_number(segment)
    alone = sign is not None and re.fullmatch(r"번?(?:창구)?", sign[1]) is not None
    if plate or alone:
        reading.desk = reading.desk or (plate[1] if plate else sign[0] if sign else None)
    if plate or alone or _LONE_SIGN.fullmatch(segment):
        return
    longer = prolonged(reading.away, segment, habits.near) if reading.away else None
    if longer:
        reading.away = longer
        return
    bullet = BULLET.match(segment)
    if bullet and not _absence(segment, reading, habits):
        body = segment[bullet.end() :]
        if not _person_after_bullet(body):
            pieces.extend(Piece(part, bulleted=True) for part in INNER_BULLET.split(body) if part.strip())
            return
        numbered = leading_number(segment)
        reading.desk = reading.desk or (numbered[0] if numbered and not reading.personal else None)
        segment = body
    found = extract(segment, habits.near)
    _merge(reading, found)
    if found.rest and is_vacant(found.rest) and re.search(r"[가-힣]", found.rest):
        reading.empty = True  # 공석 ☎ 3101
    elif found.rest:
        pieces.append(Piece(found.rest, bulleted=False))


def _says_vacant(segment: str, reading: PhraseReading) -> bool:
    """Take a word that nobody sits here, whose seat it would be, and how it will be filled."""
    if is_vacant(segment):
        reading.empty = True
        noted = _NOTED_VACANCY.search(segment)
        reading.title = reading.title or (as_rank(noted[1]) if noted else None)
        return True
    return reading.empty and _FILLED_LATER.fullmatch(segment) is not None


def _person_after_bullet(body: str) -> bool:
    """Return whether a phone or a rank and name stands behind an ornament."""
    found = extract(body, None)
    away = found.away is not None and name_weight(found.rest) > 0
    ranked = rank_and_name(body)
    if ranked and squeezed(body) in _ALSO_WORK:
        return False
    return bool(found.phone) or away or (ranked is not None and (ranked[2] is None or is_name(ranked[2])))


def _absence(segment: str, reading: PhraseReading, habits: Habits) -> bool:
    away = parse_absence(segment, habits.near)
    if away and re.match(r"[※*]", segment):
        reading.away = reading.away or away
        return True
    return False


def _merge(reading: PhraseReading, found: Extract) -> None:
    for name in ("team", "title", "name", "phone", "away", "desk", "staff_id", "email"):
        if getattr(reading, name) is None:
            setattr(reading, name, getattr(found, name))
    reading.duties.extend(found.duties)
    reading.deputies = (*reading.deputies, *found.deputies)
    reading.absence |= found.absence
    reading.empty = reading.empty or found.empty
    reading.consent = reading.consent or found.consent


def _take_titles(reading: PhraseReading, pieces: list[Piece], habits: Habits) -> None:
    posts = [found[1] for p in pieces if not p.bulleted and (found := rank_and_name(p.text))]
    for piece in [p for p in pieces if not p.bulleted]:
        team = _plain_team(piece.text) if reading.team is None else None
        if team:
            reading.team = team
            pieces.remove(piece)
            continue
        found = rank_and_name(piece.text)
        untold = not habits.titled and found is not None and found[1:] in _ALONE
        others = reading.title or any(post not in _ALSO_WORK | {found[1]} for post in posts if found)
        if found and (untold or (others and _is_work(piece.text, found[1], found[2]))):
            continue  # what somebody is in charge of, not what they are
        if found is None or (reading.name and found[2]) or (reading.title and not found[2]):
            if found and found[2] is None:
                reading.title = _better(reading.title, found[1])
                pieces.remove(piece)
            continue
        reading.team = reading.team or found[0]
        reading.title = _better(reading.title, found[1])
        reading.name = reading.name or found[2]
        if found[2]:
            pieces.remove(piece)
        else:
            piece.text = ""


def _is_work(text: str, post: str, name: str | None) -> bool:
    """Return whether a post, where another is told, says what somebody does: 예산팀 총괄, 군수 전용차량."""
    if name:
        return name_weight(name) < SURE
    words = text.split()
    served = len(words) > 1 and as_rank("".join(words)) is None and all(map(as_rank, words))
    return squeezed(text) in POSTS_AS_WORK or post in ALSO_DUTIES or served


def _plain_team(text: str) -> str | None:
    team = as_team(text)
    return team if team and squeezed(team).endswith(("팀", "TF")) else None


def _better(old: str | None, new: str) -> str:
    """Prefer a position (팀장), which says more at the door than a grade (지방행정주사)."""
    return new if old is None or (is_head(new) or new in {"팀장", "계장"}) else old


def _take_name(reading: PhraseReading, pieces: list[Piece], habits: Habits) -> None:
    if reading.name is None and habits.named:
        titled = [i for i, p in enumerate(pieces) if not p.text]
        ranked = sorted(
            (-name_weight(p.text), p.line != habits.name_at, min((abs(i - t) for t in titled), default=i), i)
            for i, p in enumerate(pieces)
            if p.text and not p.bulleted and name_weight(p.text)
        )
        sure = [
            r
            for r in ranked
            if -r[0] == SURE or (not reading.empty and (not r[1] or (r[2] <= 1 and (titled or r[3] == 0))))
        ]
        if sure:
            piece = pieces.pop(sure[0][3])
            reading.name = tidy_name(piece.text)
    pieces[:] = [p for p in pieces if p.text]


def _take_leading_rank(reading: PhraseReading, pieces: list[Piece]) -> None:
    """Read "주무관 급여, 4대보험" as rank and duty when the desk shows no rank elsewhere."""
    if reading.title or not pieces or pieces[0].bulleted:
        return
    first, _, rest = pieces[0].text.partition(" ")
    if (
        rest
        and as_rank(first)
        and not _NOT_A_START.match(rest)
        and first not in _ALSO_WORK | {"기간제근로자"}
    ):
        reading.title = as_rank(first)
        pieces[0].text = rest
