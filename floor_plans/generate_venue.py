# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw the demo city's venues: `python floor_plans/generate_venue.py [CITY_FOLDER]`.

Deterministic: the same plan.toml and translations give the same files, byte for byte.
"""

from __future__ import annotations

from pathlib import Path
import shutil
import sys
import tomllib

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the generator runs from a checkout, installed or not

from generate.site import site_spaces  # after the path  # noqa: E402 # after the path
from generate.writing import write_site  # after the path  # noqa: E402 # after the path

from kiosk.wayfinding.venue.archive import write_folder  # after the path  # noqa: E402 # after the path

PLACES = HERE.parent / "assets" / "translations" / "places.toml"


def main() -> None:
    """Write venue/<site>/ beside the plan."""
    city = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "mokpo"
    plan = tomllib.loads((city / "plan.toml").read_text("utf-8"))
    names = tomllib.loads(PLACES.read_text("utf-8"))
    for key, site in plan["sites"].items():
        buildings, spaces = site_spaces(site, plan["seats"], plan["seed"])
        folder = city / "venue" / key
        shutil.rmtree(folder, ignore_errors=True)
        write_folder(write_site(key, site, names, buildings, spaces), folder)
        desks = sum(len(space.desks) for space in spaces)
        print(f"{folder}: {len(spaces)} spaces, {desks} desks")


if __name__ == "__main__":
    main()
