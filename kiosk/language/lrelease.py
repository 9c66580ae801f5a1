# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue compiled for Qt by its own `lrelease`: when packaged, and when a text has changed.

A compiled file carries the digest of its source in its name, so that none is ever older than its texts,
whatever dates an installer or git gives to files.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
import os
from pathlib import Path
import subprocess
import tempfile

from kiosk.language.catalogue import LANGUAGES
from kiosk.resources import TRANSLATIONS

DIALOGS = "dialogs_ko"  # what Qt's own dialogs say to staff: the texts that Qt brings lack half of it


@cache
def compiled(language: str) -> Path:
    """Return the file that `QTranslator.load` reads; make it where there is none of these very texts.

    Raise `RuntimeError` when it has to be made and Qt's compiler is missing or refuses.
    """
    source = TRANSLATIONS / f"{language}.ts"
    digest = sha256(source.read_bytes()).hexdigest()[:12]
    name = f"{language}-{digest}.qm"
    if (target := TRANSLATIONS / name).is_file() or (target := _writable() / name).is_file():
        return target
    _release(source, target)
    for older in set(target.parent.glob(f"{language}-*.qm")) - {target}:
        older.unlink(missing_ok=True)
    return target


def _writable() -> Path:
    """Return the texts' own folder, or the user's cache for an installed program that came without."""
    if os.access(TRANSLATIONS, os.W_OK):
        return TRANSLATIONS
    import platformdirs  # noqa: PLC0415 # only for an installed program that came without

    kept = platformdirs.user_cache_path("kiosk", appauthor=False)
    with suppress(OSError):  # a user without a home
        kept.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.access(kept, os.W_OK):
            return kept
    return Path(tempfile.mkdtemp(prefix="kiosk-texts-"))


def compile_all() -> list[Path]:
    """Return the compiled files of all languages, for a package to carry."""
    return [compiled(language) for language in (*LANGUAGES, DIALOGS)]


def _release(source: Path, target: Path) -> None:
    begun = target.with_suffix(f".{os.getpid()}.tmp")  # two programs may compile at once
    command = [str(_compiler()), "-silent", "-fail-on-unfinished", str(source), "-qm", str(begun)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 # our own words
    if done.returncode:
        begun.unlink(missing_ok=True)
        raise RuntimeError(f"Qt's lrelease refuses {source}: {done.stderr.strip()}")
    begun.replace(target)


def _compiler() -> Path:
    found = find_spec("PySide6")
    folder = Path(found.origin).parent if found and found.origin else Path()
    for program in (folder / "lrelease", folder / "lrelease.exe"):
        if program.is_file():
            return program
    raise RuntimeError(
        "The texts are not compiled and PySide6's lrelease is missing. Please type: make setup"
    )
