# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts composed at random: what share is read wholly right, and which choices are misread most.

python -m tests.soak.chance_charts [COUNT [FIRST_SEED]] [islands | habits] [-v]

A chart's seed draws it again. `islands` are drawn to try whose desk is whose; of a team misread the reader
should at least be unsure. `habits` put into and around a plan what clerks do. Ends with 1 where fewer are
read wholly right than `LEAST` says.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
import sys
from tempfile import TemporaryDirectory
from typing import Final

from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.hands.judge import judge
from tests.directory.charts.variants.reading import TODAY
from tests.soak.chance.drawn import chance_chart
from tests.soak.chance.habits import habit_chart
from tests.soak.chance.islands import island_chart

LEAST: Final = 0.9
DRAWN: Final = {"islands": island_chart, "habits": habit_chart}


def main() -> int:
    """Draw, read and count."""
    asked = [int(one) for one in sys.argv[1:] if one.isdigit()]
    count, first = [*asked, *(300, 1)[len(asked) :]]
    draw = next((DRAWN[one] for one in sys.argv if one in DRAWN), chance_chart)
    drawn, missed, right, phantoms = Counter[tuple[str, str]](), Counter[tuple[str, str]](), 0, 0
    with TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            sketch, chosen = draw(seed)
            file = Path(folder) / f"{seed}.xlsx"
            sketch.save(file)
            said = judge(sketch.offices, read_chart_file(file, TODAY).charts)
            drawn.update(chosen.items())
            right += not said.wrong
            phantoms += len(said.phantoms)
            if said.wrong:
                missed.update(chosen.items())
                if "-v" in sys.argv:
                    sys.stdout.write(f"{seed}: {len(said.wrong)} wrong: {said.wrong[:3]}\n")
    share = sorted(drawn, key=lambda one: missed[one] / drawn[one], reverse=True)
    sys.stdout.write(f"{right} of {count} wholly right ({right / count:.1%}), {phantoms} besides\n")
    for one in share[:30]:
        sys.stdout.write(f"  {one[0]}: {one[1]!r}: {missed[one]} of {drawn[one]} misread\n")
    return int(right < LEAST * count)


if __name__ == "__main__":
    sys.exit(main())
