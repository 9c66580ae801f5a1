# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may write to a SQLite file past `Database.write()`: what goes that way, no log of writes would have."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Final

import kiosk

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE: Final = Path(kiosk.__file__).parent

OPENS_TO_WRITE: Final = {
    "storage/backup.py _copy",  # a new file beside the database
    "storage/backup.py unsealed_copy",  # the same
    "storage/case_keys.py _connection",  # the cases' keys, which are to be in no log
    "storage/checking.py look",  # a killed migration is rolled back
    "storage/lending.py lend",  # a scratch folder
    "storage/locks.py _opened",  # the lock's own file
    "storage/mending.py mend",  # rows of a backup, at the start
    "storage/mending.py reindexed",  # indexes only
    "storage/sealing.py connect_raw",  # the way itself
}
MIGRATES: Final = {
    "storage/migrations/__init__.py migrate",
    "storage/schema.py expected_schema",  # a scratch file
    "storage/server/city_server.py found",  # PostgreSQL
}
BORROWS: Final = {"storage/database.py empty_log_file"}  # a checkpoint changes no row


def _calls(source: str, tell: str) -> Iterator[tuple[str, ast.Call]]:
    """Return each call of a method or function of this name, and the function in which it stands."""

    def walk(node: ast.AST, inside: str) -> Iterator[tuple[str, ast.Call]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call) and ast.unparse(child.func).rpartition(".")[2] == tell:
                yield inside, child
            yield from walk(child, child.name if isinstance(child, ast.FunctionDef) else inside)

    yield from walk(ast.parse(source), "")


def _only_reads(call: ast.Call) -> bool:
    """Return whether every mode that a call of `connect_raw` may pass is one that cannot write."""
    mode = call.args[1] if len(call.args) > 1 else None
    modes = [mode.body, mode.orelse] if isinstance(mode, ast.IfExp) else [mode]
    return all(isinstance(one, ast.Constant) and str(one.value).startswith("ro") for one in modes)


def _opens_to_write(source: str) -> set[str]:
    raw = {where for where, call in _calls(source, "connect_raw") if not _only_reads(call)}
    driver = {
        where
        for where, call in _calls(source, "connect")
        if ast.unparse(call.func) in {"sqlite_driver().connect", "driver.connect", "sqlite3.connect"}
    }
    return raw | driver


def _everywhere() -> Iterator[tuple[str, str]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        yield file.relative_to(PACKAGE).as_posix(), file.read_text("utf-8")


def test_nobody_else_opens_a_database_file_to_write() -> None:
    """A raw connection has no place in the one write transaction; each there is has its reason."""
    found = {f"{name} {one}" for name, source in _everywhere() for one in _opens_to_write(source)}
    assert found - {"storage/kind.py _said"} == OPENS_TO_WRITE  # `_said` chooses between two that only read


def test_nobody_else_migrates_or_borrows_a_connection() -> None:
    """Both leave the transactions of `write()` aside."""
    for method, known in (("migration", MIGRATES), ("raw_connection", BORROWS)):
        found = {f"{name} {one}" for name, source in _everywhere() for one, _ in _calls(source, method)}
        assert found == known


def test_a_raw_connection_that_writes_is_seen() -> None:
    """The look itself tells one that writes from one that reads."""
    assert _opens_to_write('def sly(file):\n    connect_raw(file, "rw").execute("DELETE FROM cases")') == {
        "sly"
    }
    assert _opens_to_write("def sly(file, mode):\n    connect_raw(file, mode)") == {"sly"}
    assert _opens_to_write("def sly(file):\n    sqlite_driver().connect(file)") == {"sly"}
    assert not _opens_to_write('def fair(file):\n    connect_raw(file, "ro&immutable=1")')
