# SPDX-License-Identifier: GPL-3.0-or-later
"""Mutants are judged one by one, in forks of a pytest that has collected its tests once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import unified_diff
from functools import _lru_cache_wrapper, cache
import gc
from importlib import import_module
from math import ceil
import os
import resource
import signal
import sys
import time
from types import FunctionType, ModuleType, NoneType
from typing import TYPE_CHECKING, Any, Final

from _pytest.runner import runtestprotocol
from mutmut.mutation.file_mutation import mutate_file_contents
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import CodeType

NUMBER: Final = "__mutmut_"
KILLED: Final = frozenset({"killed", "timeout"})
LIVES, SEEN, BROKEN = range(3)  # what a fork ends with
TIMES: Final = 10  # a mutant may take so many times what its tests take, and a second
MOST_BYTES: Final = 4 << 30  # of memory that a mutant may ask for
MOST_WALL_S: Final = 900  # for what waits and does not compute
SLOW: Final = frozenset({"database", "house", "qapp"})
PLAIN: Final = (str, bytes, int, float, NoneType)


@dataclass(frozen=True, slots=True, eq=False)
class Mutant:
    """One small fault: the lines that differ, the function that errs and the one that does not."""

    function: str
    change: str
    right: FunctionType
    wrong: FunctionType

    @property
    def name(self) -> tuple[str, str]:
        """Return what it is known by after other lines have changed."""
        return self.function, self.change

    def take_place(self) -> None:
        """Put the fault in, for everybody who holds the function."""
        self.right.__code__ = self.wrong.__code__
        if self.right.__defaults__:
            both = zip(self.right.__defaults__, self.wrong.__defaults__ or (), strict=True)
            self.right.__defaults__ = tuple(_default(*one) for one in both)
        if self.right.__kwdefaults__:
            wrong = self.wrong.__kwdefaults__ or {}
            self.right.__kwdefaults__ = {
                key: _default(value, wrong[key]) for key, value in self.right.__kwdefaults__.items()
            }


def _default(right: object, wrong: object) -> object:
    """Return the faulty default; one that is no plain value is never changed, but made anew."""
    return wrong if isinstance(wrong, PLAIN) else right


def mutants_of(file: Path) -> Iterator[Mutant]:
    """Return the mutants of a file: functions of a twin of its module that nobody imports."""
    made = mutate_file_contents(str(file), file.read_text(encoding="utf-8"))
    module = import_module(".".join(file.with_suffix("").parts))
    twin, lines = ModuleType(module.__name__), made.code.splitlines()
    exec(compile(made.code, str(file), "exec", dont_inherit=True), vars(twin))  # noqa: S102 # our own code

    def text(name: str, plain: str) -> list[str]:
        span = made.line_span_by_function_name[name]
        return [one.replace(name, plain) for one in lines[span.start - 1 : span.end]]

    for name in made.mutant_names:
        stem = name.partition(NUMBER)[0]
        within, plain = stem.split("ǁ")[1:] if "ǁ" in stem else ("", stem.removeprefix("x_"))
        differing = list(unified_diff(text(f"{stem}{NUMBER}orig", plain), text(name, plain), n=0))[2:]
        yield Mutant(
            ".".join(one for one in (module.__name__, within, plain) if one),
            "\n".join(f"{one[0]} {one[1:].strip()}" for one in differing if not one.startswith("@@")),
            _found(module, within, plain),
            _found(twin, within, name),
        )


def _found(module: ModuleType, within: str, name: str) -> FunctionType:
    found: Any = vars(vars(module)[within] if within else module)[name]
    function = found.__func__ if isinstance(found, staticmethod | classmethod) else found
    assert isinstance(function, FunctionType), (module, within, name)
    return function


class Judge:
    """Takes the place of pytest's loop: each test once, then for a mutant those that reach its function."""

    def __init__(self, mutants: list[Mutant], jobs: int) -> None:
        self.mutants, self.jobs = mutants, jobs
        self.verdicts: dict[Mutant, str] = {}
        self._running: dict[int, Mutant] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what opens a database or a window: those tests are others' and slow."""
        items[:] = [one for one in items if SLOW.isdisjoint(getattr(one, "fixturenames", ()))]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Judge each mutant by the quickest tests first; the first that fails ends it."""
        if session.testsfailed:
            raise session.Interrupted("the tests could not be collected")
        reaching = _reaching(session.items, {one.right.__code__ for one in self.mutants})
        gc.freeze()  # or each fork copies what its first collection looks at
        _stand(session.items)
        for mutant in self.mutants:
            tests = sorted(reaching[mutant.right.__code__], key=lambda one: one[0])
            if not tests:
                self.verdicts[mutant] = "no test"
                continue
            while len(self._running) >= self.jobs:
                self._reap()
            if pid := os.fork():
                self._running[pid] = mutant
            else:
                _judge(mutant, [one for _, one in tests], TIMES * sum(one for one, _ in tests) + 1)
        while self._running:
            self._reap()
        return True

    def _reap(self) -> None:
        pid, status = os.wait()
        ended, mutant = os.waitstatus_to_exitcode(status), self._running.pop(pid)
        if ended == BROKEN:
            raise RuntimeError(f"this mutant could not be put in: {mutant}")
        self.verdicts[mutant] = "lives" if ended == LIVES else "killed" if ended == SEEN else "timeout"


def _stand(tests: list[pytest.Item]) -> None:
    """Run the tests once more, in a fork: who fails then would see faults where there are none."""
    if not (pid := os.fork()):
        ends = 1
        try:
            failing = [test.nodeid for test in tests if _fails(test)]
            sys.stderr.write("".join(f"{one} fails when it is run once more\n" for one in failing))
            ends = int(bool(failing))
        finally:
            os._exit(ends)
    if os.waitpid(pid, 0)[1]:
        pytest.exit("the tests do not stand alone", returncode=1)


def _judge(mutant: Mutant, tests: list[pytest.Item], cpu_s: float) -> None:
    """Run in the fork: end with what was seen. Time is the processor's, whoever else works here."""
    ends = BROKEN
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nothing, stream)
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES))
        mutant.take_place()
        signal.setitimer(signal.ITIMER_PROF, ceil(cpu_s))
        signal.alarm(MOST_WALL_S)
        ends = SEEN
        ends = SEEN if any(map(_fails, tests)) else LIVES
    finally:
        os._exit(ends)


def _fails(test: pytest.Item) -> bool:
    """Run a test that finds nothing remembered: what an earlier one had computed proves nothing."""
    for remembers in _caches(len(sys.modules)):
        remembers.cache_clear()
    return any(one.failed for one in runtestprotocol(test, log=False, nextitem=None))


@cache
def _caches(_modules: int) -> list[_lru_cache_wrapper[Any]]:
    """Return what remembers; looked for anew only where modules were loaded since."""
    ours = [one for name, one in sys.modules.items() if name.startswith(("kiosk.", "tests."))]
    every = [value for module in ours for value in vars(module).values()]
    return [one for one in every if isinstance(one, _lru_cache_wrapper) and one is not _caches]


def _reaching(
    tests: list[pytest.Item], codes: set[CodeType]
) -> dict[CodeType, list[tuple[float, pytest.Item]]]:
    """Run the tests as they are; return which reach each code, and the processor's seconds they take."""
    reaching: defaultdict[CodeType, list[tuple[float, pytest.Item]]] = defaultdict(list)
    reached: set[CodeType] = set()
    watch, tool = sys.monitoring, sys.monitoring.PROFILER_ID

    def started(code: CodeType, _offset: int) -> object:
        reached.add(code)
        return watch.DISABLE

    watch.use_tool_id(tool, "mutants")
    watch.register_callback(tool, watch.events.PY_START, started)
    for code in codes:
        watch.set_local_events(tool, code, watch.events.PY_START)
    for test in tests:
        reached.clear()
        watch.restart_events()
        began = time.process_time()
        if _fails(test):
            pytest.exit(f"{test.nodeid} fails without any fault", returncode=1)
        for code in reached:
            reaching[code].append((time.process_time() - began, test))
    watch.free_tool_id(tool)
    return reaching
