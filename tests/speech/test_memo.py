# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said into the microphone: bounded, compressed in memory, and whole until the last word."""

from __future__ import annotations

import io
import sys
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from kiosk.cases.memo import LONGEST_S, MOST_BYTES, OGG, VoiceMemo
from kiosk.speech.hearing import Hearing
from kiosk.speech.memo import RATE, MemoWriter, Unplayable, as_wave
from kiosk.speech.microphone import Microphone
from kiosk.speech.playing import MemoPlayer
from tests.fake_microphone import microphone

if TYPE_CHECKING:
    from collections.abc import Buffer, Callable
    from pathlib import Path


def wait(come: Callable[[], bool]) -> None:
    """Return when it has come to that; fail after a minute."""
    until = time.monotonic() + 60
    while not come():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_two_minutes_end_by_themselves_and_are_far_below_what_may_be_kept(tmp_path: Path) -> None:
    recording = microphone(tmp_path).record()
    wait(lambda: not recording.running)
    assert (recording.hearing, round(recording.seconds)) == (Hearing.FULL, LONGEST_S)
    memo = recording.finish()
    assert memo is not None
    assert memo.fits
    assert memo.seconds == LONGEST_S
    assert MOST_BYTES // 5 < len(memo.sound) <= MOST_BYTES
    wave = as_wave(memo)
    assert wave.startswith(b"RIFF")
    assert len(wave) == pytest.approx(44 + LONGEST_S * 16_000 * 2, rel=0.01)


def test_who_stops_keeps_what_was_said_and_who_drops_it_keeps_nothing(tmp_path: Path) -> None:
    said = microphone(tmp_path, blocks=30).record()
    wait(lambda: said.seconds >= 3)
    assert (said.level > 0, said.silent) == (True, False)
    memo = said.finish()
    assert memo is not None
    assert (memo.seconds, memo.sound[:4]) == (3, OGG)
    assert said.finish() is None
    dropped = microphone(tmp_path, blocks=30).record()
    wait(lambda: dropped.seconds >= 3)
    dropped.drop()
    assert dropped.finish() is None
    assert not dropped.running


def test_a_microphone_that_is_pulled_out_keeps_what_was_said_until_then(tmp_path: Path) -> None:
    recording = microphone(tmp_path, blocks=25, stays=False).record()
    wait(lambda: not recording.running)
    assert recording.hearing is Hearing.LOST
    memo = recording.finish()
    assert memo is not None
    assert memo.seconds == pytest.approx(2.5, abs=0.5)


def test_a_muted_microphone_is_known(tmp_path: Path) -> None:
    recording = microphone(tmp_path, loud=10, blocks=20).record()
    wait(lambda: recording.seconds >= 2)
    assert recording.silent
    recording.drop()


def test_a_device_that_cannot_be_opened_is_told_and_gives_nothing(tmp_path: Path) -> None:
    for recorder in ((sys.executable, "-c", "raise SystemExit(1)"), (str(tmp_path / "nothing"),)):
        recording = Microphone(recorder=recorder).record()
        wait(lambda one=recording: not one.running)  # type: ignore[misc] # bound in the loop
        assert recording.hearing is Hearing.DEAF
        assert recording.finish() is None


def test_there_is_a_microphone_only_while_the_kernel_lists_one_that_hears(tmp_path: Path) -> None:
    heard = microphone(tmp_path)
    assert heard.there()
    (tmp_path / "pcm").write_text("00-03: HDMI 0 : HDMI 0 : playback 1\n", encoding="ascii")
    assert not heard.there()
    (tmp_path / "pcm").unlink()
    assert not heard.there()


@pytest.mark.parametrize("sound", [b"", OGG + b"cut off", OGG + bytes(MOST_BYTES), b"RIFF"])
def test_what_is_no_memo_is_refused_before_it_is_played(sound: bytes) -> None:
    with pytest.raises(Unplayable, match="망가졌"):
        as_wave(VoiceMemo(sound, 10))


def test_a_forged_memo_of_many_channels_takes_no_more_room_than_one_of_ours() -> None:
    file, channels, seconds = io.BytesIO(), 8, LONGEST_S
    with soundfile.SoundFile(file, "w", 48_000, channels, "OPUS", format="OGG") as written:
        for _ in range(seconds):
            written.write(np.zeros((48_000, channels), dtype=np.int16))
    forged = VoiceMemo(file.getvalue(), seconds)
    assert forged.fits
    assert len(as_wave(forged)) == 44 + seconds * 48_000 // channels * 2


def test_a_memo_reaches_the_player_through_a_pipe_and_falls_silent_at_once(tmp_path: Path) -> None:
    recording = microphone(tmp_path, blocks=15).record()
    wait(lambda: recording.seconds >= 1.5)
    memo = recording.finish()
    assert memo is not None
    heard = tmp_path / "heard"
    program = f"import sys, time; open({str(heard)!r}, 'wb').write(sys.stdin.buffer.read()); time.sleep(600)"
    player = MemoPlayer((sys.executable, "-c", program))
    player.play(as_wave(memo))
    wait(lambda: heard.exists() and heard.stat().st_size > 40_000)
    assert player.playing
    player.stop()
    assert not player.playing
    assert heard.read_bytes() == as_wave(memo)
    with pytest.raises(Unplayable, match="alsa-utils"):
        MemoPlayer((str(tmp_path / "nothing"),)).play(b"RIFF")


def test_a_recorder_that_hangs_holds_up_nobody_and_costs_no_word(tmp_path: Path) -> None:
    """Its driver keeps the pipe open though it was killed, as one that waits in the kernel does."""
    program = (
        "import os, sys, time\n"
        "sys.stdout.buffer.write(bytes([0, 32]) * 32_000)\n"
        "sys.stdout.buffer.flush()\n"
        "if os.fork():\n    time.sleep(600)\n"
        "time.sleep(8)\n"
    )
    cards = tmp_path / "pcm"
    recording = Microphone(cards=cards, recorder=(sys.executable, "-I", "-S", "-c", program)).record()
    wait(lambda: recording.seconds >= 2)
    began = time.monotonic()
    memo = recording.finish()
    assert time.monotonic() - began < 1
    assert memo is not None
    assert memo.seconds == 2
    assert recording.hearing is Hearing.OVER
    assert recording.finish() is None


class Watched(io.BytesIO):
    """A file that tells where its room lies, after each write and as it goes."""

    def __init__(self) -> None:
        super().__init__()
        self.rooms: list[int] = []

    def write(self, data: Buffer) -> int:
        """Write, and tell."""
        written = super().write(data)
        self._tell()
        return written

    def close(self) -> None:
        """Tell, and go."""
        self._tell()
        super().close()

    def _tell(self) -> None:
        with self.getbuffer() as room:
            self.rooms.append(np.frombuffer(room, np.uint8).ctypes.data)


def test_what_is_wiped_is_the_room_in_which_the_memo_grew(monkeypatch: pytest.MonkeyPatch) -> None:
    file = Watched()
    monkeypatch.setattr(io, "BytesIO", lambda: file)
    writer = MemoWriter()
    writer.write((8_000 * np.sin(np.arange(3 * RATE) / 9)).astype(np.int16))
    assert writer.finish().fits
    assert file.closed
    assert file.rooms[-1] == file.rooms[-2]
