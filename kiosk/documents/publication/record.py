# SPDX-License-Identifier: GPL-3.0-or-later
"""What a publication was written from, as a file of it: whoever has the folder writes every paper again."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from enum import Enum
from importlib import import_module
import json
from typing import TYPE_CHECKING, Any, Final

from kiosk.reports.publication import ToldYear

if TYPE_CHECKING:
    from collections.abc import Mapping

RECORD: Final = "record.json"
_OURS: Final = ("kiosk.reports.", "kiosk.visits.", "kiosk.charter.")  # nothing else is made of a file's words


class NotARecord(Exception):  # noqa: N818 # it names what the file is not
    """The file is none that a publication was written from."""


def written(told: ToldYear) -> bytes:
    """Return the record as JSON; what is made of named parts says of which."""
    return json.dumps(_plain(told), ensure_ascii=False, indent=1).encode()


def read(content: bytes) -> ToldYear:
    """Return the record that was written; raise NotARecord for anything else."""
    try:
        found = _made(json.loads(content))
    except (ValueError, TypeError, KeyError, AttributeError, ImportError) as error:
        raise NotARecord(str(error)) from error
    if not isinstance(found, ToldYear):
        raise NotARecord("it holds no year")
    return found


def _plain(value: object) -> Any:  # noqa: ANN401 # a value of JSON
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, timedelta):
        return {"seconds": value.total_seconds()}
    if isinstance(value, Enum):
        return {"=": _name(value), "value": value.value}
    names = value._fields if hasattr(value, "_fields") else None
    if is_dataclass(value):
        names = tuple(one.name for one in fields(value))
    if names is not None:
        return {"=": _name(value), **{name: _plain(getattr(value, name)) for name in names}}
    if hasattr(value, "items"):
        return {"map": [[_plain(key), _plain(one)] for key, one in value.items()]}
    return [*map(_plain, value)] if isinstance(value, (list, tuple)) else value


def _name(value: object) -> str:
    return f"{type(value).__module__}:{type(value).__qualname__}"


def _made(value: Any) -> Any:  # noqa: ANN401 # a value of JSON
    if isinstance(value, list):
        return tuple(map(_made, value))
    if not isinstance(value, dict):
        return value
    if "=" in value:
        return _part(value)
    if "date" in value:
        return date.fromisoformat(value["date"])
    if "seconds" in value:
        return timedelta(seconds=value["seconds"])
    return {_made(key): _made(one) for key, one in value["map"]}


def _part(value: Mapping[str, Any]) -> object:
    module, _, name = value["="].partition(":")
    kind = getattr(import_module(module), name) if module.startswith(_OURS) else None
    if not isinstance(kind, type) or not (is_dataclass(kind) or issubclass(kind, tuple | Enum)):
        raise NotARecord(f"{value['=']} is no part of a record")
    if issubclass(kind, Enum):
        return kind(value["value"])
    return kind(**{key: _made(one) for key, one in value.items() if key != "="})
