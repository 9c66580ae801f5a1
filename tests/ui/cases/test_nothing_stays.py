# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks written into every personal field are nowhere once the visitor has gone: file, screen or object."""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.kiosk import KioskApplication
from kiosk.services.cases.keys_opened import DEMO_KEEPER, DEMO_PASSPHRASE
from kiosk.services.cases.staff import case_desk
from kiosk.services.upkeep import back_up_now
from kiosk.storage.opened import opened_storage
from kiosk.ui.live_words import WordsIn
from kiosk.ui.visitor.case_contact import grouped
from tests import leftovers
from tests.demo_city import city_folder
from tests.leftovers import with_marks
from tests.recording_speaker import RecordingSpeaker
from tests.ui.cases.steps import begin, dial, hand_in, write, write_name, write_words
from tests.visitor import Clock, Visitor, demo_settings, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.services.visitor import VisitorServices

# Kept backwards, so that a scan finds only what was typed.
MARKS = {"words": "넒뭄", "address": "헒뎜", "name": "낢빎"}
DIGITS = "64813579010"
STEPS = {
    "words": (),
    "address": ("다음", "사시는 동", "주소 쓰기"),
    "name": ("다음",),
    "contact": ("문자", "만 14세 이상"),
    "review": ("다음",),
    "bare": ("보기, 누구",),
    "aloud": ("듣기", "예, 읽어 주세요"),
}
WALKS = ("contact", "aloud")
TYPED = {"words": write_words, "address": write, "name": write_name}


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
        if step in TYPED:
            TYPED[step](citizen, mark(step))
        elif step == "contact":
            dial(citizen, phone())
        if step == as_far_as:
            return


def marks() -> list[str]:
    """Return all that is typed, as it may be written."""
    return [*map(mark, MARKS), phone(), grouped(phone())]


def left_of(citizen: Visitor) -> list[str]:
    """Name everything in which a mark still stands, wherever a program can look."""
    for heard in (
        citizen.speaker.said,
        citizen.speaker.log,
    ):  # what a real speaker forgets with the utterance
        heard.clear()
    roots = [citizen.app.engine, citizen.window]
    return sorted(set(leftovers.left_of(marks(), roots, citizen.settle)))


XDG = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give Qt, its keyboard and Python new folders for caches, word lists and passing files."""
    # Of few letters: a socket's address, which lies in the last, may have 107 with all that is before it.
    for name, called in (*((one, one) for one in XDG), ("TMPDIR", "t")):
        (tmp_path / called).mkdir()
        monkeypatch.setenv(name, str(tmp_path / called))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


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
    assert left_of(citizen) == []
    assert with_marks(marks(), folder, home) == []


def test_a_complaint_handed_in_is_under_the_seal_and_nowhere_else(
    citizen: Visitor, services: VisitorServices, folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk(citizen, "bare")
    assert {one.split()[0] for one in left_of(citizen)} == {"screen", "object"}  # the scan can see
    receipt = hand_in(citizen)
    assert not any(citizen.sees(one) for one in (*map(mark, MARKS), grouped(phone())))
    citizen.clock.forward(3)
    citizen.tap("마치기")
    citizen.tap("네, 마칩니다")
    assert left_of(citizen) == []
    with opened_storage(folder, demo_settings()) as storage:
        back_up_now(storage, demo_settings(), services.now())
        assert with_marks(marks(), folder, home) == []
        desk = case_desk(storage, demo_settings(), _Clerk())  # type: ignore[arg-type] # what it reads of one
        desk.unlock(DEMO_KEEPER, DEMO_PASSPHRASE, services.now())
        # Who may read a complaint about people is asked elsewhere; this clerk is no account of the city.
        monkeypatch.setattr(type(desk.parties), "shut_out", lambda *_: False)
        assert desk.open(receipt.number, services.now()).content["words"] == mark("words")


@pytest.fixture
def booth(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Visitor]:
    """Somebody at a whole running kiosk, which forgets as the bootstrap has it forget."""
    start_qt(qapp)
    shutil.copytree(city_folder(), tmp_path / "data")
    clock = Clock()
    speaker = RecordingSpeaker()
    running = KioskApplication(tmp_path / "data", None, speaker, clock)
    person = Visitor(app=running.application, clock=clock)
    person.settle(lambda: running.services is not None, 30_000)
    person.speaker = speaker
    person.wake()
    yield person
    running.close()


def test_what_was_looked_for_is_nowhere_once_the_session_has_ended(booth: Visitor, tmp_path: Path) -> None:
    guide, place = WordsIn(tmp_path / "data"), demo_settings().kiosk_id
    told: list[str] = []
    guide.heard.connect(lambda: told.append(guide.words_of(place)))
    guide.listen()
    booth.tap("업무나 부서 이름으로 찾기")
    write(booth, f"{mark('name')} {mark('words')}")
    assert booth.kiosk.pages.current.model._words.endswith(mark("words"))
    # A guide who is called hears what is looked for.
    booth.settle(lambda: any(mark("words") in one for one in told), 30_000)
    booth.tap("처음으로")
    begin(booth, "불친절")
    booth.kiosk.pages.current.model.choose_office("other")
    booth.kiosk.pages.current.model.narrow(mark("address"))
    booth.kiosk.pages.open("lookup")
    dial(booth, phone())
    booth.kiosk.startOver()
    booth.settle(lambda: bool(told) and told[-1] == "", 30_000)
    assert any(mark("words") in one for one in told)
    assert not any(mark("address") in one for one in told)  # and nothing of what a complaint is about
    guide.close()
    told.clear()
    assert left_of(booth) == []
    assert with_marks(marks(), tmp_path) == []


class _Clerk:
    id, name, roles = "account-04", "담당 04", frozenset({"cases"})
