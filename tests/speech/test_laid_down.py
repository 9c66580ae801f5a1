# SPDX-License-Identifier: GPL-3.0-or-later
"""Voices that a city lays down speak through sherpa-onnx; the machine's own stands in for what is not whole.

`tone.onnx` is a VITS model made for these tests, a tone a letter: no package carries a small Korean one.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
import shutil
import subprocess
from typing import TYPE_CHECKING
import wave

import pytest

from kiosk.bootstrap.speech import VoiceWatch, open_speaker
from kiosk.speech.process import worker_command
from kiosk.speech.reading import for_voice
from kiosk.speech.voices import look
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.speech.speaker import ProcessSpeaker
    from tests.speech.conftest import Heard, Player

    type Opened = Callable[..., tuple[ProcessSpeaker, Heard]]

TONE = Path(__file__).with_name("tone.onnx")
TEXT = "어서 오십시오. 무엇을 도와 드릴까요?"


def lay_down(folder: Path, model: bytes = b"") -> Path:
    """Lay a Korean voice into a folder of voices."""
    voice = folder / "ko"
    voice.mkdir(parents=True)
    (voice / "model.onnx").write_bytes(model or TONE.read_bytes())
    letters = [" ", *".,?!:", *map(chr, range(0xAC00, 0xD7A4))]
    tokens = "".join(f"{letter} {at}\n" for at, letter in enumerate(letters))
    (voice / "tokens.txt").write_text(tokens, encoding="utf-8")
    sums = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(voice.iterdir())
    ]
    (voice / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    return voice


def command(folder: Path) -> list[str]:
    """Return a worker's command with these voices."""
    return [*worker_command(), "--voices", str(folder), "ko"]


def test_only_a_whole_voice_is_taken_and_the_others_are_told(tmp_path: Path) -> None:
    assert look(tmp_path / "voices", ["ko", "vi"]) == ([], ["voices: empty"])
    voice = lay_down(tmp_path / "voices")
    assert look(tmp_path / "voices", ["ko", "vi"]) == (["ko"], [])
    sums = (voice / "SHA256SUMS").read_text(encoding="utf-8")
    listed = sums.replace("  ", "  ./") + f"{'0' * 64}  ./SHA256SUMS\n"
    (voice / "SHA256SUMS").write_text(listed, encoding="utf-8")  # as `find . -type f` goes through it
    assert look(tmp_path / "voices", ["ko"]) == (["ko"], [])
    (voice / "SHA256SUMS").write_text(sums, encoding="utf-8")
    shutil.copytree(voice, tmp_path / "voices" / "vi")
    with (tmp_path / "voices" / "vi" / "model.onnx").open("r+b") as model:
        model.truncate(100)
    assert look(tmp_path / "voices", ["ko", "vi"]) == (["ko"], ["vi: model.onnx"])
    (voice / "tokens.txt").unlink()
    (tmp_path / "voices" / "vi" / "SHA256SUMS").unlink()
    assert look(tmp_path / "voices", ["ko", "vi"]) == ([], ["ko: tokens.txt", "vi: SHA256SUMS"])


def test_a_voice_speaks_sentence_by_sentence(tmp_path: Path, player: Player, open_speaker: Opened) -> None:
    lay_down(tmp_path / "voices")
    player.plays(seconds=0)
    speaker, heard = open_speaker(command(tmp_path / "voices"))
    number = speaker.say(TEXT, "ko")
    first, second = player.next(), player.next()
    heard.until("done", number)
    assert 8_000 < first.size < second.size < 40_000
    assert "fell_back" not in [event.kind for event in heard.seen]
    assert not list((tmp_path / "voices" / "ko").glob("said/*")), "what is said is not kept"


def test_another_language_is_spoken_by_the_machine(
    tmp_path: Path, player: Player, open_speaker: Opened
) -> None:
    lay_down(tmp_path / "voices")
    player.plays(seconds=0)
    speaker, heard = open_speaker(command(tmp_path / "voices"))
    number = speaker.say("Welcome.", "en")
    heard.until("done", number)
    assert player.next().size > 8_000


@pytest.mark.parametrize("model", [b"no model", TONE.read_bytes()[:300]])
def test_a_model_that_breaks_is_told_and_the_machine_speaks(
    tmp_path: Path, player: Player, open_speaker: Opened, model: bytes
) -> None:
    lay_down(tmp_path / "voices", model)
    player.plays(seconds=0)
    speaker, heard = open_speaker(command(tmp_path / "voices"))
    number = speaker.say(TEXT, "ko")
    heard.until("done", number)
    assert "fell_back" in [event.kind for event in heard.seen]
    assert player.next().size > 8_000


def test_a_fixed_sentence_is_rendered_once_and_then_played(
    tmp_path: Path, player: Player, open_speaker: Opened
) -> None:
    voice = lay_down(tmp_path / "voices")
    order = json.dumps({"language": "ko", "text": for_voice(TEXT, "ko")})
    subprocess.run([*command(tmp_path / "voices"), "--render"], input=order, text=True, check=True)
    kept = sorted(voice.glob("said/*.wav"))
    assert len(kept) == 2
    for file in kept:  # something that no model makes, to know it by
        with wave.open(str(file), "wb") as sound:
            sound.setparams((1, 2, 16_000, 0, "NONE", ""))
            sound.writeframes(bytes(2 * 123))
    player.plays(seconds=0)
    speaker, heard = open_speaker(command(tmp_path / "voices"))
    heard.until("done", speaker.say(TEXT, "ko"))
    assert {player.next().size, player.next().size} == {44 + 2 * 123}


def test_a_booth_with_half_a_voice_tells_the_desk(tmp_path: Path, player: Player) -> None:
    player.plays(seconds=0)
    (lay_down(tmp_path / "voices") / "model.onnx").unlink()
    watch = VoiceWatch()
    speaker = open_speaker(tmp_path, demo_settings(speech_engine="voices"), watch)
    assert (watch.take_plain(), watch.take_plain()) == ("ko: model.onnx", "")
    assert not watch.lost
    speaker.close()
