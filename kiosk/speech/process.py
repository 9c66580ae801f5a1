# SPDX-License-Identifier: GPL-3.0-or-later
"""A worker process seen from the kiosk: started in a group of its own, read by line, ended by a kill."""

from __future__ import annotations

from contextlib import suppress
import json
import os
from pathlib import Path
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

GONE = {"event": "gone"}


def worker_command() -> list[str]:
    """Return what starts a voice: a script beside us, or the packaged program under its worker's name."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--speech-worker"]
    # -P: the script's own folder must not shadow the standard library.
    return [sys.executable, "-P", str(Path(__file__).with_name("worker.py"))]


def private_folder(base: Path) -> Path:
    """Make the folder for sound files ours alone and empty, whatever an earlier run left in it."""
    if base.is_symlink() or (base.exists() and not base.is_dir()):
        base.unlink()
    shutil.rmtree(base, ignore_errors=True)
    try:
        base.mkdir(mode=0o700, parents=True)
    except FileExistsError:  # somebody else's folder: take another name
        return Path(tempfile.mkdtemp(prefix=f"{base.name}-", dir=base.parent))
    return base


class Worker:
    """A running voice; its answers arrive at `answer` on a thread of its own, `gone` being the last."""

    def __init__(
        self, command: Sequence[str], folder: Path, answer: Callable[[Worker, Mapping[str, object]], None]
    ) -> None:
        self._folder = Path(tempfile.mkdtemp(dir=folder))
        self._answer = answer
        self._process = subprocess.Popen(  # noqa: S603 # our own command, no shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env={**os.environ, "TMPDIR": str(self._folder), "PYTHONUTF8": "1"},
            start_new_session=True,
        )
        threading.Thread(target=self._listen, name="speech-answers", daemon=True).start()

    @property
    def pid(self) -> int:
        """The process id, which is also the id of its group."""
        return self._process.pid

    def order(self, utterance: Mapping[str, object]) -> None:
        """Hand over one utterance; a dead worker is noticed by its `gone`, not here."""
        pipe = self._process.stdin
        if pipe is not None:
            with suppress(OSError, ValueError):
                pipe.write(json.dumps(utterance) + "\n")
                pipe.flush()

    def kill(self) -> None:
        """Silence it and everything it started, and remove the sound files."""
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        with suppress(OSError, ValueError):
            self._process.stdin.close()  # type: ignore[union-attr] # always a pipe
        shutil.rmtree(self._folder, ignore_errors=True)

    def hold(self, *, held: bool) -> None:
        """Stop it and all it started where they are, or let them go on; a kill ends them all the same."""
        if hasattr(os, "killpg"):  # elsewhere it is heard to its end
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGSTOP if held else signal.SIGCONT)

    def sweep(self) -> None:
        """Remove what an utterance left in the folder."""
        for left in self._folder.glob("*"):
            with suppress(OSError):
                left.unlink()

    def _listen(self) -> None:
        pipe = self._process.stdout
        if pipe is None:
            return
        with pipe:
            for line in pipe:
                with suppress(json.JSONDecodeError):
                    self._answer(self, json.loads(line))
        self._answer(self, GONE)
