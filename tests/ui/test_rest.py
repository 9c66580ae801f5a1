# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory between two visitors: who collects, and when it goes back to the system."""

from __future__ import annotations

from contextlib import contextmanager
import ctypes
import gc
from threading import Thread, current_thread, main_thread
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QTimer
import pytest

from kiosk.ui.background import Background
from kiosk.ui.garbage import Collector
from kiosk.ui.heap import overwrite_given_back
from kiosk.ui.shell.rest import overwrite_freed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.visitor import Visitor

NAME = "독고휘람"
Threads = list[Thread]
pytestmark = pytest.mark.usefixtures("qapp")


class Knot:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.own = self


@contextmanager
def collecting() -> Iterator[Threads]:
    """Give the threads on which Python collects from now on."""
    seen: Threads = []

    def note(phase: str, _info: object) -> None:
        if phase == "start":
            seen.append(current_thread())

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def elsewhere(act: Callable[[], object]) -> None:
    """Do it on another thread and wait for that."""
    thread = Thread(target=act)
    thread.start()
    thread.join()


def test_no_other_thread_collects_while_a_window_is_open() -> None:
    background = Background()
    with collecting() as seen:
        elsewhere(lambda: [Knot() for _ in range(20_000)])
        assert seen == []
        background._collector.collect()
        assert seen == [main_thread()]
    background.close()


def test_python_collects_by_itself_again_once_the_last_window_is_closed() -> None:
    gc.enable()  # it is not since the first test with Qt (tests.garbage)
    first, second = Background(), Background()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()
    gc.disable()


def old_knot() -> ref[Knot]:
    """Leave something that has lived long enough to wait for the whole collection."""
    knot = Knot()
    gc.collect()
    return ref(knot)


def let_rest_fall_due(visitor: Visitor) -> None:
    """Let the moment after the session pass at once."""
    quiet, _ = visitor.app.rest._waits
    assert quiet.isActive()
    quiet.setInterval(0)
    visitor.settle(lambda: not quiet.isActive())


@pytest.fixture
def patient(visitor: Visitor) -> Visitor:
    """Let the kiosk wait for its rest until it is told to, and nothing else collect meanwhile."""
    for wait in visitor.app.rest._waits:
        wait.setInterval(3_600_000)
    collector = visitor.kiosk.stage.background.findChild(Collector)
    timer = collector and collector.findChild(QTimer)
    assert timer
    timer.stop()
    visitor.wake()
    return visitor


def test_what_a_visitor_left_goes_when_nobody_is_there(patient: Visitor) -> None:
    left = old_knot()
    patient.kiosk.startOver()
    let_rest_fall_due(patient)
    assert left() is None


def test_a_visitor_who_comes_at_once_is_not_kept_waiting(
    patient: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    tidied: list[bool] = []
    monkeypatch.setattr(patient.app.rest, "tidy", lambda: tidied.append(True))
    patient.kiosk.startOver()
    patient.wake()
    let_rest_fall_due(patient)
    assert tidied == []


def test_what_was_typed_and_given_back_is_overwritten() -> None:
    typed = [f"{NAME} {number}" for number in range(200)]
    standing = typed[::2]  # so that no block goes back to the system with all that it holds
    places = [id(text) for text in typed[1::2]]
    read = NAME.encode("utf-16-le")
    assert sum(read in ctypes.string_at(place, 80) for place in places) == len(places)
    typed.clear()
    overwrite_freed()
    assert not any(read in ctypes.string_at(place, 80) for place in places)
    assert all(text.startswith(NAME) for text in standing)


def test_what_was_given_back_to_the_c_library_is_overwritten() -> None:
    library = ctypes.PyDLL(None)
    take, free = library.malloc, library.free
    take.argtypes, take.restype, free.argtypes = [ctypes.c_size_t], ctypes.c_size_t, [ctypes.c_void_p]
    typed = NAME.encode("utf-16-le")
    blocks = [take(size) for size in (48, 200, 900, 3000, 20_000) for _ in range(200)]
    for block in blocks:
        ctypes.memmove(block + 20, typed, len(typed))
    standing, freed = blocks[::2], blocks[1:-1:2]  # so that none goes back to the system
    for block in freed:
        free(block)
    overwrite_given_back()
    assert all(typed == ctypes.string_at(block + 20, len(typed)) for block in standing)
    assert not any(typed in ctypes.string_at(block, 48) for block in freed)
    for block in (*standing, blocks[-1]):
        free(block)
