# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking for something by saying it: push, speak, see the words and what they bring; or a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.speech import listening as ear
from kiosk.speech.hearing import Ear
from tests.fake_recogniser import ABROAD, ANEW, PASSPORT, SILENCE, mouth, recognisers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.ui.visitor.search_ear import EarModel
    from tests.visitor import Visitor

SPEAK = "말로 찾기"


@pytest.fixture
def speaker(guest: Visitor, tmp_path: Path) -> Iterator[Visitor]:
    """Bring somebody to a booth with a microphone and a Korean and an English recogniser."""
    stage = guest.kiosk.stage
    stage.microphone, stage.recognisers = mouth(tmp_path, PASSPORT, ANEW), recognisers(tmp_path, "ko", "en")
    guest.kiosk.pages.open("search")
    guest.settle()
    yield guest
    stage.end_sound()
    stage.recognisers = None


def heard(speaker: Visitor) -> EarModel:
    """Return the page's ear."""
    model: EarModel = speaker.kiosk.pages.current.model.ear
    return model


def speak(speaker: Visitor, key: str = SPEAK) -> None:
    """Press the key and wait until it has ended by itself."""
    speaker.tap(key)
    assert heard(speaker).hears
    speaker.settle(lambda: not heard(speaker).busy, 60_000)


def test_what_is_said_stands_in_the_field_and_finds_its_office(speaker: Visitor) -> None:
    speak(speaker)
    assert speaker.sees("여권재발급")
    assert speaker.kiosk.pages.current.model.count > 0
    assert next(iter(speaker.kiosk.pages.current.model.results)).target == "민원봉사실"
    assert heard(speaker).problem == ""
    assert not speaker.sees(SPEAK)


def test_what_is_told_at_length_stays_whole_in_the_field(speaker: Visitor) -> None:
    told = "우리 집 앞 골목에 " + "밤마다 누가 쓰레기를 몰래 버리고 가서 냄새가 나는데 " * 5
    heard(speaker).said.emit(told)
    speaker.settle()
    assert speaker.sees(told)
    assert next(iter(speaker.kiosk.pages.current.model.results)).target == "자원순환과"


def test_whoever_has_ended_presses_and_waits_for_the_last_word_only(speaker: Visitor, tmp_path: Path) -> None:
    speaker.kiosk.stage.microphone = mouth(tmp_path, *[PASSPORT, SILENCE] * 15, pace=0.1)
    speaker.tap(SPEAK)
    speaker.settle(lambda: speaker.kiosk.pages.current.model._words == "여권", 60_000)
    assert speaker.kiosk.stage.hears
    speaker.tap("다 말했습니다")
    speaker.settle(lambda: not heard(speaker).busy, 60_000)
    assert (speaker.kiosk.stage.hears, speaker.kiosk.pages.current.model._words) == (False, "여권")


def test_the_key_stands_only_with_a_microphone_and_a_recogniser_of_the_language(
    guest: Visitor, tmp_path: Path
) -> None:
    stage = guest.kiosk.stage
    there, here = mouth(tmp_path, PASSPORT), recognisers(tmp_path, "en")
    stands = {}
    for name, microphone, found, language in (
        ("nothing", None, None, "en"),
        ("no recogniser", there, None, "en"),
        ("no microphone", None, here, "en"),
        ("another language", there, here, "vi"),
        ("both", there, here, "en"),
    ):
        stage.microphone, stage.recognisers = microphone, found
        guest.kiosk.startOver()
        guest.wake()
        guest.kiosk.look.set(language=language)
        guest.kiosk.pages.open("search")
        guest.settle()
        stands[name] = heard(guest).offered
    stage.microphone = stage.recognisers = None
    assert stands == dict.fromkeys(stands, False) | {"both": True}


def test_another_language_is_heard_by_its_own_recogniser(speaker: Visitor, tmp_path: Path) -> None:
    speaker.kiosk.stage.microphone = mouth(tmp_path, ABROAD)
    speaker.kiosk.look.set(language="en")
    speaker.settle()
    speak(speaker, "Search by voice")
    assert speaker.sees("passport")
    assert next(iter(speaker.kiosk.pages.current.model.results)).target == "민원봉사실"


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ear, "EMPTY_S", 1.0)


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize(
    ("case", "says", "words"),
    [
        ("silence", "알아듣지 못했습니다", ""),
        ("pulled out", "마이크가 끊겼습니다", "여권"),
        ("deaf", "마이크를 쓸 수 없습니다", ""),
        ("broken", "지금은 말로 찾을 수 없습니다", ""),
    ],
)
def test_what_goes_wrong_is_a_sentence_and_the_keys_come_back(
    speaker: Visitor, tmp_path: Path, case: str, says: str, words: str
) -> None:
    said = {"silence": mouth(tmp_path, SILENCE), "pulled out": mouth(tmp_path, PASSPORT, stays=False)}
    microphone = speaker.kiosk.stage.microphone = said.get(case, mouth(tmp_path, PASSPORT))
    if case == "deaf":
        microphone._recorder = ("/bin/true",)
    if case == "broken":
        (tmp_path / "recognisers" / "ko" / "joiner.onnx").write_bytes(b"")
    speaker.tap(SPEAK)
    speaker.settle(lambda: heard(speaker).problem != "", 60_000)
    assert says in heard(speaker).problem
    assert speaker.sees(heard(speaker).problem)
    assert speaker.kiosk.pages.current.model._words == words
    assert speaker.sees(SPEAK), "and it can be said again"


def test_a_session_that_ends_while_somebody_speaks_leaves_nothing(speaker: Visitor, tmp_path: Path) -> None:
    speaker.kiosk.stage.microphone = mouth(tmp_path, *[PASSPORT, SILENCE] * 15, pace=0.1)
    speaker.tap(SPEAK)
    model = heard(speaker)
    speaker.settle(lambda: bool(model._listening and model._listening.words), 60_000)
    listening = model._listening
    assert listening is not None
    speaker.kiosk.startOver()
    speaker.settle()
    assert speaker.screen == "attract"
    assert (listening.words, listening.recording.running) == ("", False)
    assert listening.state in {Ear.LEFT, Ear.HEARD}, "or its words had just stood for long enough"
    assert not speaker.kiosk.stage.hears
    files = [one for one in tmp_path.rglob("*") if one.is_file() and "recognisers" not in one.parts]
    assert [one.name for one in files if one.name != "pcm"] == []


def test_who_leaves_the_page_is_heard_no_more(speaker: Visitor, tmp_path: Path) -> None:
    speaker.kiosk.stage.microphone = mouth(tmp_path, *[PASSPORT, SILENCE] * 15, pace=0.1)
    speaker.tap(SPEAK)
    listening = heard(speaker)._listening
    speaker.kiosk.goBack()
    speaker.settle()
    assert listening is not None
    assert listening.state is Ear.LEFT
    assert not speaker.kiosk.stage.hears


def test_the_booth_is_silent_while_it_hears_and_tells_then_what_was_found(speaker: Visitor) -> None:
    speaker.kiosk.look.set(voice=True)
    speaker.settle()
    heard(speaker).start()
    before = len(speaker.speaker.said)
    speaker.kiosk.stage.narrator.say("들리면 안 되는 말")
    assert speaker.speaker.said[before:] == []
    speaker.settle(lambda: not heard(speaker).busy, 60_000)
    assert "곳" in str(speaker.speaker.said[before:])
