# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound of a call."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
import wave

from kiosk.speech import chime, waves

if TYPE_CHECKING:
    import pytest


def test_the_sound_is_half_a_second_that_neither_clips_nor_clicks() -> None:
    with wave.open(io.BytesIO(chime.chime_wave())) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert 0.4 < sound.getnframes() / sound.getframerate() < 0.7
        samples = memoryview(sound.readframes(sound.getnframes())).cast("h").tolist()
    assert 10_000 < max(map(abs, samples)) < 20_000
    assert max(abs(samples[0]), abs(samples[-1])) < 200


def test_without_a_player_the_terminal_rings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda _: None)
    chime.Chime()()
    assert capsys.readouterr().err == "\a"


def test_a_player_that_cannot_be_started_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(waves, "PLAYERS", (("/nowhere/player",),))
    monkeypatch.setattr("shutil.which", lambda _: "/nowhere/player")
    chime.Chime()()
    assert capsys.readouterr().err == "\a"
