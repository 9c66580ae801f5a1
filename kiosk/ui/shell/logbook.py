# SPDX-License-Identifier: GPL-3.0-or-later
"""The booth's own log: JSON lines that rotate, without a word that could be a person's."""

from __future__ import annotations

from datetime import UTC, datetime
import json
import logging
from logging.handlers import RotatingFileHandler
import os
from pathlib import Path, PurePath
import re
from typing import TYPE_CHECKING, Final
from uuid import UUID

if TYPE_CHECKING:
    from types import TracebackType

SIZE: Final = 2 << 20
FILES: Final = 5
_HIDDEN: Final = "…"
_E_MAIL = re.compile(r"[^\s@]+@[^\s@]+")
_DIGITS = re.compile(r"\d(?:[-–.\s]?\d){3,}")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_PLAIN = re.compile(r"[A-Za-z_][\w./:\\<>-]{0,119}", re.ASCII)
_FRAMES: Final = 20


def redact(text: str) -> str:
    """Hide e-mail addresses, numbers of four digits or more and every word not in plain letters."""
    for pattern in (_E_MAIL, _DIGITS, _NOT_ASCII):
        text = pattern.sub(_HIDDEN, text)
    return text


def _safe(value: object) -> object:
    """Keep what cannot be a person's: numbers, keys, identifiers and paths of plain letters."""
    if value is None or isinstance(value, bool | int | float | UUID):
        return value
    text = str(value) if isinstance(value, str | PurePath) else type(value).__name__
    plain = _PLAIN.fullmatch(text.lstrip("/\\")) and not _DIGITS.search(text)
    return text if plain else _HIDDEN


class JsonLines(logging.Formatter):
    """One record a line; an error is its kind and where it went through, never its message."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the record as JSON."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "what": _sentence(record),
        }
        if record.exc_info and record.exc_info[0] is not None:
            kind, _, trace = record.exc_info
            line["error"] = f"{kind.__module__}.{kind.__qualname__}"
            line["frames"] = _frames(trace)
        return json.dumps(line, ensure_ascii=False)


def _sentence(record: logging.LogRecord) -> str:
    if isinstance(record.args, dict):
        args: object = {key: _safe(value) for key, value in record.args.items()}
    else:
        args = tuple(map(_safe, record.args or ()))
    template = redact(str(record.msg))
    if not args:
        return template
    try:
        return template % args
    except (TypeError, ValueError):  # a hidden value where the template wants a number
        return template


def _frames(trace: TracebackType | None) -> list[str]:
    frames: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames[-_FRAMES:]


class _Private(RotatingFileHandler):
    """Makes every file of the log for this account alone, and goes on when the disk is full."""

    def _open(self) -> object:  # type: ignore[override] # logging's stubs promise a TextIOWrapper; it is one
        descriptor = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 # logging's own name
        """Drop the record: a full disk must not stop the booth, nor fill stderr."""


def open_logbook(folder: Path, role: str) -> logging.Handler:
    """Log to `folder/ROLE.log` from now on; a folder that cannot be written only costs the log."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler: logging.Handler = _Private(
            folder / f"{role}.log", maxBytes=SIZE, backupCount=FILES - 1, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(min(root.level or logging.INFO, logging.INFO))
    return handler


def close_logbook(handler: logging.Handler) -> None:
    """Stop logging to it."""
    logging.getLogger().removeHandler(handler)
    handler.close()
