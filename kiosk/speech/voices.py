# SPDX-License-Identifier: GPL-3.0-or-later
"""The models that a city lays down, a folder a language, each with SHA256SUMS of all its files.

Of voices `<data>/voices/ko/` holds a VITS model as sherpa-onnx reads it: model.onnx, tokens.txt, where it
needs them lexicon.txt and espeak-ng-data/. What is empty, half copied or damaged is not used and told.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SUMS: Final = "SHA256SUMS"
VOICE: Final = frozenset({"model.onnx", "tokens.txt"})


def look(
    folder: Path, languages: Sequence[str], needed: frozenset[str] = VOICE
) -> tuple[list[str], list[str]]:
    """Return the languages whose model is whole, and what is wrong with each of the others that is there."""
    laid_down = [language for language in languages if (folder / language).is_dir()]
    faults = {language: _fault(folder / language, needed) for language in laid_down}
    whole = [language for language, fault in faults.items() if not fault]
    told = [f"{language}: {fault}" for language, fault in faults.items() if fault]
    return whole, told if laid_down else [f"{folder.name}: empty"]


def _fault(folder: Path, needed: frozenset[str]) -> str:
    """Return the name of the first file that is missing or damaged, or nothing."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return SUMS
    rows = (line.partition(" ") for line in lines)
    sums = {name.lstrip(" *").removeprefix("./"): digest.lower() for digest, _, name in rows if name}
    sums.pop(SUMS, None)  # as `find . -type f | xargs sha256sum` lists it, before it is whole
    for name in sorted(needed | sums.keys()):
        if sums.get(name) != _digest(folder / name):
            return name
    return ""


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return "missing"
