# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of every office heard to its end: its length by espeak within the patience, in three states.

`python -m tests.soak.heard_pages`; the short form is in tests/ui/visitor/test_heard_whole.py.
"""

from __future__ import annotations

from pathlib import Path
import sys
from tempfile import TemporaryDirectory

from tests.demo_city import come_on_duty, demo_services
from tests.ui.visitor.test_heard_whole import heard_pages
from tests.visitor import Visitor, open_qt


def main() -> None:
    """Print the pages for which the least patience is left."""
    with TemporaryDirectory() as folder:
        computed(Path(folder))


def computed(city: Path) -> None:
    """Ask espeak how long it says every page."""
    app = open_qt()
    with demo_services(city) as services:
        come_on_duty(city)
        guest = Visitor(services=services)
        guest.wake()
        pages = list(heard_pages(guest, [one.name for one in services.directory.offices]))
        guest.leave_for_good()
    del app
    lost = [one for one in pages if one.seconds >= one.waits]
    slowest = sorted(pages, key=lambda one: one.seconds / one.waits)[-3:]
    for one in [max(pages, key=lambda page: page.seconds), *slowest]:
        rate = f"at {one.rate:g} of the ordinary rate"
        sys.stdout.write(
            f"{one.office}, {one.state}, {rate}: {one.seconds:.1f} s said, {one.waits:.1f} s waited\n"
        )
    sys.stdout.write(f"{len(pages)} pages, {len(lost)} would be cut off\n")
    assert lost == []


if __name__ == "__main__":
    main()
