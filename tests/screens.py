# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every screen in every mode into `build/screens/`: `python -m tests.screens [--only WORD]`."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import product
from pathlib import Path
import subprocess
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from PIL import Image
from PySide6.QtCore import Q_ARG, QMetaObject
from PySide6.QtQuick import QQuickItem

from kiosk.charter.hours import SEOUL
from kiosk.services.visitor import VisitorServices
from kiosk.settings import LANGUAGES
from tests.demo_city import demo_services
from tests.samples import SAMPLES
from tests.visitor import Visitor, kind_of, open_qt
from tests.walker import faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.samples import Sample

OUT = Path("build/screens")
STAFF = {"console": "tests.ui.guide.pictures", "admin": "tests.ui.admin.pictures"}
OPEN = datetime(2026, 11, 24, 14, 20, tzinfo=SEOUL)  # a Tuesday, so that offices are open whenever one draws
PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
SHEET, TALL, GAP = 4200, 640, 12  # px of a contact sheet


@dataclass(frozen=True, slots=True)
class Mode:
    """How the screen is looked at."""

    name: str
    zoom: float = 1.0
    high_contrast: bool = False
    low: bool = False
    voice: bool = False
    landscape: bool = False
    language: str = "ko"

    def wishes(self) -> dict[str, Any]:
        """Return what the accessibility bar is set to."""
        names = ("zoom", "high_contrast", "low", "voice", "language")
        return {name: getattr(self, name) for name in names}


KOREAN = (
    Mode("portrait"),
    Mode("landscape", landscape=True),
    Mode("low", low=True),
    Mode("contrast", high_contrast=True),
    Mode("150", zoom=1.5),
    Mode("200", zoom=2.0),
    Mode("voice", voice=True),
    Mode("low-200", zoom=2.0, low=True),
    Mode("landscape-200", zoom=2.0, landscape=True),
    Mode("contrast-200", zoom=2.0, high_contrast=True),
)
ABROAD = tuple(
    Mode(f"{language}-{round(zoom * 100)}", zoom=zoom, language=language)
    for language in LANGUAGES[1:]
    for zoom in (1.0, 2.0)
)
DRAWN = (*KOREAN, *ABROAD)


def every_mode() -> Iterator[Mode]:
    """Return all combinations there are."""
    switches = product(LANGUAGES, (1.0, 1.5, 2.0), (False, True), (False, True), (False, True))
    for language, zoom, contrast, low, landscape in switches:
        name = (
            f"{language}-{round(zoom * 100)}{'-contrast' * contrast}{'-low' * low}{'-landscape' * landscape}"
        )
        yield Mode(name, zoom, contrast, low, landscape=landscape, language=language)


CUT_ANEW = 20  # as often as a page may be, before what does not stand still is looked at as it is


def present(visitor: Visitor, sample: Sample, mode: Mode) -> None:
    """Put a sample on the screen in a mode, over a home page that stands since the sample before."""
    visitor.clock.forward(1)
    pages = visitor.kiosk.pages
    if sample.at_rest:
        visitor.kiosk.startOver()
    else:
        visitor.kiosk.touch()
    visitor.kiosk.stage.narrator.reset()
    visitor.kiosk.stage.two_minutes.reset()
    visitor.kiosk.unfinished.clear()
    visitor.kiosk.ticked.emit()
    visitor.window.resize(*(LANDSCAPE if mode.landscape else PORTRAIT))
    visitor.kiosk.look.set(still=True, easy=False, keypad=mode.voice, **mode.wishes())
    turn = (
        pages.begin if sample.screen in {"attract", "home"} else (pages.replace if pages.deep else pages.open)
    )
    turn(sample.screen, **sample.opened(visitor))
    rest(visitor)
    sample.then(visitor)
    rest(visitor)


def rest(visitor: Visitor) -> None:
    """Wait until the screen's pages are cut and drawn and stay so: parts cut anew ask for new heights."""
    for _ in range(CUT_ANEW):
        visitor.settle(lambda: _cut(visitor) is not None)
        stands = _cut(visitor)
        visitor.settle()
        if stands is not None and stands == _cut(visitor):
            return


def _cut(visitor: Visitor) -> tuple[object, ...] | None:
    """Return by what the pages are cut and where their parts stand; None while they are to be cut anew."""
    column = _paged(visitor.window.contentItem())
    if column is None:
        return ()
    places = [(part.x(), part.y(), part.scale()) for part in column.childItems()[0].childItems()]
    return (column.property("measures"), *places) if column.property("settled") else None


def leaf_through(visitor: Visitor) -> Iterator[int]:
    """Turn to every page of the screen, one after the other, and tell its number, from 1."""
    column = _paged(visitor.window.contentItem())
    number = 1
    yield number
    while column is not None and int(column.property("page")) + 1 < int(column.property("pages")):
        QMetaObject.invokeMethod(column, "turn", Q_ARG(int, int(column.property("page")) + 1))
        rest(visitor)
        number += 1
        yield number


def _paged(item: QQuickItem) -> QQuickItem | None:
    if not isinstance(item, QQuickItem):  # PySide holds it as what another test met it as: a bare QObject
        return None
    if kind_of(item).startswith("PagedColumn"):
        return item
    return next((found for child in item.childItems() if (found := _paged(child)) is not None), None)


def fits(sample: Sample, mode: Mode) -> bool:
    """Whether a sample can be met in a mode."""
    return not sample.at_rest or mode.wishes() == Mode("").wishes()


def walked(visitor: Visitor, sample: Sample, mode: Mode, *, drawn: bool = False) -> list[str]:
    """Return the walker's complaints of every page, and save a picture of each if asked."""
    present(visitor, sample, mode)
    complaints: list[str] = []
    for old in pictures(sample, mode) if drawn else ():
        old.unlink()
    for page in leaf_through(visitor):
        name = f"{sample.name}.{mode.name}" + (f".{page}" if page > 1 else "")
        if drawn:
            visitor.window.grabWindow().save(str(OUT / f"{name}.png"))
        complaints += [f"{name}: {fault}" for fault in faults(visitor)]
    return complaints


def pictures(sample: Sample, mode: Mode) -> list[Path]:
    """Return the pictures there are of a sample in a mode, in the order of its pages."""
    return sorted(OUT.glob(f"{sample.name}.{mode.name}.*png"), key=lambda file: (len(file.name), file.name))


def sheet(name: str, files: list[Path]) -> None:
    """Put the pictures of one sample on one sheet, in lines as wide as it."""
    small = []
    for file in files:
        with Image.open(file) as picture:
            small.append(picture.resize((round(picture.width * TALL / picture.height), TALL)))
    spots, x, y = [], GAP, GAP
    for one in small:
        if x > GAP and x + one.width + GAP > SHEET:
            x, y = GAP, y + TALL + GAP
        spots.append((x, y))
        x += one.width + GAP
    paper = Image.new("RGB", (SHEET, y + TALL + GAP), "#8a949e")
    for one, spot in zip(small, spots, strict=True):
        paper.paste(one, spot)
    paper.save(OUT / f"sheet.{name}.png")


def index(complaints: list[str]) -> None:
    """Write the page that shows all of it."""
    lines = [
        "<!doctype html><meta charset=utf-8><title>Screens</title>",
        "<style>img{height:360px;margin:4px}</style>",
    ]
    lines += [f"<p>{escape(line)}</p>" for line in complaints]
    shown = {sample.name: [file for mode in DRAWN for file in pictures(sample, mode)] for sample in SAMPLES}
    for desk in STAFF:
        shown[desk] = [one for one in sorted(OUT.glob(f"{desk}-*.png")) if "." not in one.stem]
    for name, files in shown.items():
        lines.append(f"<h2>{escape(name)}</h2>")
        lines += [f'<a href="{file.name}"><img src="{file.name}" title="{file.name}"></a>' for file in files]
    (OUT / "index.html").write_text("\n".join(lines), encoding="utf-8")


def main() -> int:
    """Draw what was asked for; 1 when the walker complains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only",
        default="",
        help="only samples and modes whose name contains this; console: the guide's",
    )
    parser.add_argument("--all", action="store_true", help="walk over every combination of modes too")
    args = parser.parse_args()
    names = [
        *STAFF,
        *(f"{sample.name}.{mode.name}" for sample, mode in product(SAMPLES, (*DRAWN, *every_mode()))),
    ]
    if not any(args.only in name for name in names):
        parser.error(f"nothing is called {args.only!r}")
    OUT.mkdir(parents=True, exist_ok=True)
    app = open_qt()
    open_hours = patch.object(VisitorServices, "now", lambda _house: OPEN)
    with open_hours, TemporaryDirectory() as folder, demo_services(Path(folder)) as services:
        complaints = _draw_all(Visitor(services=services), only=args.only, everything=args.all)
    del app
    complaints += draw_staff(args.only)
    index(complaints)
    print("\n".join(complaints) or f"no complaint; see {OUT / 'index.html'}")  # noqa: T201 # the tool's result
    return 1 if complaints else 0


def draw_staff(only: str) -> list[str]:
    """Draw the guide's console and the admin's desk, each in a process of its own; say which could not be."""
    complaints = []
    for desk, module in STAFF.items():
        if only in desk:
            drawn = subprocess.run([sys.executable, "-m", module], check=False)
            complaints += [f"{desk}: its pictures ended with {drawn.returncode}"] * bool(drawn.returncode)
    return complaints


def _draw_all(visitor: Visitor, *, only: str, everything: bool) -> list[str]:
    complaints = [
        line
        for modes, drawn in ((DRAWN, True), (every_mode() if everything else (), False))
        for sample, mode in product(SAMPLES, modes)
        if only in f"{sample.name}.{mode.name}" and fits(sample, mode)
        for line in walked(visitor, sample, mode, drawn=drawn)
    ]
    for sample in SAMPLES:
        files = [file for mode in DRAWN for file in pictures(sample, mode)]
        if any(only in file.name for file in files):
            sheet(sample.name, files)
    visitor.leave_for_good()
    return complaints


if __name__ == "__main__":
    sys.exit(main())
