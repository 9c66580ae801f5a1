# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that keeps what was synced and any part of the rest, and the calls of a program that it obeys.

What is written to a file waits until the file is synced, sector by sector; what happens to names waits until
their folder is, in order, as file systems keep it. A run of `strace -xx` tells what was asked for.
"""

# How a file is opened, and how its calls are told.
from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
import re
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Iterator
    import random

SECTOR: Final = 512
_CALL: Final = re.compile(r"^(\w+)\((.*)\) += (\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a program asked for, by the file's path below the disk's root; or what it said."""

    kind: str  # create, write, append, length, sync, rename, unlink, said
    file: str = ""
    offset: int = 0
    data: bytes = b""
    target: str = ""


@dataclass(eq=False, slots=True)
class _File:
    """What is surely on the disk of a file, and what is only on its way there."""

    kept: bytearray = field(default_factory=bytearray)
    pending: list[Act] = field(default_factory=list)
    length: int = 0

    def take(self, act: Act) -> None:
        if act.kind == "append":
            act = Act("write", act.file, self.length, act.data)
        self.length = act.offset if act.kind == "length" else max(self.length, act.offset + len(act.data))
        self.pending.append(act)

    def sync(self) -> None:
        for act in self.pending:
            _apply(self.kept, act)
        self.pending.clear()

    def after_a_cut(self, share: float, chance: random.Random) -> bytes:
        image = bytearray(self.kept)
        for one in (sector for act in self.pending for sector in _sectors(act)):
            if chance.random() < share:
                _apply(image, one)
        return bytes(image)


type _Names = dict[str, _File]


@dataclass(slots=True)
class Disk:
    """The files by their names: as the program sees them, as they are surely kept, and what is between."""

    seen: _Names = field(default_factory=dict)
    kept: _Names = field(default_factory=dict)
    pending: dict[str, list[tuple[Act, _File]]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Path) -> Self:
        """Return the disk on which all that lies in a folder is synced."""
        files = [file for file in root.rglob("*") if file.is_file()]
        names = {str(file.relative_to(root)): file.read_bytes() for file in files}
        kept = {name: _File(bytearray(content), length=len(content)) for name, content in names.items()}
        return cls(dict(kept), dict(kept))

    def take(self, act: Act) -> None:
        """Do what the system would do."""
        if act.kind in {"create", "rename", "unlink"}:
            if act.kind != "create" or act.file not in self.seen:
                file = self.seen.get(act.file) or _File()
                _name(self.seen, act, file)
                self.pending.setdefault(str(Path(act.file).parent), []).append((act, file))
        elif act.kind != "sync":
            self.seen[act.file].take(act)
        elif act.file in self.seen:
            self.seen[act.file].sync()
        else:
            _settle(self.kept, self.pending.pop(act.file, []))

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Keep what was synced, the first so many of a folder's changes, and any sectors of the rest."""
        names = dict(self.kept)
        for acts in self.pending.values():
            _settle(names, acts[: chance.randint(0, len(acts))])
        share = chance.choice((0.0, 0.5, 0.9, 1.0))
        return {name: file.after_a_cut(share, chance) for name, file in names.items()}


def _settle(names: _Names, acts: list[tuple[Act, _File]]) -> None:
    for act, file in acts:
        _name(names, act, file)


def _name(names: _Names, act: Act, file: _File) -> None:
    if act.kind != "create":
        names.pop(act.file, None)
    if act.kind != "unlink":
        names[act.target or act.file] = file


def _sectors(act: Act) -> Iterator[Act]:
    if act.kind != "write":
        yield act
    for at in range(0, len(act.data), SECTOR):
        yield Act("write", act.file, act.offset + at, act.data[at : at + SECTOR])


def _apply(image: bytearray, act: Act) -> None:
    if act.kind == "length":
        del image[act.offset :]
        image.extend(bytes(act.offset - len(image)))
        return
    image.extend(bytes(max(act.offset + len(act.data) - len(image), 0)))
    image[act.offset : act.offset + len(act.data)] = act.data


def acts_of(log: str, root: Path) -> Iterator[Act]:
    """Read what a traced program did below a folder, and what it said."""
    opened: dict[str, str] = {}
    for call, arguments, result in _CALL.findall(log):
        words = [bytes.fromhex(one.replace("\\x", "")) for one in re.findall(r'"([^"]*)"', arguments)]
        number = arguments.split(",", 1)[0]
        if call in {"openat", "unlink", "rename"}:
            yield from _named(call, [_below(root, one) for one in words], arguments)
            if call == "openat":
                opened[result] = _below(root, words[0])
        elif call == "write" and number == "1":
            yield Act("said", data=words[0])
        elif name := opened.get(number, ""):
            yield _done(call, name, arguments, words)


def _named(call: str, names: list[str], arguments: str) -> Iterator[Act]:
    if not all(names):
        return
    if call != "openat":
        yield Act(call, names[0], target=names[-1] if call == "rename" else "")
        return
    if "O_CREAT" in arguments:
        yield Act("create", names[0])
    if "O_TRUNC" in arguments:
        yield Act("length", names[0])


def _done(call: str, name: str, arguments: str, words: list[bytes]) -> Act:
    if call == "pwrite64":
        return Act("write", name, int(arguments.rsplit(",", 1)[1]), words[0])
    if call == "write":
        return Act("append", name, data=words[0])
    if call == "ftruncate":
        return Act("length", name, int(arguments.rsplit(",", 1)[1]))
    return Act("sync", name)


def _below(root: Path, path: bytes) -> str:
    """Return a path below the disk's root; nothing for any other."""
    try:
        return str(Path(path.decode(errors="replace")).relative_to(root))
    except ValueError:
        return ""
