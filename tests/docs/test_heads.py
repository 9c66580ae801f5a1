# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file names its licence in its head."""

from __future__ import annotations

from tests.heads import ROOT, bare


def test_every_source_file_names_its_licence() -> None:
    nameless = [str(file.relative_to(ROOT)) for file in bare()]
    assert not nameless, f"run `python -m tests.heads`: {nameless}"
