# SPDX-License-Identifier: GPL-3.0-or-later
"""A person who only hears, before the real program: real keys, a player that lasts as long as its sound.

As a module it is the real program, which besides writes down what its voice does.
"""

from __future__ import annotations

from dataclasses import dataclass
import json
import os
from pathlib import Path
import sys
import time
from typing import TYPE_CHECKING, Final

from tests.real_window.program import Program

if TYPE_CHECKING:
    from kiosk.speech.port import SpeechEvent
    from tests.real_window.screen import Screen

_LOG: Final = "KIOSK_TEST_HEARD"
_PLAYER: Final = """#!{python} -SE
import os, sys, time
{ends}
"""
# What the kernel calls the keypad's keys, as X counts them: by the usual layout most have another name.
KEYS: Final = {
    "next": 116, "previous": 111, "select": 36, "back": "Escape", "home": 197, "voice": 201, "plugged": 193,
    "unplugged": 194, "sought": 192, "repeat": 200, "stop": 199, "pause": 191, "louder": 196, "softer": 195,
    "faster": 112, "slower": 117, "guide": 67, "ok": 198,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What the voice did, and when."""

    kind: str
    number: int
    text: str
    language: str
    at: float


class HeardProgram(Program):
    """The real program on a screen nobody looks at; `presses` counts the keys."""

    module = "tests.real_window.heard"

    def __init__(self, screen: Screen, data: Path, *words: str) -> None:
        tools = screen.folder / "bin"
        tools.mkdir(exist_ok=True)
        self._player = tools / "aplay"
        self.plays("time.sleep(os.path.getsize(sys.argv[1]) / 44_100)")
        self._player.chmod(0o755)
        self._log = screen.folder / "heard.jsonl"
        self._log.write_text("")
        self.presses = 0
        path = f"{tools}{os.pathsep}{os.environ['PATH']}"
        super().__init__(screen, data, *words, PATH=path, **{_LOG: str(self._log)})

    def plays(self, ends: str) -> None:
        """Have the player do this with a sound from now on."""
        self._player.write_text(_PLAYER.format(python=sys.executable, ends=ends))

    def key(self, action: str, times: int = 1) -> None:
        """Press a key of the keypad by its place."""
        for _ in range(times):
            self.screen.press(str(KEYS[action]))
            self.presses += 1

    def heard(self) -> list[Said]:
        """Return all that the voice did until now."""
        return [Said(**json.loads(line)) for line in self._log.read_text(encoding="utf-8").splitlines()]

    def spoken(self, since: int = 0) -> list[str]:
        """Return what was asked to be said, behind so many events."""
        return [one.text for one in self.heard()[since:] if one.kind == "caption"]

    def hears(self, words: str, since: int = 0, patience_s: float = 90.0) -> str:
        """Wait until something with these words is asked to be said, and return it."""
        found: list[str] = []

        def there() -> bool:
            found[:] = [one for one in self.spoken(since) if words in one]
            return bool(found)

        self.until(there, f"nobody said {words!r}, but {self.spoken(since)}", patience_s)
        return found[-1]

    def hears_out(self) -> None:
        """Wait until what is said has been said to its end."""

        def over() -> bool:
            events = [one for one in self.heard() if one.number]
            last = max((one.number for one in events), default=0)
            return any(one.number == last and one.kind in {"done", "failed"} for one in events)

        self.until(over, "the voice does not come to its end")

    @property
    def faults(self) -> list[Said]:
        """What the voice could not say."""
        return [one for one in self.heard() if one.kind in {"failed", "captions_only", "fell_back"}]


def main() -> None:
    """Run the real program; every event of its voice is written down."""
    from kiosk.__main__ import main as run  # noqa: PLC0415 # only as a module
    from kiosk.speech.speaker import ProcessSpeaker  # noqa: PLC0415 # only as a module

    report, log = ProcessSpeaker._report, Path(os.environ[_LOG])

    def written(speaker: ProcessSpeaker, event: SpeechEvent) -> None:
        names = {"kind": "kind", "utterance": "number", "text": "text", "language": "language"}
        told = {ours: getattr(event, theirs) for theirs, ours in names.items()} | {"at": time.monotonic()}
        with log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
        report(speaker, event)

    ProcessSpeaker._report = written  # type: ignore[method-assign, assignment] # the program is as it is
    sys.exit(run())


if __name__ == "__main__":
    main()
