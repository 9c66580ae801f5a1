# SPDX-License-Identifier: GPL-3.0-or-later
"""A recogniser made for tests, and somebody who speaks to it.

`tests/speech/recogniser` is a transducer that sherpa-onnx reads as it reads a real one; it hears three tones
as three words: 400 Hz 여권, 1,200 Hz 재발급, 3,000 Hz passport. No package carries one with its licence.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
import shutil
import sys

from kiosk.speech.listening import Recognisers
from kiosk.speech.microphone import Microphone
from tests.fake_microphone import CARD

MODEL = Path(__file__).parent / "speech" / "recogniser"
PASSPORT, ANEW, ABROAD, SILENCE = 400, 1200, 3000, 0
_PROGRAM = """
import array, math, sys, time
def block(tone, at):
    beat = 2 * math.pi * tone / 16000
    return array.array("h", (int(13000 * math.sin(beat * one)) for one in range(at, at + 1600)))
for tone in map(int, sys.argv[3].split(",")):
    for at in range(0, 8000, 1600):
        sys.stdout.buffer.write(block(tone, at).tobytes())
        sys.stdout.buffer.flush()
        time.sleep(float(sys.argv[1]))
while sys.argv[2] == "stay":
    sys.stdout.buffer.write(bytes(3200))
    sys.stdout.buffer.flush()
    time.sleep(0.1)
"""


def lay_down(folder: Path, *languages: str) -> Path:
    """Lay recognisers of these languages into a folder."""
    for language in languages:
        model = folder / language
        shutil.copytree(MODEL, model)
        (model / "LICENSE").write_text("Made for these tests: CC0-1.0\n", encoding="utf-8")
        sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in model.iterdir()]
        (model / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    return folder


def recognisers(folder: Path, *languages: str) -> Recognisers:
    """Return the recognisers of these languages, laid down for the test."""
    laid_down = lay_down(folder / "recognisers", *languages)
    return Recognisers(laid_down, ["ko", "en", "zh-CN", "vi", "ja"], folder / "scratch")


def mouth(folder: Path, *tones: int, pace: float = 0.02, stays: bool = True) -> Microphone:
    """Return a microphone that hears these tones, half a second each, and then silence, or that goes."""
    cards = folder / "pcm"
    cards.write_text(CARD, encoding="ascii")
    told = (str(pace), "stay" if stays else "leave", ",".join(map(str, tones)))
    return Microphone(cards=cards, recorder=(sys.executable, "-I", "-S", "-c", _PROGRAM, *told))
