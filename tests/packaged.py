# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the packaged folder starts and works: a search, and a journey through the window.

`make package` runs it on the folder it has just built. The folder is copied nowhere and given nothing: no
display, no PYTHONPATH, an empty data folder and a working folder of its own.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
import subprocess
import sys
import tempfile
from typing import Any

LIMIT_MB = 300
TWO_MINUTES_S = 120
OFFICE = "교통행정과"
WORKS = "search, a visitor's journey, posters, workbooks, receipts and due times work from it"
INHERITED = {"PATH", "HOME", "LANG", "TZ", "TMPDIR", "SYSTEMROOT", "TEMP"}


def main(folder: Path) -> int:
    """Return 0 when everything answers from the folder alone."""
    size = sum(file.lstat().st_size for file in folder.rglob("*")) / 1e6
    with tempfile.TemporaryDirectory() as work:
        answer = _run(folder, work, "search", "여권", "--json")
        journey = _run(folder, work, "run", "--json")
        drawn = _run(folder, work, "posters", "--office", OFFICE, "--out", "posters", "--json")
        chart = _run(folder, work, "export-chart", OFFICE, "--out", "chart.xlsx", "--json")
        taken = _run(folder, work, "intake", _case(work), "--json")
        due = _run(folder, work, "due", "--received", "2026-09-23T17:00", "--within", "3d", "--json")
    problems = [*_problems_of_search(answer), *_problems_of_journey(journey)]
    if not (drawn.get("files") and chart.get("files") and due.get("due") and taken.get("receipt")):
        problems.append(f"no poster, workbook, due time or receipt: {drawn}, {chart}, {due}, {taken}")
    if size > LIMIT_MB:
        problems.append(f"the folder is {size:.0f} MB, over {LIMIT_MB}")
    told = "; ".join(problems) or f"{folder}: {size:.0f} MB; {WORKS}"
    sys.stdout.write(f"{told}\n")
    return 1 if problems else 0


def _case(work: str) -> str:
    file = Path(work) / "case.json"
    file.write_text(json.dumps({"kind": "칭찬", "words": "고맙습니다."}), encoding="utf-8")
    return str(file)


def _problems_of_search(answer: dict[str, Any]) -> list[str]:
    return [] if answer.get("hits") else ["the packaged search finds no office for 여권"]


def _problems_of_journey(journey: dict[str, Any]) -> list[str]:
    # Nobody sees an arrival from the booth: what the journey shows is that the way was understood in time.
    known = journey.get("knew_s")
    return [] if known is not None and known <= TWO_MINUTES_S else [f"the packaged journey ends as {journey}"]


def _run(folder: Path, work: str, *words: str) -> dict[str, Any]:
    environment = {key: value for key, value in os.environ.items() if key in INHERITED}
    program = [str((folder / "kiosk").resolve()), "--data", f"{work}/data", *words]
    done = subprocess.run(
        program, cwd=work, env=environment, capture_output=True, text=True, timeout=180, check=False
    )
    if done.returncode or "qrc:" in done.stderr or ".qml:" in done.stderr:
        raise SystemExit(f"kiosk {' '.join(words)}: exit {done.returncode}\n{done.stderr[-2000:]}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
