# SPDX-License-Identifier: GPL-3.0-or-later
"""One folder with the whole publication: it appears whole under its name, or not at all.

It is made under a name that begins with a dot and is given its own only when every byte of it lies on the
disk. A folder that is there already is never touched: somebody may have worked on its texts. The same figures
on the same day are the same bytes; then the folder that is there is the one that is returned.
"""

from __future__ import annotations

from contextlib import suppress
import hashlib
import shutil
import time
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from kiosk.documents.publication.figures import dictionary_csv, figures_csv, lasting_rows
from kiosk.documents.publication.page import pages
from kiosk.documents.publication.papers import gazette, press_release
from kiosk.documents.publication.record import RECORD, written
from kiosk.documents.publication.sheet import public_sheet
from kiosk.documents.publication.words import STYLE
from kiosk.language.catalogue import LANGUAGES
from kiosk.reports.publication import told_year
from kiosk.storage.folder import ABANDONED_S, sync_file, sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kiosk.reports.publication import ToldYear, YearPublication

SUMS: Final = "SHA256SUMS"
FIGURES: Final = "figures.csv"
_MAKING: Final = ".publication-"


def files(measured: YearPublication) -> dict[str, bytes]:
    """Return every file of the publication by its name, each written from what may be told and no more."""
    return files_of(told_year(measured))


def files_of(told: ToldYear) -> dict[str, bytes]:
    """Return every file that what may be told is written as, the record itself among them."""
    found = {name: page.encode() for one in LANGUAGES for name, page in pages(told, one).items()}
    found |= {
        "style.css": STYLE.read_bytes(),
        FIGURES: figures_csv(told),
        "dictionary.csv": dictionary_csv(told),
        RECORD: written(told),
        "gazette.txt": gazette(told).encode("utf-8-sig"),
        "press-release.txt": press_release(told).encode("utf-8-sig"),
        "report.pdf": public_sheet(told),
    }
    sums = (f"{hashlib.sha256(found[name]).hexdigest()}  {name}\n" for name in sorted(found))
    return found | {SUMS: "".join(sums).encode()}


def digest_of(measured: YearPublication) -> str:
    """Return the SHA-256 of a year's figures, without the days on which they are published and drawn."""
    return hashlib.sha256(repr(list(lasting_rows(told_year(measured)))).encode()).hexdigest()


def write_folder(
    exports: Path, name: str, content: Mapping[str, bytes], record: Callable[[str], object]
) -> Path:
    """Write a publication and return its folder, after `record` has kept the SHA-256 of its sums.

    Raises OSError where it cannot be written; nothing of it stays then.
    """
    exports.mkdir(mode=0o700, exist_ok=True)
    _clear(exports)
    making = exports / f"{_MAKING}{name}-{uuid4().hex}"
    try:
        making.mkdir(mode=0o700)
        for file, told in content.items():
            (making / file).write_bytes(told)
            sync_file(making / file)
        sync_folder(making)
        record(hashlib.sha256(content[SUMS]).hexdigest())
        return _same(exports, name, content) or _named(making, exports, name)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _named(making: Path, exports: Path, name: str) -> Path:
    """Give the folder the first name that nothing has."""
    place = next(one for one in _places(exports, name) if not one.exists())
    making.rename(place)
    sync_folder(exports)
    return place


def _same(exports: Path, name: str, content: Mapping[str, bytes]) -> Path | None:
    """Return a folder that is there already and holds just this, untouched."""
    for place in _places(exports, name):
        if not place.exists():
            return None
        there = {one.name: one.read_bytes() for one in place.iterdir() if one.is_file()}
        if there == dict(content):
            return place
    return None


def _places(exports: Path, name: str) -> list[Path]:
    return [exports / name, *(exports / f"{name}-{at}" for at in range(2, 1000))]


def _clear(exports: Path) -> None:
    """Delete what a press that was killed has left half made: what nobody has written to for an hour."""
    for left in exports.glob(f"{_MAKING}*"):
        with suppress(OSError):
            if abs(time.time() - left.stat().st_mtime) > ABANDONED_S:
                shutil.rmtree(left)
