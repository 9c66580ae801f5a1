# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the whole journey in every language × zoom × contrast × position × side, by finger, key and ear.

`python tests/soak/every_mode.py [--only WORD]`; exits 1 and names the modes in which somebody was stuck.
"""

from __future__ import annotations

import argparse
from itertools import product
from pathlib import Path
import sys
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.demo_city import demo_services
from tests.screens import every_mode
from tests.ui.visitor.people import Ears, Finger, Keys, go
from tests.visitor import Visitor, open_qt

PEOPLE: tuple[type[Finger | Ears], ...] = (Finger, Keys, Ears)


def main() -> int:
    """Walk all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="only modes whose name contains this")
    args = parser.parse_args()
    app = open_qt()
    stuck, walked = [], 0
    with TemporaryDirectory() as folder, demo_services(Path(folder)) as services:
        visitor = Visitor(services=services)
        for mode, person in product(every_mode(), PEOPLE):
            if args.only not in mode.name:
                continue
            walked += 1
            visitor.kiosk.startOver()
            visitor.wake()
            try:
                go(visitor, services, person, mode)
            except AssertionError as fault:
                stuck.append(f"{mode.name} {person.__name__}: {fault}")
                sys.stdout.write(f"{stuck[-1]}\n")
        visitor.leave_for_good()
    del app
    sys.stdout.write(f"{walked} journeys, {len(stuck)} stuck\n")
    return 1 if stuck else 0


if __name__ == "__main__":
    sys.exit(main())
