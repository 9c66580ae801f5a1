# SPDX-License-Identifier: GPL-3.0-or-later
"""Which speaker this machine gets."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
import tempfile
from typing import TYPE_CHECKING

from kiosk.speech.speaker import ProcessSpeaker
from kiosk.speech.twins import SilentSpeaker

if TYPE_CHECKING:
    from kiosk.speech.port import Speaker, SpeechEvent

_MEMORY = Path("/dev/shm")  # noqa: S108 # tmpfs: spoken text must never reach a disk


class VoiceWatch:
    """Keeps the news that the voice is lost until somebody can be told; heard from whatever thread.

    `lost` is how it stands now.
    """

    def __init__(self) -> None:
        self._reason = ""
        self.lost = False

    def heard(self, event: SpeechEvent) -> None:
        """Note the loss, and forget it when the voice is back before anybody asked."""
        if event.kind in {"captions_only", "restored"}:
            self.lost = event.kind == "captions_only"
            self._reason = (event.text or "unknown") if event.kind == "captions_only" else ""

    def take(self) -> str:
        """Return why the voice is lost, once for each loss."""
        reason, self._reason = self._reason, ""
        return reason


def open_speaker(data: Path, *, silent: bool = False) -> Speaker:
    """Return the speaker of the booth with this data folder; a silent one still captions."""
    return SilentSpeaker() if silent else ProcessSpeaker(sound_folder(data))


def sound_folder(data: Path) -> Path:
    """Return the one folder in memory that this data folder's voice may write to, the same at each start."""
    base = _MEMORY if os.access(_MEMORY, os.W_OK) else Path(tempfile.gettempdir())
    owner = os.getuid() if hasattr(os, "getuid") else 0
    mark = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:12]
    return base / f"kiosk-speech-{owner}-{mark}"
