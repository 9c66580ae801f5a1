# SPDX-License-Identifier: GPL-3.0-or-later
"""Soak: thousands of mutated workbooks and fuzzed tables; none may raise, hang or eat the memory.

Run as `python tests/soak/fuzz_charts.py --workbooks 10000 --tables 90000`; exits 1 on any uncaught error.
"""

# ruff: noqa: S311, T201 - fuzzing is no cryptography; the figures are the result
from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass, field
import logging
from pathlib import Path
from random import Random
import resource
import sys
from tempfile import TemporaryDirectory
import time
import traceback
from typing import TYPE_CHECKING
import zipfile

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.clerks import Clerk

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = [
    "부서",
    "성명",
    "직급",
    "전화",
    "담당업무",
    "총무과",
    "홍길동",
    "주무관",
    "0201",
    "공석",
    "육아휴직(~12/31)",
    "",
    "=1+1",
    "\x00",
    "가" * 600,
    "-",
    "☎",
    "\ud800",
    "총무팀",
    "2026. 7. 1.",
]
XML_BITS = [
    b"<",
    b">",
    b"&",
    b'"',
    b"\x00",
    b"</c>",
    b"<c r='ZZZ9999999'>",
    b'r="A1"',
    b"<mergeCell ref='A1:XFD1048576'/>",
    b"NaN",
    b"-1",
    b"1e999",
    b"_xD800_",
    b"t='s'",
    b"<row>",
]
logging.disable(logging.CRITICAL)


@dataclass(slots=True)
class Tally:
    """What a run saw."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, str]] = field(default_factory=list)

    def read(self, path: Path, what: str) -> None:
        """Read one file and note how it went."""
        start = time.perf_counter()
        try:
            read = read_chart_file(path)
        except BaseException:  # noqa: BLE001 - that nothing at all escapes is what is proved
            self.outcomes["UNCAUGHT"] += 1
            traceback.print_exc()
            return
        broken = any("해석하지 못하였습니다" in d.message for d in read.diagnostics)
        kind = "unforeseen" if broken else "refused" if not read.charts else "read"
        self.outcomes[kind] += 1
        if not read.charts and not read.diagnostics:
            self.outcomes["SILENT"] += 1
        self.slowest = sorted([*self.slowest, (time.perf_counter() - start, what)], reverse=True)[:5]


def mutate_workbook(random: Random, source: bytes, path: Path) -> str:
    """Write a damaged copy of a workbook and say how it was damaged."""
    if random.random() < 0.3:
        bent = bytearray(source)
        for _ in range(random.randint(1, 40)):
            bent[random.randrange(len(bent))] = random.randrange(256)
        path.write_bytes(bent if random.random() < 0.7 else bent[: random.randrange(len(bent))])
        return "bytes"
    path.with_suffix(".zip").write_bytes(source)
    with zipfile.ZipFile(path.with_suffix(".zip")) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = random.choice(
        ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml", *parts]
    )
    if name in parts:
        parts[name] = _cut_up(random, parts[name])
    with zipfile.ZipFile(path, "w") as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    return name


def _cut_up(random: Random, data: bytes) -> bytes:
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(data) + 1)
        choice = random.random()
        if choice < 0.4:
            data = data[:at] + random.choice(XML_BITS) + data[at:]
        elif choice < 0.6:
            data = data[:at] + data[at + random.randint(1, 300) :]
        elif choice < 0.8:
            data = data[:at] + data[max(0, at - random.randint(1, 2000)) :]
        else:
            digits = [i for i, byte in enumerate(data[at : at + 400], at) if 48 <= byte <= 57]
            for i in digits[:3]:
                data = data[:i] + b"%d" % random.choice([0, 7, 65536, 10**9]) + data[i + 1 :]
    return data


def fuzz_table(random: Random, path: Path) -> str:
    """Write a table of odd cells, in an odd encoding, with odd bytes in it."""
    delimiter = random.choice([",", ",", "\t", ";", "|"])
    lines = [
        delimiter.join(_cell(random) for _ in range(random.randint(1, 9)))
        for _ in range(random.randint(0, 12))
    ]
    if random.random() < 0.7:
        lines.insert(
            random.randint(0, min(3, len(lines))),
            delimiter.join(random.sample(WORDS[:5], random.randint(2, 5))),
        )
    encoding = random.choice(["utf-8", "utf-8-sig", "cp949", "utf-16"])
    data = bytearray(random.choice(["\n", "\r\n", "\r"]).join(lines).encode(encoding, "replace"))
    if random.random() < 0.3 and data:
        for _ in range(random.randint(1, 8)):
            data[random.randrange(len(data))] = random.randrange(256)
    path.write_bytes(data)
    return "table"


def _cell(random: Random) -> str:
    text = (
        random.choice(WORDS)
        if random.random() < 0.8
        else "".join(chr(random.randrange(1, 0x3000)) for _ in range(random.randint(1, 20)))
    )
    return f'"{text}' + random.choice(['"', '"', "", '\n둘째 줄"']) if random.random() < 0.3 else text


def run(count: int, seed: int, make: Callable[[Random, Path], str], suffix: str, tally: Tally) -> None:
    """Make and read `count` files."""
    random = Random(seed)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"fuzz{suffix}"
        for number in range(count):
            what = make(random, path)
            tally.read(path, f"#{number} {what}")


def main() -> int:
    """Fuzz both kinds and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workbooks", type=int, default=10_000)
    parser.add_argument("--tables", type=int, default=90_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        sources = []
        for seed in range(60):
            Clerk(seed).draw(Path(folder) / "a.xlsx")
            sources.append((Path(folder) / "a.xlsx").read_bytes())
    total = Tally()
    for count, make, suffix in (
        (args.workbooks, lambda random, path: mutate_workbook(random, random.choice(sources), path), ".xlsx"),
        (args.tables, fuzz_table, ".csv"),
    ):
        tally, start = Tally(), time.perf_counter()
        run(count, args.seed, make, suffix, tally)
        print(f"{suffix}: {count} files in {time.perf_counter() - start:.0f} s: {dict(tally.outcomes)}")
        print("  slowest:", ", ".join(f"{seconds:.2f} s ({what})" for seconds, what in tally.slowest))
        total.outcomes += tally.outcomes
    print(f"memory peak: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 1 if total.outcomes["UNCAUGHT"] or total.outcomes["SILENT"] else 0


if __name__ == "__main__":
    sys.exit(main())
