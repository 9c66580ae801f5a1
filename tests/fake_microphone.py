# SPDX-License-Identifier: GPL-3.0-or-later
"""A microphone for tests: a program that says noise like speech, behind the one place that opens one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import numpy as np

from kiosk.speech.memo import RATE, MemoWriter
from kiosk.speech.microphone import Microphone

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.cases.memo import VoiceMemo

CARD = "01-00: USB Audio : USB Audio : capture 1\n"
# Written to stdout as a recorder does: blocks of a tenth of a second, until the reader goes.
_PROGRAM = """
import array, math, random, sys, time
loud, blocks, pace, stays = float(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4] == "stay"
draw = random.Random(1)
def sample(at):
    beat = 0.2 + 0.8 * abs(math.sin(at / 2500))
    return int(loud * beat * (math.sin(at / 9) * 0.5 + draw.uniform(-0.5, 0.5)))
said = [array.array("h", map(sample, range(at, at + 1600))).tobytes() for at in range(0, 16000, 1600)]
for at in range(blocks):
    sys.stdout.buffer.write(said[at % 10])
    sys.stdout.buffer.flush()
    time.sleep(pace)
if stays:
    time.sleep(600)
"""


def microphone(
    folder: Path, *, loud: float = 12_000, blocks: int = 2000, pace: float = 0.0, stays: bool = True
) -> Microphone:
    """Return a microphone that gives so many blocks of a tenth of a second, and then nothing more or goes."""
    cards = folder / "pcm"
    cards.write_text(CARD, encoding="ascii")
    told = (str(loud), str(blocks), str(pace), "stay" if stays else "leave")
    return Microphone(cards=cards, recorder=(sys.executable, "-I", "-S", "-c", _PROGRAM, *told))


def memo(seconds: int = 2) -> VoiceMemo:
    """Return a memo of a tone."""
    writer = MemoWriter()
    writer.write((8_000 * np.sin(np.arange(seconds * RATE) / 9)).astype(np.int16))
    return writer.finish()
