# SPDX-License-Identifier: GPL-3.0-or-later
"""The real voice process, with a player that makes no sound."""

from __future__ import annotations

import re
import shutil
import stat
from statistics import median
import sys
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.language.catalogue import text_in
from kiosk.speech.process import private_folder, worker_command
from kiosk.speech.speaker import VOICES_OPTION
from kiosk.speech.worker import CODES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.speech.speaker import ProcessSpeaker
    from tests.speech.conftest import Heard, Player

    Open = Callable[..., tuple[ProcessSpeaker, Heard]]

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("espeak-ng") is None,
    reason="the stand-in player replaces Linux's aplay, and pyttsx3 needs espeak-ng",
)
FASTER = 4  # than the day do the clock and the player of a long sound run
OFFICE = "Traffic Administration. Telephone " + ", ".join(f"061-020-847{last}" for last in range(8)) + "."
GREETING = "어서 오십시오. 무엇을 도와 드릴까요?"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "교통행정과는 2층입니다."),
        ("en", "Second floor."),
        ("zh-CN", "二楼"),
        ("vi", "Tầng hai"),
        ("ja", "にかいです"),
    ],
)
def test_every_shipped_language_has_a_voice_and_is_heard_to_its_end(
    player: Player, open_speaker: Open, language: str, text: str
) -> None:
    player.plays(seconds=0)
    speaker, heard = open_speaker()
    number = speaker.say(text, language)
    play = player.next()
    assert play.size > 10_000
    heard.until("done", number)
    assert [event.kind for event in heard.seen] == ["caption", "started", "sounds", "done"]
    assert not play.file.exists()


def test_a_new_utterance_silences_the_old_one_within_200_ms(player: Player, open_speaker: Open) -> None:
    speaker, heard = open_speaker()
    first = speaker.say(GREETING, "ko")
    old = player.next()
    began = time.monotonic()
    speaker.say("교통행정과", "ko")
    heard.until("stopped", first)
    assert old.silent_by(began + 0.2)
    assert player.next().sounds


def test_stopping_is_silence_within_100_ms_mostly_200_always_and_leaves_no_sound_file(
    player: Player, open_speaker: Open, tmp_path: Path
) -> None:
    speaker, heard = open_speaker()
    took: list[float] = []
    for _ in range(7):
        number = speaker.say(GREETING, "ko")
        play = player.next()
        assert play.file.is_relative_to(tmp_path / "sound")
        began = time.monotonic()
        speaker.stop()
        heard.until("stopped", number)
        assert play.silent_by(began + 0.2)
        took.append(time.monotonic() - began)
        assert not list((tmp_path / "sound").rglob("*.wav"))
    assert median(took) <= 0.1


def test_no_call_makes_the_caller_wait(player: Player, open_speaker: Open) -> None:
    speaker, heard = open_speaker()
    began = time.monotonic()
    for turn in range(100):
        last = speaker.say(f"{turn}번 창구", "ko")
        speaker.set_rate(1.0 + turn / 100)
        if turn < 99:
            speaker.stop()
    assert (time.monotonic() - began) / 300 < 0.05
    heard.until("started", last)
    assert player.next().sounds


def test_after_closing_nothing_sounds_and_nothing_is_left(
    player: Player, open_speaker: Open, tmp_path: Path
) -> None:
    speaker, _ = open_speaker()
    speaker.say(GREETING, "ko")
    play = player.next()
    speaker.close()
    assert play.silent_by(time.monotonic() + 1)
    assert not (tmp_path / "sound").exists()


def test_three_failing_sounds_mean_captions_only_and_a_notice(player: Player, open_speaker: Open) -> None:
    player.plays(seconds=0, status=1)
    speaker, heard = open_speaker()
    for _ in range(3):
        heard.until("failed", speaker.say(GREETING, "ko"))
    assert heard.until("captions_only").text == "no_sound"
    number = speaker.say("교통행정과", "ko")
    assert heard.until("caption", number).text == "교통행정과"


def test_the_voice_is_tried_again_after_its_rest(player: Player, open_speaker: Open) -> None:
    now = [0.0]
    player.plays(seconds=0, status=1)
    speaker, heard = open_speaker(clock=lambda: now[0])
    for _ in range(3):
        heard.until("failed", speaker.say(GREETING, "ko"))
    heard.until("captions_only")
    player.plays(seconds=0)
    now[0] = 61.0
    number = speaker.say(GREETING, "ko")
    heard.until("restored")
    heard.until("done", number)


def test_an_utterance_that_gets_stuck_is_given_up(player: Player, open_speaker: Open) -> None:
    start = time.monotonic()
    ahead = [0.0]
    speaker, heard = open_speaker(clock=lambda: start + ahead[0])
    number = speaker.say("창구", "ko")
    play = player.next()
    heard.until("started", number)
    ahead[0] = 60.0
    speaker.set_volume(1.0)
    speaker._inbox.put(None)  # type: ignore[arg-type] # wakes the thread, which then sees the clock
    assert heard.until("failed", number).text == "timeout"
    assert play.silent_by(time.monotonic() + 1)


def test_an_office_is_heard_to_the_last_digit_of_its_telephone_and_costs_no_trust(
    player: Player, open_speaker: Open
) -> None:
    """Its words as they are spoken are longer than as they are shown, and the sound lasts as it does."""
    player.plays(lasts=1 / FASTER)
    speaker, heard = open_speaker(clock=lambda: time.monotonic() * FASTER)
    number = speaker.say(OFFICE, "en")
    play = player.next()
    assert play.size / 44_100 > 3 + 0.15 * len(OFFICE), "as one would wait by the letters that are shown"
    while not play.silent_by(time.monotonic() + 1 / FASTER):
        speaker._inbox.put(None)  # type: ignore[arg-type] # wakes the thread, which knows no faster clock
    heard.until("done", number)
    assert not {"failed", "captions_only"} & {event.kind for event in heard.seen}


def test_a_language_without_a_voice_is_captioned_and_not_spoken_in_another(
    player: Player, open_speaker: Open
) -> None:
    player.plays(seconds=0)
    speaker, heard = open_speaker()
    number = speaker.say("Second floor", "xx")
    assert heard.until("captions_only", number).text == "no_voice"
    heard.until("done", speaker.say("2층", "ko"))


def test_japanese_is_read_by_a_voice_that_was_laid_down_alone(open_speaker: Open) -> None:
    waits = [sys.executable, "-SE", "-c", "import time; time.sleep(60)"]
    assert [one for one in CODES if not open_speaker(waits)[0].speaks(one)] == ["ja"]
    assert open_speaker([*waits, VOICES_OPTION, "voices", "ko,ja"])[0].speaks("ja")
    assert not re.search("[\u3400-\u9fffはー]", text_in("ja", "voice.none")), "what espeak reads wrong"


def test_a_voice_that_dies_while_speaking_is_replaced(player: Player, open_speaker: Open) -> None:
    speaker, heard = open_speaker()
    number = speaker.say(GREETING, "ko")
    play = player.next()
    assert speaker._busy is not None
    speaker._busy._process.kill()
    assert heard.until("failed", number).text == "gone"
    assert play.silent_by(time.monotonic() + 1)
    player.plays(seconds=0)
    heard.until("done", speaker.say(GREETING, "ko"))


def test_a_missing_engine_becomes_a_notice(open_speaker: Open) -> None:
    answer = 'print(\'{"event": "broken", "reason": "ImportError"}\')'
    speaker, heard = open_speaker([sys.executable, "-SE", "-c", answer])
    speaker.say(GREETING, "ko")
    assert heard.until("captions_only").text == "ImportError"


def test_a_worker_that_cannot_start_becomes_a_notice(open_speaker: Open, tmp_path: Path) -> None:
    speaker, heard = open_speaker([str(tmp_path / "missing")])
    speaker.say(GREETING, "ko")
    speaker.say(GREETING, "ko")
    speaker.say(GREETING, "ko")
    heard.until("captions_only")


def test_the_player_dies_with_a_kiosk_that_is_killed(player: Player, tmp_path: Path) -> None:
    from kiosk.speech.process import Worker  # noqa: PLC0415 # the process itself, without its speaker

    (tmp_path / "sound").mkdir()
    gone: list[object] = []
    worker = Worker(worker_command(), tmp_path / "sound", lambda _, fields: gone.append(fields["event"]))
    order = {"id": 1, "text": GREETING, "language": "ko", "volume": 0.5, "rate": 1.0}
    worker.order(order)
    play = player.next()
    assert worker._process.stdin is not None
    worker._process.stdin.close()
    worker._process.wait(timeout=120)
    assert play.silent_by(time.monotonic() + 1)
    assert not play.file.exists()
    worker.kill()


def test_what_an_earlier_run_left_is_removed_and_the_folder_is_ours_alone(tmp_path: Path) -> None:
    left = tmp_path / "sound" / "old" / "secret.wav"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"spoken text")
    folder = private_folder(tmp_path / "sound")
    assert not list(folder.iterdir())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_is_held_sounds_no_further_and_goes_on_from_there(player: Player, open_speaker: Open) -> None:
    speaker, _ = open_speaker()
    speaker.say(GREETING, "ko")
    play = player.next()
    speaker.hold(held=True)
    play.until_held(held=True)
    speaker.hold(held=False)
    play.until_held(held=False)
    assert play.sounds


def test_what_is_held_can_be_ended_and_the_next_is_heard(player: Player, open_speaker: Open) -> None:
    speaker, heard = open_speaker()
    first = speaker.say(GREETING, "ko")
    old = player.next()
    speaker.hold(held=True)
    began = time.monotonic()
    player.plays(seconds=0)
    number = speaker.say("교통행정과", "ko")
    heard.until("stopped", first)
    assert old.silent_by(began + 5)
    heard.until("done", number)
