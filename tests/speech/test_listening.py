# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said becomes words through a real recogniser process, and whatever goes wrong becomes a state."""

from __future__ import annotations

from contextlib import suppress
import sys
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from kiosk.speech import listening as ear
from kiosk.speech.hearing import Ear
from kiosk.speech.listening import Recognisers, SpokenQuery
from tests.fake_recogniser import ABROAD, ANEW, PASSPORT, SILENCE, lay_down, mouth, recognisers

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.speech.microphone import Microphone

LIMIT_S = 60


def until_over(heard: SpokenQuery) -> SpokenQuery:
    """Look at it as a page does, until it has ended."""
    deadline = monotonic() + LIMIT_S
    while heard.running:
        heard.look()
        sleep(0.02)
        assert monotonic() < deadline, heard.state
    return heard


def processes(name: str) -> list[psutil.Process]:
    """Return the processes of such a program that this process has started and that still run."""
    found = []
    for one in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):  # it has ended meanwhile
            found += [one] * any(name in word for word in one.cmdline())
    return found


def none_left(folder: Path) -> bool:
    """Wait until no recogniser and no recorder runs any more, and nothing lies where they might write."""
    deadline = monotonic() + 10
    while processes("recogniser.py") or processes("1600") or any((folder / "scratch").glob("*")):
        if monotonic() > deadline:
            return False
        sleep(0.02)
    return True


def stand_in(program: str, microphone: Microphone, folder: Path) -> tuple[SpokenQuery, list[tuple[Ear, str]]]:
    """Listen with another program in the recogniser's place."""
    told: list[tuple[Ear, str]] = []
    (folder / "scratch").mkdir(exist_ok=True)
    command = [sys.executable, "-c", program]
    return SpokenQuery(microphone, command, folder / "scratch", lambda *end: told.append(end)), told


def test_what_is_said_becomes_words_and_ends_by_itself_once_nobody_speaks(tmp_path: Path) -> None:
    here = recognisers(tmp_path, "ko")
    assert (here.hears("ko"), here.hears("vi"), here.take_faults()) == (True, False, "")
    heard = here.listen(mouth(tmp_path, SILENCE, PASSPORT, SILENCE, ANEW), "ko")
    assert heard.state is Ear.HEARS
    until_over(heard)
    assert (heard.state, heard.words) == (Ear.HEARD, "여권재발급")
    assert none_left(tmp_path)


def test_words_come_while_somebody_still_speaks_and_whoever_has_ended_says_so(tmp_path: Path) -> None:
    tones = (PASSPORT, SILENCE, ANEW)
    heard = recognisers(tmp_path, "ko").listen(mouth(tmp_path, *tones, pace=0.2), "ko")
    seen = set()
    deadline = monotonic() + LIMIT_S
    while "재발급" not in heard.words and monotonic() < deadline:
        heard.look()
        seen.add((heard.state, heard.words))
        sleep(0.02)
    assert (Ear.HEARS, "여권") in seen
    heard.stop()
    assert until_over(heard).words == "여권재발급"
    assert not heard.recording.running


@pytest.mark.parametrize(
    ("tones", "stays", "state", "words"),
    [
        ((SILENCE,), False, Ear.LOST, ""),
        ((PASSPORT, SILENCE), False, Ear.LOST, "여권"),
        ((ABROAD, PASSPORT), True, Ear.HEARD, "passport여권"),
    ],
)
def test_a_microphone_pulled_out_and_two_languages_at_once(
    tmp_path: Path, tones: tuple[int, ...], *, stays: bool, state: Ear, words: str
) -> None:
    heard = until_over(recognisers(tmp_path, "ko").listen(mouth(tmp_path, *tones, stays=stays), "ko"))
    assert (heard.state, heard.words.replace(" ", "")) == (state, words)
    assert none_left(tmp_path)


def test_silence_ends_without_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ear, "EMPTY_S", 1.0)
    heard = until_over(recognisers(tmp_path, "ko").listen(mouth(tmp_path, SILENCE), "ko"))
    assert (heard.state, heard.words) == (Ear.NOTHING, "")


def test_a_microphone_that_cannot_be_opened_ends_at_once(tmp_path: Path) -> None:
    gone = mouth(tmp_path, stays=False)
    gone._recorder = (sys.executable, "-c", "")
    heard = until_over(recognisers(tmp_path, "ko").listen(gone, "ko"))
    assert heard.state is Ear.DEAF
    assert none_left(tmp_path)


def test_only_a_whole_model_with_its_licence_is_taken_and_the_others_are_told(tmp_path: Path) -> None:
    folder = lay_down(tmp_path / "recognisers", "ko", "en", "vi")
    (folder / "ja").mkdir()
    (folder / "en" / "LICENSE").unlink()
    with (folder / "vi" / "encoder.onnx").open("r+b") as model:
        model.truncate(100)
    here = Recognisers(folder, ["ko", "en", "vi", "ja", "zh-CN"], tmp_path / "scratch")
    assert [one for one in ("ko", "en", "vi", "ja", "zh-CN") if here.hears(one)] == ["ko"]
    assert (here.take_faults(), here.take_faults()) == (
        "en: LICENSE, vi: encoder.onnx, ja: SHA256SUMS",
        "",
    )
    assert Recognisers(tmp_path / "nothing", ["ko"], tmp_path).take_faults() == "nothing: empty"


def test_a_model_that_breaks_later_is_broken_and_after_three_nobody_is_asked_to_speak(tmp_path: Path) -> None:
    here = recognisers(tmp_path, "ko")
    model = tmp_path / "recognisers" / "ko" / "encoder.onnx"
    whole = model.read_bytes()
    model.write_bytes(b"no model")
    for _ in range(ear.TRIES - 1):
        assert until_over(here.listen(mouth(tmp_path, PASSPORT), "ko")).state is Ear.BROKEN
    assert here.hears("ko")
    model.write_bytes(whole)
    assert until_over(here.listen(mouth(tmp_path, PASSPORT), "ko")).state is Ear.HEARD
    model.write_bytes(b"no model")
    for _ in range(ear.TRIES):
        assert here.hears("ko")
        until_over(here.listen(mouth(tmp_path, PASSPORT), "ko"))
    assert not here.hears("ko")
    assert here.take_faults()


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import os; os.abort()", "ended"),
        ("print('no line of ours'); print('[]'); print('{}')", "ended"),
        ('import time; print(\'{"event": "ready"}\', flush=True); time.sleep(600)', "hangs"),
        ("import time; time.sleep(600)", "hangs"),
    ],
)
def test_a_recogniser_that_crashes_babbles_or_hangs_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, reason: str
) -> None:
    monkeypatch.setattr(ear, "PATIENCE_S", 1.0)
    monkeypatch.setattr(ear, "EMPTY_S", 1.0)
    monkeypatch.setattr(ear, "LONGEST_S", 6)
    heard, told = stand_in(program, mouth(tmp_path, *[PASSPORT] * 20, pace=0.0), tmp_path)
    until_over(heard)
    assert (heard.state, told) == (Ear.BROKEN, [(Ear.BROKEN, reason)])
    assert none_left(tmp_path)


def test_a_recogniser_that_ends_before_the_microphone_is_open_leaves_it_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    microphone = mouth(tmp_path, *[PASSPORT] * 20, pace=0.0)
    record = type(microphone).record

    def late(*given: Any) -> Any:  # noqa: ANN401 # what a microphone takes and gives
        sleep(2)  # as on a busy machine
        return record(*given)

    monkeypatch.setattr(type(microphone), "record", late)
    heard, told = stand_in("pass", microphone, tmp_path)
    until_over(heard)
    assert told == [(Ear.BROKEN, "ended")]
    assert none_left(tmp_path)


def test_a_session_that_ends_leaves_neither_words_nor_processes(tmp_path: Path) -> None:
    here = recognisers(tmp_path, "ko")
    heard = here.listen(mouth(tmp_path, PASSPORT, pace=0.1), "ko")
    deadline = monotonic() + LIMIT_S
    while not heard.words and monotonic() < deadline:
        sleep(0.02)
    assert heard.words
    heard.drop()
    assert (heard.state, heard.words) == (Ear.LEFT, "")
    assert none_left(tmp_path)
    assert here.hears("ko")
