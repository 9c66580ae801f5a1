# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound as a WAV file, and the machine's own program that plays one: for the call's chime and for memos."""

from __future__ import annotations

import io
import shutil
import sys
from typing import IO, TYPE_CHECKING, Final
import wave

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAYERS: Final = (("pw-play", "-"), ("paplay",), ("aplay", "-q", "-"))
_SAMPLE_BYTES: Final = 2


def write_wave(file: IO[bytes], samples: bytes, hertz: int) -> None:
    """Write one channel of 16-bit samples, in this machine's order of bytes, as a WAV file."""
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(_SAMPLE_BYTES)
        written.setframerate(hertz)
        written.writeframes(samples)


def wave_of(samples: bytes, hertz: int) -> bytes:
    """Return one channel of 16-bit samples as a WAV file, in memory alone."""
    file = io.BytesIO()
    write_wave(file, samples, hertz)
    return file.getvalue()


def machines_player() -> Sequence[str] | None:
    """Return what plays a WAV file from its standard input; None on Windows, or where there is none."""
    if sys.platform == "win32":
        return None
    return next((player for player in PLAYERS if shutil.which(player[0])), None)
