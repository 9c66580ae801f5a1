# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice memo as sound: compressed block by block while somebody speaks, and opened again, all in memory."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from kiosk.cases.memo import LONGEST_S, VoiceMemo
from kiosk.speech.waves import wave_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE: Final = 16_000  # samples a second: speech up to 8 kHz, as in a call of good quality
# libsndfile turns 0…1 into 256…6 kbit/s; this is 24, at which Opus' speech is whole (RFC 6716, 2.1.1).
_COMPRESSION: Final = 0.928
_OPUS_RATE: Final = 48_000  # the highest that Opus has


class Unplayable(Exception):  # noqa: N818 # it says what is the case
    """The sound cannot be read, or nothing here can play it."""


class MemoWriter:
    """Compresses samples as they come; the library is loaded here, by whoever presses the button."""

    def __init__(self) -> None:
        import soundfile  # noqa: PLC0415 # some 10 MB, for a booth where somebody speaks

        self._kept = io.BytesIO()
        self._file = soundfile.SoundFile(
            self._kept, "w", RATE, 1, "OPUS", format="OGG", compression_level=_COMPRESSION
        )
        self.count = 0

    @property
    def seconds(self) -> float:
        """Return how long it is until now."""
        return self.count / RATE

    def write(self, samples: NDArray[np.int16]) -> None:
        """Add samples, up to the longest memo that there may be."""
        room = LONGEST_S * RATE - self.count
        self._file.write(samples[:room])
        self.count += min(room, len(samples))

    def finish(self) -> VoiceMemo:
        """Return the memo, and leave no copy of it here."""
        self._file.close()
        # `getvalue` would hand out the room itself, and what is wiped would be a copy. It lies in the heap of
        # the thread that heard, which is not given back; that of the thread that asks is.
        with self._kept.getbuffer() as kept:
            memo = VoiceMemo(bytes(kept), max(1, round(self.seconds)))
        self._wipe()
        return memo

    def drop(self) -> None:
        """Leave nothing of it here."""
        self._file.close()
        self._wipe()

    def _wipe(self) -> None:
        with self._kept.getbuffer() as kept:
            kept[:] = bytes(len(kept))
        self._kept.close()


def as_wave(memo: VoiceMemo) -> bytes:
    """Return a memo as a WAV file in memory, no longer than a memo may be; raise Unplayable."""
    import soundfile  # noqa: PLC0415 # where somebody listens

    if not memo.fits:
        raise Unplayable("말로 남기신 것이 없거나 망가졌습니다.")
    try:
        with soundfile.SoundFile(io.BytesIO(memo.sound)) as opened:
            rate = opened.samplerate
            # A forged one may have 255 channels: together they take no more room than ours.
            most = LONGEST_S * min(rate, _OPUS_RATE) // opened.channels
            samples = opened.read(most, dtype="int16", always_2d=True)[:, 0]
    except (soundfile.SoundFileError, ValueError) as error:
        raise Unplayable("말로 남기신 것을 읽을 수 없습니다. 파일이 망가졌습니다.") from error
    return wave_of(samples.tobytes(), rate)
