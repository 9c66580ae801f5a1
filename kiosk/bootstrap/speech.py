# SPDX-License-Identifier: GPL-3.0-or-later
"""Which speaker this machine gets."""

from __future__ import annotations

from functools import partial
import hashlib
import json
import logging
import os
from pathlib import Path
import subprocess
import tempfile
from threading import Thread
from typing import TYPE_CHECKING

from kiosk.language.catalogue import text_in, texts
from kiosk.speech.process import worker_command
from kiosk.speech.reading import for_voice
from kiosk.speech.silent import SilentSpeaker
from kiosk.speech.speaker import VOICES_OPTION, ProcessSpeaker
from kiosk.speech.voices import look

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.speech.listening import Recognisers
    from kiosk.speech.port import Speaker, SpeechEvent
    from kiosk.ui.shell.stage import Stage

_log = logging.getLogger(__name__)
_MEMORY = Path("/dev/shm")  # noqa: S108 # tmpfs: spoken text must never reach a disk
VOICES = "voices"  # in the data folder, where the installer lays them
_FIXED = ("voice.", "keys.", "home.", "dock.", "idle.")


class VoiceWatch:
    """Keeps the news that the voice is lost until somebody can be told; heard from whatever thread.

    `lost` is how it stands now.
    """

    def __init__(self) -> None:
        self._reason = ""
        self._plain: list[str] = []
        self._told: set[str] = set()
        self.lost = False

    def heard(self, event: SpeechEvent) -> None:
        """Note the loss, and forget it when the voice is back before anybody asked."""
        if event.kind == "fell_back":
            self.fell_back(event.text)
        if event.kind in {"captions_only", "restored"}:
            self.lost = event.kind == "captions_only"
            self._reason = (event.text or "unknown") if event.kind == "captions_only" else ""

    def fell_back(self, *faults: str) -> None:
        """Note that the machine's own voice stands in for one that was laid down; each fault is told once."""
        self._plain += [fault for fault in faults if fault not in self._told]
        self._told.update(faults)

    def take_plain(self) -> str:
        """Return which voices the machine's own stands in for, once."""
        plain, self._plain = self._plain, []
        return ", ".join(plain)

    def take(self) -> str:
        """Return why the voice is lost, once for each loss."""
        reason, self._reason = self._reason, ""
        return reason


def open_speaker(data: Path, settings: Settings, watch: VoiceWatch) -> Speaker:
    """Return the speaker of the booth with this data folder, told to `watch`; a silent one captions."""
    if not settings.speech:
        return SilentSpeaker()
    command = worker_command()
    if settings.speech_engine == "voices":
        voices = data / VOICES
        whole, faults = look(voices, settings.languages)
        watch.fell_back(*faults)
        if whole:
            command += [VOICES_OPTION, str(voices), ",".join(whole)]
            Thread(target=_render_ahead, args=(command, whole), name="rendering", daemon=True).start()
    return ProcessSpeaker(sound_folder(data), command=command)


def furnish_ear(stage: Stage, data: Path, settings: Settings) -> None:
    """Bring the microphone, and what hears words in it; to read that models are whole takes a while."""
    if settings.microphone == "off":
        return
    from kiosk.speech.microphone import Microphone  # noqa: PLC0415 # after the first frame

    stage.microphone = Microphone(settings.microphone)
    if settings.recogniser is not None:
        look = partial(_open_recognisers, settings.folder / settings.recogniser, data, settings)
        stage.background.run(look, partial(setattr, stage, "recognisers"), _log_failure)


def _open_recognisers(folder: Path, data: Path, settings: Settings) -> Recognisers:
    from kiosk.speech.listening import Recognisers  # noqa: PLC0415 # only where a folder is named

    scratch = sound_folder(data)
    return Recognisers(folder, settings.languages, scratch.with_name(f"{scratch.name}-ear"))


def _log_failure(error: Exception) -> None:
    _log.warning("no recogniser: %s", type(error).__name__)


def _render_ahead(command: list[str], languages: list[str]) -> None:
    """Have the fixed sentences rendered beside their models; most are there from the last start."""
    said = [
        {"language": language, "text": for_voice(text_in(language, key), language)}
        for language in languages
        for key, forms in texts(language).items()
        if key.startswith(_FIXED) and "%" not in forms[0]
    ]
    lines = "".join(f"{json.dumps(line)}\n" for line in said)
    subprocess.run(  # noqa: S603 # our own command, no shell
        [*command, "--render"], input=lines, encoding="utf-8", capture_output=True, check=False
    )


def sound_folder(data: Path) -> Path:
    """Return the one folder in memory that this data folder's voice may write to, the same at each start."""
    base = _MEMORY if os.access(_MEMORY, os.W_OK) else Path(tempfile.gettempdir())
    owner = os.getuid() if hasattr(os, "getuid") else 0
    mark = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:12]
    return base / f"kiosk-speech-{owner}-{mark}"


def unsound_models(data: Path, settings: Settings) -> dict[str, list[str]]:
    """Return what is wrong with the models that the settings name, by what they are for, and what to do."""
    from kiosk.speech.listening import NEEDED  # noqa: PLC0415 # for `doctor` alone

    found = {}
    if settings.speech and settings.speech_engine == "voices":
        found["voices"] = data / VOICES, look(data / VOICES, settings.languages)[1]
    if settings.recogniser is not None:
        folder = settings.folder / settings.recogniser
        found["recogniser"] = folder, look(folder, settings.languages, NEEDED)[1]
    return {use: [_mended(fault, folder) for fault in faults] for use, (folder, faults) in found.items()}


def _mended(fault: str, folder: Path) -> str:
    if fault.endswith(": empty"):
        return f"{folder} holds no model: copy one folder a language there"
    return f"{fault} is missing or damaged: copy {folder} again, whole"
