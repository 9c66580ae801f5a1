# SPDX-License-Identifier: GPL-3.0-or-later
"""The index of what is published: the first from its file, each later one from the one before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.search import IndexBuilder
from kiosk.search.cache import load_index, save_index, seal
from kiosk.services.finding import CACHE, entries, lexicon_with, matters_here, sayings_abroad

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from kiosk.directory.matters import Matter
    from kiosk.directory.public import PublicDirectory
    from kiosk.search import Entry, Index, Lexicon
    from kiosk.storage.sayings import JoinedWords as Joined
    from kiosk.wayfinding.sites import Sites


class Indexing:
    """Makes one index after the other; what a changed office does not touch is taken from the last.

    The file is derived and may be lost: it is taken away as soon as it is old, so that no hidden name stays
    in it, and written again by `save`, which holds the interpreter for longer than a frame.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / CACHE
        self._builder: tuple[tuple[Joined, ...], Lexicon, IndexBuilder] | None = None
        self._unsaved: tuple[Index, list[Entry]] | None = None
        self._unread: list[Entry] | None = None
        self._unprepared: Index | None = None
        self.matters: tuple[Matter, ...] = ()  # with who deals with them in the city of the last index

    def first(self, public: PublicDirectory, sites: Sites, sayings: Iterable[Joined]) -> Index:
        """Load the index from its file, or build it and keep it there; ready for a first Korean key."""
        lexicon, builder = self._tables(tuple(sayings))
        listed = list(entries(public, sites))
        sealed = seal(listed, lexicon)
        known = load_index(self._file, lexicon, sealed)
        self._unread = listed if known else None
        index = self._in_five_languages(known or builder.build(listed), builder, listed, public.led)
        if known is None:
            save_index(index, self._file, sealed)
        return index.prepare(abroad=False)

    def following(self, public: PublicDirectory, sites: Sites, sayings: Iterable[Joined]) -> Index:
        """Build the index of what is published since; `learn` prepares it for its first search."""
        _, builder = self._tables(tuple(sayings))
        listed = list(entries(public, sites))
        self._file.unlink(missing_ok=True)
        index = self._in_five_languages(builder.build(listed), builder, listed, public.led)
        self._unread, self._unsaved, self._unprepared = None, (index, listed), index
        return index

    def learn(self) -> None:
        """Prepare what nobody should wait for: a first search after a change, and the first change."""
        if self._unprepared is not None:
            index, self._unprepared = self._unprepared, None
            index.prepare()
        if self._unread is not None and self._builder is not None:
            listed, self._unread = self._unread, None
            self._builder[2].build(listed)

    def save(self) -> None:
        """Write the last index into its file, where that is not done yet."""
        if self._unsaved is not None:
            index, listed = self._unsaved
            self._unsaved = None
            save_index(index, self._file, seal(listed, index.lexicon))

    def _in_five_languages(
        self, index: Index, builder: IndexBuilder, listed: Sequence[Entry], led: Mapping[tuple[str, str], str]
    ) -> Index:
        joined = self._builder[0] if self._builder else ()
        index, self.matters = in_five_languages(index, builder, listed, led, joined)
        return index

    def _tables(self, sayings: tuple[Joined, ...]) -> tuple[Lexicon, IndexBuilder]:
        """Return the tables with the words that admins joined, and their builder, anew for new words."""
        if self._builder is None or self._builder[0] != sayings:
            lexicon = lexicon_with(sayings)
            self._builder = sayings, lexicon, IndexBuilder(lexicon)
        return self._builder[1:]


def in_five_languages(
    index: Index,
    builder: IndexBuilder,
    listed: Sequence[Entry],
    led: Mapping[tuple[str, str], str],
    joined: Iterable[Joined],
) -> tuple[Index, tuple[Matter, ...]]:
    """Return the index with what is said in the other languages, and the matters with who deals with them."""
    teams: dict[str, set[str]] = {entry.office: set() for entry in listed if entry.office}
    for entry in listed:
        if entry.office and entry.team:
            teams[entry.office].add(entry.team)
    matters = tuple(matters_here(teams, index.search, led))
    return replace(index, foreign=builder.foreign(sayings_abroad(listed, matters, joined))), matters


def open_index(public: PublicDirectory, sites: Sites, folder: Path, sayings: Iterable[Joined] = ()) -> Index:
    """Load the index from its file in a folder, or build it and keep it there."""
    return Indexing(folder).first(public, sites, sayings)
