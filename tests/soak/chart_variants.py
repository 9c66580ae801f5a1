# SPDX-License-Identifier: GPL-3.0-or-later
"""Every chart of the hands, read again in each variant: what share is read as the chart itself is.

python -m tests.soak.chart_variants [VARIANT...]

A variant has other people, teams, offices, posts or telephones, or the same words elsewhere: mirrored,
turned, spaced, merged or framed otherwise, with a legend, notes or things beside. Ends with 1 where fewer
are read so than `LEAST` says.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
import sys
from tempfile import TemporaryDirectory
from typing import Final

from kiosk.directory.charts.xlsx.workbook import read_workbook
from tests.directory.charts.test_hands import DRAWN
from tests.directory.charts.variants.reading import DRAWINGS, WORDINGS, differences

LEAST: Final = 0.9


def main() -> int:
    """Count, variant by variant."""
    asked = sys.argv[1:] or [*WORDINGS, *DRAWINGS]
    drawn, same, besides = Counter[str](), Counter[str](), Counter[str]()
    missed: dict[str, list[str]] = {}
    with TemporaryDirectory() as folder:
        for draw in DRAWN:
            file = Path(folder) / f"{draw.__name__}.xlsx"
            draw().save(file)
            sheets = read_workbook(file)
            for variant in asked:
                found = differences(sheets, file.name, variant)
                if found is None:
                    continue
                drawn[variant] += 1
                same[variant] += not any(found)
                besides[variant] += found[1].total()
                if any(found):
                    missed.setdefault(variant, []).append(draw.__name__)
    lines = [
        f"{one}: {same[one]} of {drawn[one]} ({same[one] / drawn[one]:.1%}), {besides[one]} besides"
        for one in asked
        if drawn[one]
    ]
    lines.append(f"all: {same.total()} of {drawn.total()} ({same.total() / drawn.total():.1%})")
    lines += [f"  {variant}: {name}" for variant, names in missed.items() for name in names]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(same.total() < LEAST * drawn.total())


if __name__ == "__main__":
    sys.exit(main())
