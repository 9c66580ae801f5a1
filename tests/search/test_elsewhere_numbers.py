# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers of other bodies ring for real: each that is shown has its public source, and no other has."""

from __future__ import annotations

from pathlib import Path
import re

from tests.search.corpus import lexicon


def test_every_number_of_another_body_has_its_source_beside_it() -> None:
    sources = Path("kiosk/search/README.md").read_text("utf-8")
    shown = {body.phone for body, _ in lexicon().elsewhere if body.phone}
    assert shown == set(re.findall(r"^\| (\d[\d-]*) \| [^|]+ \| [^|]{6,} \|$", sources, re.MULTILINE))
