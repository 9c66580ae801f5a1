# SPDX-License-Identifier: GPL-3.0-or-later
"""From a citizen's own words to the right office, at every keystroke."""

from kiosk.search.building import IndexBuilder, build_index
from kiosk.search.entries import Answer, Entry, Hit, OtherBody, Urgent
from kiosk.search.index import Index
from kiosk.search.known import KnownWords
from kiosk.search.lexicon import Lexicon, LexiconError, Topic, read_lexicon

__all__ = [
    "Answer",
    "Entry",
    "Hit",
    "Index",
    "IndexBuilder",
    "KnownWords",
    "Lexicon",
    "LexiconError",
    "OtherBody",
    "Topic",
    "Urgent",
    "build_index",
    "read_lexicon",
]
