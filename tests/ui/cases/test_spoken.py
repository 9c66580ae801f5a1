# SPDX-License-Identifier: GPL-3.0-or-later
"""A complaint said instead of written: heard, played, taken back, handed in, and nowhere once it is over."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from kiosk.cases.memo import OGG, VoiceMemo
from kiosk.services.cases.keys_opened import DEMO_KEEPER, DEMO_PASSPHRASE
from kiosk.services.cases.staff import case_desk
from kiosk.speech.playing import MemoPlayer
from kiosk.storage.opened import opened_storage
from tests.case_samples import WHO
from tests.fake_microphone import microphone
from tests.ui.cases.steps import begin, hand_in
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.services.visitor import VisitorServices
    from kiosk.speech.microphone import Recording
    from tests.visitor import Visitor


class _Clerk:
    id, name, roles = "account-04", "담당 04", frozenset({"cases"})


@pytest.fixture
def speaker(citizen: Visitor, tmp_path: Path) -> Iterator[Visitor]:
    """Bring somebody to a booth with a microphone, who has chosen what they complain about."""
    citizen.kiosk.stage.microphone = microphone(tmp_path)
    begin(citizen, "불친절")
    yield citizen
    citizen.kiosk.stage.end_sound()


def begin_to_speak(citizen: Visitor, seconds: float = 3.0) -> Recording[VoiceMemo]:
    """Speak for a while."""
    citizen.tap("말로 남기기")
    citizen.tap("말하기 시작")
    recording = citizen.kiosk.stage.recording
    assert recording is not None
    citizen.settle(lambda: recording.seconds >= seconds, 30_000)
    return recording


def memos() -> list[VoiceMemo]:
    """Return every memo that any object of this process still holds, but for what tests hold themselves."""
    gc.collect()
    modules = [module for name, module in sys.modules.items() if name.startswith("tests.")]
    known = {id(one) for module in modules for one in vars(module).values()}
    return [one for one in gc.get_objects() if type(one) is VoiceMemo and id(one) not in known]


def recorders() -> list[psutil.Process]:
    """Return the recorders that this process has started and that still run."""
    return [one for one in psutil.Process().children() if "-S" in one.cmdline()]


def test_no_microphone_no_button(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    assert not citizen.sees("말로 남기기")
    assert citizen.sees("대신 써 주세요")


def test_what_is_said_is_kept_played_said_anew_and_taken_back(speaker: Visitor) -> None:
    model = begin_to_speak(speaker)
    del model
    page = speaker.kiosk.pages.current.model
    assert (page.hears, page.kept, speaker.sees("멈추기")) == (True, False, True)
    speaker.tap("멈추기")
    said = page._memo
    assert said is not None
    assert page.clock == f"0:{said.seconds:02}" or said.seconds >= 60  # a minute
    player = speaker.kiosk.stage.player = MemoPlayer((sys.executable, "-c", "import time; time.sleep(600)"))
    speaker.tap("들어 보기")
    assert player.playing
    speaker.tap("그만 듣기")
    assert not player.playing
    speaker.tap("다시 말하기")
    assert page.hears
    again = speaker.kiosk.stage.recording
    assert again is not None
    speaker.settle(lambda: again.seconds >= 2, 30_000)
    speaker.tap("멈추기")
    assert page._memo is not said
    speaker.tap("지우기")
    assert (page._memo, page.kept) == (None, False)


def test_a_case_of_a_memo_alone_goes_its_way_and_its_receipt_says_how_long_it_is(
    speaker: Visitor, services: VisitorServices, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_to_speak(speaker)
    speaker.tap("멈추기")
    speaker.tap("이대로 남기기")
    draft = speaker.kiosk.pages.current.model._draft
    said: VoiceMemo = draft.given("memo")
    assert speaker.screen == "case_words"
    for field, value in WHO.items():
        draft.answer(field, value)
    speaker.kiosk.pages.open("case_review", draft=draft)
    speaker.settle()
    rows = speaker.kiosk.pages.current.model.rows
    assert any("말씀으로 남기셨습니다" in one["text"] for one in rows)
    receipt = hand_in(speaker)
    assert receipt.memo_s == said.seconds
    facts = dict(speaker.kiosk.pages.current.model.facts)
    assert facts["녹음"] == f"{said.seconds // 60}분 {said.seconds % 60}초".removeprefix("0분 ")
    with opened_storage(folder, demo_settings()) as storage:
        desk = case_desk(storage, demo_settings(), _Clerk())  # type: ignore[arg-type] # what it reads of one
        desk.unlock(DEMO_KEEPER, DEMO_PASSPHRASE, services.now())
        monkeypatch.setattr(type(desk.parties), "shut_out", lambda *_: False)
        assert desk.memo(receipt.number, services.now()) == said
    assert not [one for one in folder.rglob("*") if one.is_file() and OGG in one.read_bytes()]
    del said, draft, desk
    speaker.kiosk.startOver()
    speaker.settle()
    assert memos() == []


def test_a_session_that_ends_while_somebody_speaks_leaves_nothing(
    speaker: Visitor, folder: Path, tmp_path: Path
) -> None:
    recording = begin_to_speak(speaker)
    assert recorders()
    speaker.kiosk.startOver()
    speaker.settle()
    assert speaker.screen == "attract"
    assert not recording.running
    assert recording.finish() is None
    assert (speaker.kiosk.stage.recording, memos(), recorders()) == (None, [], [])
    sound = (OGG, b"OpusHead", b"RIFF")
    found = [one for at in (folder, tmp_path) for one in at.rglob("*") if one.is_file()]
    assert not [one for one in found if any(mark in one.read_bytes() for mark in sound)]


def test_who_goes_away_while_it_hears_is_not_thrown_out_before_two_minutes(speaker: Visitor) -> None:
    begin_to_speak(speaker)
    settings = speaker.kiosk.stage.settings
    for _ in range(10):
        speaker.clock.forward(settings.idle_form_s / 5)
        speaker.kiosk.tick()
    assert speaker.screen == "case_memo"
    speaker.kiosk.pages.current.model.stop()
    for seconds in (settings.idle_form_s + 1, settings.idle_warning_s + 1):
        speaker.clock.forward(seconds)
        speaker.kiosk.tick()
    speaker.settle()
    assert speaker.screen == "attract"
    assert memos() == []


def test_the_booth_says_nothing_aloud_while_somebody_speaks(speaker: Visitor) -> None:
    speaker.kiosk.look.set(voice=True)
    speaker.kiosk.pages.current.model.speak()
    speaker.kiosk.pages.current.model.start()
    recording = speaker.kiosk.stage.recording
    assert recording is not None
    speaker.settle(lambda: recording.seconds >= 2, 30_000)
    before = len(speaker.speaker.said)
    speaker.kiosk.stage.narrator.say("들리면 안 되는 말")
    assert speaker.speaker.said[before:] == []
    speaker.kiosk.pages.current.model.stop()
    speaker.settle(lambda: len(speaker.speaker.said) > before)
    assert any("남기셨습니다" in str(one) for one in speaker.speaker.said[before:])


@pytest.mark.parametrize("way", ["이전", "안내요원 부르기"])
def test_who_leaves_the_page_while_it_hears_keeps_what_they_have_said(speaker: Visitor, way: str) -> None:
    recording = begin_to_speak(speaker)
    draft = speaker.kiosk.pages.current.model._draft
    speaker.kiosk.goBack() if way == "이전" else speaker.kiosk.callGuide()
    speaker.settle()
    assert not recording.running
    assert draft.given("memo") is not None
    assert speaker.kiosk.unfinished.written


def test_a_microphone_that_is_pulled_out_or_muted_or_cannot_be_opened_is_told(
    speaker: Visitor, tmp_path: Path
) -> None:
    told = {}
    for name, fake in (
        ("lost", microphone(tmp_path, blocks=25, stays=False)),
        ("muted", microphone(tmp_path, loud=5, blocks=25, stays=False)),
        ("deaf", microphone(tmp_path, blocks=0, stays=False)),
    ):
        speaker.kiosk.stage.microphone = fake
        speaker.tap("말로 남기기") if speaker.screen == "case_words" else None
        page = speaker.kiosk.pages.current.model
        page.erase()
        page.start()
        speaker.settle(lambda: not speaker.kiosk.pages.current.model.hears, 30_000)
        told[name] = (page.problem.split(".")[0], page.kept)
    assert told == {
        "lost": ("마이크가 끊겼습니다", True),
        "muted": ("소리가 들리지 않았습니다", False),
        "deaf": ("마이크를 쓸 수 없습니다", False),
    }
    speaker.kiosk.stage.microphone = microphone(tmp_path)
    (tmp_path / "pcm").unlink()
    speaker.kiosk.startOver()
    speaker.wake()
    begin(speaker, "불친절")
    assert not speaker.sees("말로 남기기")
