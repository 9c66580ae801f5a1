"""What people come for most, in all five languages, each with the office and team that deal with it."""

from __future__ import annotations

from dataclasses import dataclass
import tomllib
from typing import TYPE_CHECKING

from kiosk.directory.register import RegisterError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LANGUAGES = ("ko", "en", "zh-CN", "vi", "ja")
_KEYS = frozenset({*LANGUAGES, "office", "team"})


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter; `names` holds its label by language."""

    names: Mapping[str, str]
    office: str
    team: str


def load_matters(file: Path) -> tuple[Matter, ...]:
    """Read the matters, most asked first; a city without the file has none."""
    if not file.is_file():
        return ()
    rows = tomllib.loads(file.read_text("utf-8")).get("matters", [])
    return tuple(_matter(row, file) for row in rows)


def _matter(row: Mapping[str, str], file: Path) -> Matter:
    if set(row) != _KEYS:
        raise RegisterError(file, f"{row.get('ko', row)} needs exactly {', '.join(sorted(_KEYS))}")
    return Matter({language: row[language] for language in LANGUAGES}, row["office"], row["team"])
