# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound of a call at the guide's desk: two falling tones, made here, so that no file can be missing."""

from __future__ import annotations

from array import array
import math
import subprocess
import sys
from typing import Final

from kiosk.speech.waves import machines_player, wave_of

RATE: Final = 22_050
TONES: Final = ((880.0, 0.18), (660.0, 0.32))
LOUDNESS: Final = 0.5


def chime_wave() -> bytes:
    """Return the sound as a WAV file; each tone fades out, so that nothing clicks."""
    samples = array("h")
    for pitch, seconds in TONES:
        count = int(RATE * seconds)
        for at in range(count):
            loud = LOUDNESS * min(1.0, at / 200) * (1 - at / count)
            samples.append(int(32_767 * loud * math.sin(2 * math.pi * pitch * at / RATE)))
    return wave_of(samples.tobytes(), RATE)


class Chime:
    """Sounds without letting anybody wait; where nothing can play, the terminal's bell must do."""

    def __init__(self) -> None:
        self._wave = chime_wave()
        self._player = machines_player()

    def __call__(self) -> None:
        """Sound once."""
        try:
            self._play()
        except OSError:
            _bell()

    def _play(self) -> None:
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415 # only there

            winsound.MessageBeep(winsound.MB_ICONEXCLAMATION)
        elif self._player is None:
            _bell()
        else:
            playing = subprocess.Popen(  # noqa: S603 # one of three known players
                self._player, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            if playing.stdin is not None:
                playing.stdin.write(self._wave)
                playing.stdin.close()


def _bell() -> None:
    sys.stderr.write("\a")
    sys.stderr.flush()
