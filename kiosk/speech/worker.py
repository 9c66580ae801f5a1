# SPDX-License-Identifier: GPL-3.0-or-later
"""The voice itself, a program of its own: a JSON line in is an utterance, lines out say what became of it.

It imports nothing of the kiosk, so that a fresh one is ready in a moment; whoever wants silence kills it.
"""

from __future__ import annotations

from contextlib import suppress
import json
import os
from pathlib import Path
import queue
import shlex
import shutil
import signal
import sys
import tempfile
import threading
from typing import TYPE_CHECKING, Any, TextIO
import wave

if TYPE_CHECKING:
    from collections.abc import Iterable

ORDINARY_RATE = 170  # words a minute; the engine's own 200 is hard to follow in a hall
# At 170 espeak says 5.0 syllables of Korean a second, 4.1 of Vietnamese, 3.4 of Chinese: at 200 4.1 too.
RATES = {"zh-CN": 200}
FASTEST_RATE = 450
# espeak's own codes, and by what SAPI and macOS call a voice of the language.
CODES = {"ko": ("ko",), "en": ("en-us", "en"), "zh-CN": ("cmn",), "vi": ("vi",), "ja": ("ja",)}
NAMES = {
    "ko": ("ko-kr", "korean", "heami", "yuna"),
    "en": ("en-us_", "english", "zira", "samantha"),
    "zh-CN": ("zh-cn", "mandarin", "huihui"),
    "vi": ("vi-vn", "vietnam", "linh"),
    "ja": ("ja-jp", "japanese", "haruka", "kyoko"),
}


def voice_for(language: str, voices: Iterable[str]) -> str | None:
    """Return the voice id that speaks the language; never one of another language."""
    ids = list(voices)
    exact = [
        one for code in CODES.get(language, (language.lower(),)) for one in ids if one.split("/")[-1] == code
    ]
    named = [one for name in NAMES.get(language, ()) for one in ids if name in one.lower()]
    return next(iter(exact + named), None)


class _Voicebox:
    """One pyttsx3 engine and the two things its Linux driver hides: a missing player and a failing one."""

    def __init__(self, out: TextIO) -> None:
        import pyttsx3  # noqa: PLC0415 # only the worker may load the engine

        if sys.platform == "linux" and shutil.which("aplay") is None:
            raise RuntimeError("aplay is missing: install alsa-utils")
        self._out = out
        self._player_status = 0
        if sys.platform == "linux":
            os.system = self._play  # type: ignore[assignment] # the driver drops the player's exit status
        self._engine: Any = pyttsx3.init()
        self._ids = [voice.id for voice in self._engine.getProperty("voices")]
        self.voices = {language: voice_for(language, self._ids) for language in CODES}
        self.laid_down = _laid_down(sys.argv)

    def _play(self, command: str) -> int:
        _answer(self._out, "sounds", seconds=_seconds(command))
        shell = ("sh", "sh", "-c", f"exec {command} >&2")
        self._player_status = os.spawnlp(os.P_WAIT, *shell)  # noqa: S606 # the driver's own command line
        return self._player_status

    def _play_file(self, sound: Path) -> None:
        """Play one file and return when it has been heard."""
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415 # of Windows alone

            winsound.PlaySound(str(sound), winsound.SND_FILENAME)
        elif self._play(f"aplay '{sound}' -q") != 0:
            raise OSError("no_sound")

    def speak(self, order: dict[str, Any]) -> None:
        """Speak one utterance and return when it has been heard to its end."""
        if (own := self.laid_down.get(order["language"])) is not None:
            own.speak(order["text"], float(order["volume"]), float(order["rate"]), self._play_file)
            return
        voice = self.voices.get(order["language"]) or voice_for(order["language"], self._ids)
        if voice is None:
            raise LookupError("no_voice")
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("volume", float(order["volume"]))
        rate = min(FASTEST_RATE, round(RATES.get(order["language"], ORDINARY_RATE) * float(order["rate"])))
        self._engine.setProperty("rate", rate)
        self._engine.say(order["text"])
        # runAndWait() queues the end of the loop before the speech; the bare loop ends with the utterance.
        self._engine.startLoop()
        self._engine.endLoop()
        if self._player_status != 0:
            raise OSError("no_sound")


def _seconds(command: str) -> float:
    """Return how long the file sounds that a player's command line names; 0 where it cannot be known."""
    with suppress(OSError, EOFError, StopIteration, wave.Error):
        file = next(word for word in shlex.split(command) if word.endswith(".wav"))
        with wave.open(file, "rb") as sound:
            return sound.getnframes() / sound.getframerate()
    return 0.0


def _laid_down(words: list[str]) -> dict[str, Any]:
    """Return the voices of a city that the command names: `--voices FOLDER ko,vi`."""
    if "--voices" not in words:
        return {}
    from kiosk.speech.laid_down import LaidDownVoice  # noqa: PLC0415 # only where there are such voices

    at = words.index("--voices")
    return {one: LaidDownVoice(Path(words[at + 1]) / one) for one in words[at + 2].split(",")}


def _speak(voicebox: _Voicebox, order: dict[str, Any], out: TextIO) -> None:
    """Speak, and once more with the machine's own voice where one laid down fails."""
    try:
        voicebox.speak(order)
    except OSError:
        raise
    except Exception as error:
        if voicebox.laid_down.pop(order["language"], None) is None:
            raise
        reason = str(error) if isinstance(error, ValueError) else type(error).__name__
        _answer(out, "fell_back", id=order["id"], reason=f"{order['language']}: {reason}")
        voicebox.speak(order)


def _answer(out: TextIO, event: str, **fields: object) -> None:
    out.write(json.dumps({"event": event, **fields}) + "\n")
    out.flush()


def _die_with_parent(orders: queue.SimpleQueue[str]) -> None:
    """Pass lines on until the kiosk is gone, then leave no word unfinished and no file behind."""
    for line in sys.stdin:
        orders.put(line)
    for left in Path(tempfile.gettempdir()).glob("*.wav"):
        left.unlink(missing_ok=True)
    if hasattr(os, "killpg") and os.getpid() == os.getpgrp():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def _own_stdout() -> TextIO:
    """Keep the answers' pipe to ourselves: the engine prints its own remarks to stdout."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return out


def main() -> int:
    """Serve utterances until the parent closes the pipe or kills the group."""
    if "--render" in sys.argv:
        from kiosk.speech.laid_down import render  # noqa: PLC0415 # only where there are such voices

        return render(_laid_down(sys.argv), sys.stdin)
    out = _own_stdout()
    orders: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_die_with_parent, args=(orders,), daemon=True).start()
    try:
        voicebox = _Voicebox(out)
    except Exception as error:  # noqa: BLE001 # drivers fail with anything; the parent shows captions then
        _answer(out, "broken", reason=type(error).__name__, detail=str(error))
        return 1
    with suppress(Exception):  # told when it is to speak
        for own in list(voicebox.laid_down.values())[:1]:
            own.warm()
    _answer(out, "ready", languages=[one for one, voice in voicebox.voices.items() if voice])
    while True:
        order = json.loads(orders.get())
        _answer(out, "started", id=order["id"])
        try:
            _speak(voicebox, order, out)
        except Exception as error:  # noqa: BLE001 # as above: one failed utterance must not end the voice
            _answer(out, "failed", id=order["id"], reason=str(error) or type(error).__name__)
        else:
            _answer(out, "done", id=order["id"])


if __name__ == "__main__":
    sys.exit(main())
