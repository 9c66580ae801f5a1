# SPDX-License-Identifier: GPL-3.0-or-later
"""An index kept in one file, so that a start needs no building; the file is derived and may be lost."""

from __future__ import annotations

from hashlib import sha256
import io
import json
from sys import intern
from typing import TYPE_CHECKING, Any
import zipfile

import numpy as np

from kiosk.search.columns import Columns
from kiosk.search.index import Index
from kiosk.search.matching import Tables
from kiosk.search.overlap import Overlap
from kiosk.search.suffixes import Suffixes
from kiosk.search.typos import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.search.entries import Entry
    from kiosk.search.lexicon import Lexicon

FORMAT = "5"  # reported speech falls off a stem since
_UNREADABLE = (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile)


def seal(entries: Iterable[Entry], lexicon: Lexicon) -> str:
    """Return a digest that changes with every entry and table: a name hidden since can never come back."""
    digest = sha256(FORMAT.encode())
    for entry in entries:
        digest.update(repr(entry).encode())
    digest.update(
        repr(
            (lexicon.topics, lexicon.old_names, lexicon.elsewhere, lexicon.decisive, lexicon.urgent)
        ).encode()
    )
    digest.update(repr((sorted(lexicon.stop_words), lexicon.spoken)).encode())
    return digest.hexdigest()


def save_index(index: Index, file: Path, sealed: str) -> None:
    """Write the index beside the file and put it in its place; a full or closed disk only costs time."""
    part = file.with_suffix(".part")
    try:
        part.write_bytes(_packed(index, sealed))
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)


def load_index(file: Path, lexicon: Lexicon, sealed: str) -> Index | None:
    """Load an index with exactly this seal; None when there is none or it is damaged."""
    try:
        with np.load(io.BytesIO(file.read_bytes()), allow_pickle=False) as arrays:
            words = json.loads(arrays["words"].tobytes())
            if words["seal"] != sealed:
                return None
            return _unpacked({name: arrays[name] for name in arrays.files}, words, lexicon)
    except _UNREADABLE:
        return None


def _packed(index: Index, sealed: str) -> bytes:
    tables, columns = index.tables, index.columns
    words = {
        "seal": sealed,
        **{name: list(getattr(columns, name)) for name in _COLUMNS},
        "letters": tables.letters.text,
        "leads": tables.leads.text,
        "features": sorted(tables.overlap.rows, key=tables.overlap.rows.__getitem__),
        "word_letters": dict(index.vocabulary.letters),
        "uses": dict(index.vocabulary.uses),
    }
    text = np.frombuffer(json.dumps(words, ensure_ascii=False).encode(), dtype=np.uint8)
    out = io.BytesIO()
    np.savez(out, words=text, **_arrays(tables))
    return out.getvalue()


def _arrays(tables: Tables) -> dict[str, Any]:
    columns, overlap = tables.columns, tables.overlap
    arrays = {name: getattr(columns, name) for name in _NUMBERS}
    for key, suffixes in (("letters", tables.letters), ("leads", tables.leads)):
        arrays |= {f"{key}_{name}": getattr(suffixes, name) for name in _PLACES}
    return arrays | {f"overlap_{name}": getattr(overlap, name) for name in _SHARES}


def _unpacked(arrays: dict[str, Any], words: dict[str, Any], lexicon: Lexicon) -> Index:
    texts: dict[str, Any] = {name: _once(words[name]) for name in _COLUMNS}
    columns = Columns(**texts, **{name: arrays[name] for name in _NUMBERS})
    letters, leads = (
        Suffixes(words[key], *(arrays[f"{key}_{name}"] for name in _PLACES)) for key in ("letters", "leads")
    )
    rows = {feature: row for row, feature in enumerate(_once(words["features"]))}
    overlap = Overlap(rows, *(arrays[f"overlap_{name}"] for name in _SHARES))
    word_letters = dict(zip(_once(words["word_letters"]), _once(words["word_letters"].values()), strict=True))
    uses = {intern(word): count for word, count in words["uses"].items()}
    return Index(Tables(columns, letters, leads, overlap), lexicon, Vocabulary(word_letters, uses))


def _once(texts: Iterable[str]) -> list[str]:
    """Hold a text that stands in many places once, as it was when the index was built."""
    return list(map(intern, texts))


_COLUMNS = ("kinds", "ids", "offices", "teams", "labels", "texts", "reasons")
_NUMBERS = ("fields", "owner_starts", "owner_table")
_PLACES = ("places", "phrases", "heads")
_SHARES = ("starts", "phrases", "weights", "totals")
