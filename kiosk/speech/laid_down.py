# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks with the voices that a city laid down, sentence by sentence; a part of the worker.

Fixed sentences lie rendered beside their model, in `said/`; what a screen says besides never gets there.
"""

from __future__ import annotations

import array
from contextlib import suppress
import hashlib
import json
import os
from pathlib import Path
import re
import tempfile
from typing import TYPE_CHECKING, Any, Final
import wave

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SAID: Final = "said"
_SENTENCES: Final = re.compile(r"(?<=[.!?。？！])\s*")
_LOUDEST: Final = 32_767


def sentences(text: str) -> list[str]:
    """Return the text's sentences."""
    return [one for one in _SENTENCES.split(text) if one.strip()]


class LaidDownVoice:
    """One language's model; it is loaded when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._model: Any = None

    def warm(self) -> None:
        """Load the model before somebody waits for it."""
        self._model = self._model or _load(self._folder)

    def speak(self, text: str, volume: float, rate: float, play: Callable[[Path], None]) -> None:
        """Play the text's sentences one after the other; a rendered one needs no model."""
        for sentence in sentences(text):
            kept = self._kept(sentence)
            samples, hertz = _read(kept) if rate == 1 and kept.exists() else self._render(sentence, rate)
            handle, name = tempfile.mkstemp(suffix=".wav")
            os.close(handle)
            sound = Path(name)
            _write(sound, array.array("h", (int(one * volume) for one in samples)), hertz)
            play(sound)
            sound.unlink(missing_ok=True)

    def keep(self, text: str) -> None:
        """Render a text's sentences for later, each whole or not at all."""
        for sentence in sentences(text):
            kept = self._kept(sentence)
            if not kept.exists():
                kept.parent.mkdir(exist_ok=True)
                half = kept.with_suffix(f".{os.getpid()}")
                _write(half, *self._render(sentence, 1.0))
                half.replace(kept)

    def _kept(self, sentence: str) -> Path:
        """Return where a sentence lies rendered; another model is another file."""
        model = (self._folder / "SHA256SUMS").read_bytes()
        return self._folder / SAID / f"{hashlib.sha256(model + sentence.encode()).hexdigest()[:32]}.wav"

    def _render(self, sentence: str, rate: float) -> tuple[array.array[int], int]:
        self.warm()
        sound = self._model.generate(sentence, sid=0, speed=rate)
        if not len(sound.samples):
            raise ValueError("empty_sound")
        samples = (int(max(-1.0, min(1.0, one)) * _LOUDEST) for one in sound.samples)
        return array.array("h", samples), int(sound.sample_rate)


def _load(folder: Path) -> Any:  # noqa: ANN401 # sherpa-onnx tells no types
    import sherpa_onnx  # noqa: PLC0415 # an extra, and 50 MB in memory

    def name(part: str) -> str:
        return str(folder / part) if (folder / part).exists() else ""

    vits = sherpa_onnx.OfflineTtsVitsModelConfig(
        model=name("model.onnx"),
        tokens=name("tokens.txt"),
        lexicon=name("lexicon.txt"),
        data_dir=name("espeak-ng-data"),
    )
    model = sherpa_onnx.OfflineTtsModelConfig(vits=vits, num_threads=1, provider="cpu")
    config = sherpa_onnx.OfflineTtsConfig(model=model)
    if not config.validate():
        raise ValueError("bad_model")
    return sherpa_onnx.OfflineTts(config)


def _read(file: Path) -> tuple[array.array[int], int]:
    with wave.open(str(file), "rb") as sound:
        return array.array("h", sound.readframes(sound.getnframes())), sound.getframerate()


def _write(file: Path, samples: array.array[int], hertz: int) -> None:
    with file.open("wb") as opened, wave.open(opened, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(samples.itemsize)
        sound.setframerate(hertz)
        sound.writeframes(samples.tobytes())


def render(voices: dict[str, LaidDownVoice], orders: Iterable[str]) -> int:
    """Render fixed sentences, lines of {"language", "text"}, beside their models."""
    for order in map(json.loads, orders):
        with suppress(Exception):  # a voice that fails is told of when it is to speak
            voices[order["language"]].keep(order["text"])
    return 0
