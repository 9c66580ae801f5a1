# SPDX-License-Identifier: GPL-3.0-or-later
"""A dump of the city's server is restored into a server of its own, and a visit that was changed is found."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.engine import make_url

from kiosk.services.refused import Refused
from kiosk.services.rehearsal import rehearse
from kiosk.storage.migrations import head
from kiosk.storage.server.projector import Projector
from kiosk.visits.tokens import fresh_token
from tests.sync.test_office_pages import set_out
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.sync.city import Booth


def test_a_restore_is_rehearsed_and_what_was_changed_beside_the_program_is_found(
    booth_of: Callable[[], Booth], city_url: str
) -> None:
    booth, settings = booth_of(), replace(demo_settings(), server=city_url)
    visit = set_out(booth, fresh_token())
    booth.forwarder.drain()
    with closing(Projector(make_url(city_url))) as projector:
        projector.drain()
        projector.rebuild()  # what other tests have left told otherwise is not this one's
        booth.at_the_centre("UPDATE visits SET language = 'vi' WHERE id = %s", visit)
        try:
            made = rehearse(settings, None)
        finally:
            projector.rebuild()
    assert made.found.revision == head()
    assert made.found.rows["visits"] > 0
    assert made.found.rows["events"] > 0
    assert (made.found.changed, made.found.problem) == (1, None)
    assert [one for one in made.problems if "1건이 그 사건들과 다릅니다" in one] == list(made.problems)


def test_a_file_that_is_no_backup_is_refused_in_words(city_url: str, tmp_path: Path) -> None:
    file = tmp_path / "city.dump"
    file.write_bytes(b"no dump")
    with pytest.raises(Refused, match="pg_restore"):
        rehearse(replace(demo_settings(), server=city_url), file)
