# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks written into every personal field are nowhere once the visitor has gone: file, screen or object."""

from __future__ import annotations

from contextlib import suppress
import gc
import tempfile
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QClipboard, QGuiApplication
import pytest

from kiosk.services.cases.keys_opened import DEMO_KEEPER, DEMO_PASSPHRASE
from kiosk.services.cases.staff import case_desk
from kiosk.services.upkeep import back_up_now
from kiosk.storage.opened import opened_storage
from kiosk.ui.visitor.case_contact import grouped
from tests.ui.cases.steps import begin, dial, hand_in, write
from tests.visitor import demo_settings, kind_of, properties_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

# Kept backwards, so that a scan finds only what was typed.
MARKS = {"words": "넒뭄", "name": "낢빎", "address": "헒뎜"}
DIGITS = "64813579010"
STEPS = {
    "words": ("다음",),
    "name": ("다음", "예"),
    "address": ("다음",),
    "contact": ("다음", "문자", "다음"),
    "review": ("다음", "다음"),
    "bare": ("가린 글 보기",),
    "aloud": ("듣기", "예, 읽어 주세요"),
}
WALKS = ("contact", "aloud")


def mark(field: str) -> str:
    """Return what is typed into a field."""
    return MARKS[field][::-1]


def phone() -> str:
    """Return the number that is dialled."""
    return DIGITS[::-1]


def walk(citizen: Visitor, as_far_as: str) -> None:
    """Complain step by step, and stop where told."""
    begin(citizen, "불친절")
    for step, touches in STEPS.items():
        for name in touches:
            citizen.tap(name)
        if step in MARKS:
            write(citizen, mark(step))
        elif step == "contact":
            dial(citizen, phone())
        if step == as_far_as:
            return


def left_of(citizen: Visitor) -> Iterator[str]:
    """Name everything in which a mark still stands, wherever a program can look."""
    for heard in (
        citizen.speaker.said,
        citizen.speaker.log,
    ):  # what a real speaker forgets with the utterance
        heard.clear()
    for _ in range(3):
        gc.collect()
        citizen.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    marks = [*map(mark, MARKS), phone(), grouped(phone())]
    yield from (f"clipboard {where}" for where in _clipboard(marks))
    yield from (f"screen {where}" for where in _screen(citizen, marks))
    yield from (f"object {where}" for where in _objects(marks))


def _clipboard(marks: list[str]) -> Iterator[str]:
    for mode in QClipboard.Mode:
        text = QGuiApplication.clipboard().text(mode)
        yield from (str(mode) for one in marks if one in text)


def _screen(citizen: Visitor, marks: list[str]) -> Iterator[str]:
    """Read every property of every live QObject under the engine and the window."""
    roots: list[QObject] = [citizen.app.engine, citizen.window, QGuiApplication.inputMethod()]
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


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give Qt, its keyboard and Python new folders for caches, word lists and passing files."""
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def with_marks(*folders: Path) -> list[str]:
    """Return the files that hold a mark, in the ways a text is written."""
    marks = [*map(mark, MARKS), phone(), grouped(phone())]
    raw = [one.encode(how) for one in marks for how in ("utf-8", "utf-16-le")]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return [str(file) for file in files if any(one in file.read_bytes() for one in raw)]


@pytest.mark.parametrize("as_far_as", WALKS)
def test_a_complaint_given_up_leaves_nothing(
    citizen: Visitor, folder: Path, home: Path, as_far_as: str
) -> None:
    walk(citizen, as_far_as)
    settings = citizen.kiosk.stage.settings
    if as_far_as == "contact":
        citizen.wait(settings.idle_form_s + settings.idle_warning_s + 5)
    else:
        citizen.kiosk.startOver()
    assert citizen.screen == "attract"
    assert sorted(set(left_of(citizen))) == []
    assert with_marks(folder, home) == []


def test_a_complaint_handed_in_is_under_the_seal_and_nowhere_else(
    citizen: Visitor, house: VisitorServices, folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk(citizen, "bare")
    assert {one.split()[0] for one in left_of(citizen)} == {"screen", "object"}  # the scan can see
    receipt = hand_in(citizen)
    assert not any(citizen.sees(one) for one in (*map(mark, MARKS), grouped(phone())))
    citizen.clock.forward(3)
    citizen.tap("마치기")
    citizen.tap("네, 마칩니다")
    assert sorted(set(left_of(citizen))) == []
    with opened_storage(folder, demo_settings()) as storage:
        back_up_now(storage, demo_settings(), house.now())
        assert with_marks(folder, home) == []
        desk = case_desk(storage, demo_settings(), _Clerk())  # type: ignore[arg-type] # what it reads of one
        desk.unlock(DEMO_KEEPER, DEMO_PASSPHRASE, house.now())
        # Who may read a complaint about people is asked elsewhere; this clerk is no account of the city.
        monkeypatch.setattr(type(desk.parties), "shut_out", lambda *_: False)
        assert desk.open(receipt.number, house.now()).content["words"] == mark("words")


class _Clerk:
    id, name, roles = "account-04", "담당 04", frozenset({"cases"})
