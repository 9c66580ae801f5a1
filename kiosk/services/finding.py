# SPDX-License-Identifier: GPL-3.0-or-later
"""From the public directory and the venues to a search: what a visitor may know is all that it can find."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from kiosk.directory.lit_place import lit_for_matter
from kiosk.directory.matters import load_matters
from kiosk.resources import ASSETS
from kiosk.search import Entry, Topic, read_lexicon
from kiosk.search.foreign import ForeignSaying, Owner, read_sayings
from kiosk.search.foreign.analysis import is_foreign, is_han
from kiosk.search.foreign.names import names_of
from kiosk.search.meant import AskedMatter, MeantMatters, read_duties, sayings_of
from kiosk.wayfinding.targets import WORDS
from kiosk.wayfinding.venue.model import CORRIDORS, say

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from kiosk.directory.cards import CardDraft
    from kiosk.directory.lit_place import LitPlace
    from kiosk.directory.matters import Matter
    from kiosk.directory.public import PublicDirectory, PublicOffice, PublicSeat, PublicTeam
    from kiosk.directory.service_windows import ServiceWindow
    from kiosk.search import Answer, Lexicon
    from kiosk.storage.sayings import JoinedWords
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.model import Labels, Venue

    type WindowsOf = Mapping[str, Sequence[ServiceWindow]]  # by office

SYNONYMS = ASSETS / "synonyms"
CACHE = "search-index.npz"
SHOWN = 40
SURE = 0.85  # of 155 matters 41 find a desk of the invented county so, one of them a wrong one
STOPS = {"bus", "taxi"}
NOT_A_GOAL = CORRIDORS | {"office", "stairs", "steps", "unspecified", "opentobelow"}


def sayings_abroad(
    listed: Collection[Entry], matters: Iterable[Matter], joined: Iterable[JoinedWords] = ()
) -> tuple[ForeignSaying, ...]:
    """Return what is said in the other four languages: the tables, the names as they stand, admins' words."""
    owners = ((one.names["ko"], Owner(one.office, one.team or None)) for one in matters if one.office)
    own = (saying for one in joined if one.duty and is_foreign(one.words) for saying in _said(one, listed))
    return (*own, *_read_sayings_abroad(tuple(owners)), *names_of(listed))


def _said(one: JoinedWords, listed: Iterable[Entry]) -> Iterator[ForeignSaying]:
    """Yield words that an admin joined, in the languages of their script, for the team of their duty."""
    teams = (entry.team for entry in listed if entry.office == one.office and one.duty in entry.duties)
    owner = Owner(one.office, next(filter(None, teams), None))
    for language in ("zh-CN", "ja") if is_han(one.words) else ("en", "vi"):
        yield ForeignSaying(one.words, language, owner, one.duty)


@lru_cache(maxsize=1)
def _read_sayings_abroad(owners: tuple[tuple[str, Owner], ...]) -> tuple[ForeignSaying, ...]:
    return tuple(read_sayings(ASSETS / "foreign", dict(owners)))


@cache
def _matters() -> tuple[Matter, ...]:
    return load_matters(ASSETS / "matters.toml")


def led(matter: Matter, to: Mapping[tuple[str, str], str]) -> Matter:
    """Return a matter with the office that does its team's or its office's work since a reorganisation."""
    office = to.get((matter.office, matter.team)) or to.get((matter.office, ""))
    return replace(matter, office=office) if office else matter


def stands(matter: Matter, teams: Mapping[str, Collection[str]]) -> bool:
    """Return whether a matter's office is here, with its team as far as its teams are known."""
    there = teams.get(matter.office)
    return there is not None and (not there or matter.team in there)


def matters_here(
    teams: Mapping[str, Collection[str]],
    search: Callable[[str], Answer],
    to: Mapping[tuple[str, str], str],
) -> Iterator[Matter]:
    """Yield the matters with who deals with them in this city; those of nobody here are left out.

    The office that the tables name, or that it was led `to`, where its chart holds the team, else whoever's
    own duty says so beyond doubt. `teams` are those of every office, none where nobody has drawn it yet.
    """
    for one in (led(matter, to) for matter in _matters()):
        if one.body or stands(one, teams):
            yield one
            continue
        hit = next(iter(search(one.names["ko"]).hits), None)
        if hit is not None and hit.office and hit.basis == "duty" and hit.score >= SURE:
            yield replace(one, office=hit.office, team=hit.team or "")


@cache
def _meanings() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return read_duties(SYNONYMS / "matter_duties.tsv")


def lit_for(matter: Matter, public: PublicDirectory, windows: WindowsOf) -> LitPlace | None:
    """Return what is lit for a matter in its office's room; None where no office here deals with it."""
    office = public.office(matter.office)
    if office is None:
        return None
    meaning, _ = _meanings().get(matter.names["ko"], ((), ()))
    return lit_for_matter(matter, office, windows.get(office.name, ()), meaning)


def meant_matters(matters: Iterable[Matter], drafts: Mapping[str, CardDraft]) -> MeantMatters:
    """Return what tells the matter behind an answer."""
    duties, called = _meanings(), sayings_of(ASSETS / "foreign")
    return MeantMatters([_asked(one, drafts.get(one.names["ko"]), called, duties) for one in matters])


def _asked(
    matter: Matter,
    draft: CardDraft | None,
    called: Mapping[str, tuple[str, ...]],
    duties: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]],
) -> AskedMatter:
    label = matter.names["ko"]
    meaning, further = duties.get(label, ((), ()))
    official = tuple(draft.official.split(" | ")) if draft else ()
    sayings = (*called.get(label, ()), *official, *further)
    return AskedMatter(label, matter.office, sayings, matter.body, meaning)


def lexicon_with(sayings: Iterable[JoinedWords]) -> Lexicon:
    """Return the city's tables, and beside them the words that admins joined to a duty."""
    lexicon = _tables()
    joined = (Topic(one.duty, (one.words,), (one.office,)) for one in sayings if one.duty)
    return replace(lexicon, topics=(*lexicon.topics, *joined))


@cache
def _tables() -> Lexicon:
    return read_lexicon(SYNONYMS)


def duties_to_find(public: PublicDirectory) -> Iterator[Entry]:
    """List every duty by itself, for joining words to it; the label is the duty, the office its office."""
    for office in public.offices:
        told = _duties(office.duties, office.seats)
        told = tuple(dict.fromkeys([*told, *(duty for team in office.teams for duty in team.duties)]))
        for at, duty in enumerate(told):
            yield Entry("team", f"{office.name}:{at}", duty, office.name, duties=(duty,))


def entries(public: PublicDirectory, sites: Sites) -> Iterator[Entry]:
    """List everything that may be found: offices with teams and seats, then places, this site's own first."""
    rooms = _room_names(sites)
    for office in public.offices:
        yield from _office(office, rooms.get(office.name, {}))
    offered = {*public.by_name, *(office.label for office in public.offices)}
    for router in sites.routers.values():
        for place in _places(router.venue, offered):
            offered.add(place.label)
            yield place


def seats_to_find(public: PublicDirectory) -> Iterator[Entry]:
    """List what may be found of some offices alone, for trying out what a change does."""
    for office in public.offices:
        yield from _office(office, {})


def _office(office: PublicOffice, room: Mapping[str, str]) -> Iterator[Entry]:
    bureau = {"bureau": office.bureau} if office.bureau else {}
    abroad = {language: name for language, name in office.names.items() if language != "ko"}
    names = {**abroad, **bureau, **{f"room {language}": text for language, text in room.items()}}
    loose = _duties(office.duties, (seat for seat in office.seats if seat.team is None))
    yield Entry(
        "office", office.name, office.label, office.name, names=names, duties=loose, former=office.former
    )
    for team in office.teams:
        yield _team(office, team)
    for seat in office.seats:
        yield _seat(office, seat)


def _team(office: PublicOffice, team: PublicTeam) -> Entry:
    label = f"{office.label} {team.name}"
    duties = _duties(team.duties, team.seats)
    return Entry(
        "team", f"{office.name}:{team.name}", label, office.name, team.name, duties=duties, names=team.names
    )


def _seat(office: PublicOffice, seat: PublicSeat) -> Entry:
    label = " ".join(part for part in (seat.name, seat.title) if part) or f"{seat.desk}번 자리"
    return Entry(
        "seat", seat.id, label, office.name, seat.team, seat.title, person=seat.name, duties=seat.duties
    )


def _duties(own: Iterable[str], seats: Iterable[PublicSeat]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*own, *(duty for seat in seats for duty in seat.duties)]))


def _room_names(sites: Sites) -> dict[str, Labels]:
    return {
        office: unit.alt_name
        for router in sites.routers.values()
        for office, unit in router.venue.room_of.items()
    }


def _places(venue: Venue, offered: Collection[str]) -> Iterator[Entry]:
    """Offer each name once; where several bear it, the name itself leads to the nearest of them."""
    found: dict[str, list[tuple[str, str, Labels]]] = defaultdict(list)
    names: dict[str, dict[str, str]] = {}
    stops: set[str] = set()
    for identity, category, floor, name, alt in _goals(venue):
        word = say(name)
        if word and word not in offered:
            found[word].append((identity, floor, alt))
            names.setdefault(word, {}).update({**name, **_by_words(category)})
            stops |= {word} if category in STOPS else set()
    for word, spots in found.items():
        identity, floor, alt = spots[0]
        one = len(spots) == 1
        kind: Literal["place", "stop"] = "stop" if word in stops else "place"
        known = {**names[word], **({f"room {key}": text for key, text in alt.items()} if one else {})}
        yield Entry(kind, identity if one else word, word, title=floor if one else None, names=known)


def _goals(venue: Venue) -> Iterator[tuple[str, str, str, Labels, Labels]]:
    """Give (id, category, floor, name, room number) of rooms, then of amenities that are not such a room."""
    for unit in venue.units:
        if unit.public and unit.category not in NOT_A_GOAL:
            floor = say(venue.level[unit.level].name)
            yield unit.id, unit.category, floor, unit.name, unit.alt_name
    for amenity in venue.amenities:
        home = venue.unit[amenity.units[0]]
        if home.public and home.category != amenity.category and amenity.category not in NOT_A_GOAL:
            yield amenity.id, amenity.category, say(venue.level[home.level].name), amenity.name, {}


def _by_words(category: str) -> dict[str, str]:
    return {f"word {at}": word for at, word in enumerate(WORDS.get(category, ()))} | {
        f"kind {at}": word for at, word in enumerate(WORDS.get(category.split(".", maxsplit=1)[0], ()))
    }
