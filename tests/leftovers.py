# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a text still rests once whoever typed it has gone: files, clipboard, screens, objects of Python."""

from __future__ import annotations

from contextlib import suppress
import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQml import QQmlEngine

from tests.visitor import kind_of, properties_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path


def left_of(marks: list[str], roots: Sequence[QObject], settle: Callable[[], object]) -> Iterator[str]:
    """Name everything in this process in which a mark still stands, wherever a program can look."""
    for _ in range(3):
        gc.collect()
        settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    yield from (f"clipboard {where}" for where in _clipboard(marks))
    yield from (f"screen {where}" for where in _screen(roots, marks))
    yield from (f"object {where}" for where in _objects(marks))


def with_marks(marks: list[str], *folders: Path) -> list[str]:
    """Return the files that hold a mark, in the ways a text is written."""
    raw = [one.encode(how) for one in marks for how in ("utf-8", "utf-16-le", "unicode-escape")]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return [str(file) for file in files if any(one in file.read_bytes() for one in raw)]


def _clipboard(marks: list[str]) -> Iterator[str]:
    for mode in QClipboard.Mode:
        text = QGuiApplication.clipboard().text(mode)
        yield from (str(mode) for one in marks if one in text)


def _screen(roots: Sequence[QObject], marks: list[str]) -> Iterator[str]:
    """Read every property of every live QObject under the engine and the window, and of Qt's keyboard."""
    engines = [one for one in roots if isinstance(one, QQmlEngine)]
    contexts = (one.singletonInstance("QtQuick.VirtualKeyboard", "InputContext") for one in engines)
    keyboards = [one for one in contexts if isinstance(one, QObject)]
    roots = (*roots, QGuiApplication.inputMethod(), *keyboards)
    for item in {id(one): one for root in roots for one in (root, *root.findChildren(QObject))}.values():
        for name in properties_of(item):
            with suppress(RuntimeError):  # a type of Qt's own that Python cannot hold, so no text
                text = repr(item.property(name))
                yield from (f"{kind_of(item)}.{name}" for one in marks if one in text)


def _objects(marks: list[str]) -> Iterator[str]:
    """Look at every text that any object of Python holds."""
    for holder in gc.get_objects():
        if holder is marks:
            continue
        for held in gc.get_referents(holder):
            if isinstance(held, str | bytes | dict | tuple) and not gc.is_tracked(held):
                text = held.decode(errors="ignore") if isinstance(held, bytes) else str(held)
                yield from (f"{type(holder).__name__} {str(holder)[:60]!r}" for one in marks if one in text)
