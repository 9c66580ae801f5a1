# SPDX-License-Identifier: GPL-3.0-or-later
"""Soak: a thousand charts with planted deputies; no visitor may read a name of them.

Run as `python tests/soak/planted_names.py --charts 1000`; exits 1 when one leaks.
"""

# ruff: noqa: T201 - the figures are the result
from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
import sys
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.directory.planted import drawn, imported, leaked, tabled

DAY = date(2026, 11, 25)


def main() -> int:
    """Draw, import and project; print how many deputies were planted, blocked and leaked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--charts", type=int, default=1000)
    planted = blocked = 0
    leaks: list[str] = []
    with TemporaryDirectory() as folder:
        for number in range(parser.parse_args().charts):
            seed, plain = divmod(number, 2)
            file = Path(folder) / ("table.csv" if plain else "chart.xlsx")
            planter = (tabled if plain else drawn)(seed, file)
            prepared = imported(file, DAY)
            planted += len(planter.spellings)
            blocked += any(one.named for one in prepared.result.problems)
            leaks += [
                f"{file.name} of seed {seed}: {name}" for name in leaked(prepared, planter.planted, DAY)
            ]
    print(*leaks, f"deputies {planted}, charts blocked {blocked}, names leaked {len(leaks)}", sep="\n")
    return 1 if leaks else 0


if __name__ == "__main__":
    sys.exit(main())
