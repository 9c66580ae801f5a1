# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of every office heard to its end: computed for all in three states, and five on a real window.

`python -m tests.soak.heard_pages`; the short form is in tests/ui/visitor/test_heard_whole.py. The window's
player lasts as long as its sound; one page that the voice loses ends the run.
"""

from __future__ import annotations

from pathlib import Path
import sys
from tempfile import TemporaryDirectory
import time
from typing import Final

from kiosk.language.catalogue import text_in
from tests.demo_city import come_on_duty, demo_services
from tests.real_window.heard import HeardProgram
from tests.real_window.screen import Screen
from tests.ui.visitor.test_heard_whole import heard_pages
from tests.visitor import Visitor, open_qt

FIVE: Final = ("감사실", "건설과", "건축행정과", "공원녹지과", "건강정책과")


def main() -> None:
    """Hear five pages, then print those for which the least patience is left."""
    for part in (on_a_window, computed):
        with TemporaryDirectory() as folder:
            part(Path(folder))


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


def on_a_window(city: Path) -> None:
    """Walk to five offices before the real program and hear each page out."""
    with Screen(city / "screen") as screen, HeardProgram(screen, city) as booth:
        booth.await_services()
        booth.touch()
        for office in FIVE:
            booth.tap("부서 찾기")
            booth.tap("ㄱ")
            booth.tap(office)
            booth.await_part("가는 길 보기")
            before, began = len(booth.heard()), time.monotonic()
            booth.key("voice")
            told = booth.hears("061-", before)
            booth.hears_out()
            assert office in told
            sys.stdout.write(f"{office}: heard out in {time.monotonic() - began:.1f} s\n")
            booth.key("voice")
            booth.hears(text_in("ko", "voice.off"), before)
            booth.tap("처음으로")
        assert booth.faults == []


if __name__ == "__main__":
    main()
