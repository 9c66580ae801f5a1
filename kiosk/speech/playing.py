# SPDX-License-Identifier: GPL-3.0-or-later
"""Playing a memo: handed to the machine's player through a pipe, on no disk."""

from __future__ import annotations

from contextlib import suppress
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Final

from kiosk.speech.memo import Unplayable
from kiosk.speech.waves import machines_player

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_PLAYER: Final = "이 컴퓨터에 소리를 낼 프로그램이 없습니다. alsa-utils를 설치해 주십시오."


class MemoPlayer:
    """Plays one memo at a time; what is played is forgotten when it ends or is stopped."""

    def __init__(self, player: Sequence[str] | None = None) -> None:
        self._player = player
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def playing(self) -> bool:
        """Return whether something is to be heard."""
        return self._process is not None and self._process.poll() is None

    def play(self, sound: bytes) -> None:
        """Begin to play a WAV file; raise Unplayable where that cannot be."""
        self.stop()
        player = self._player or _found()
        try:
            self._process = process = subprocess.Popen(  # noqa: S603 # one of three known players
                player, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise Unplayable(NO_PLAYER) from error
        threading.Thread(target=_feed, args=(process, sound), name="memo", daemon=True).start()

    def stop(self) -> None:
        """Be silent at once; whoever feeds the player waits for it, since its driver may hang."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()


def _found() -> Sequence[str]:
    if sys.platform == "win32":
        raise Unplayable("말로 남기신 것은 리눅스 컴퓨터에서 들을 수 있습니다.")
    player = machines_player()
    if player is None:
        raise Unplayable(NO_PLAYER)
    return player


def _feed(process: subprocess.Popen[bytes], sound: bytes) -> None:
    with suppress(OSError, ValueError):
        if process.stdin is not None:
            process.stdin.write(sound)
    with suppress(OSError, ValueError):
        if process.stdin is not None:
            process.stdin.close()
    process.wait()
