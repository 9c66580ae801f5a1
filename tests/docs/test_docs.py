# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents stay in step: every command, target, file and link that they name is there."""

from __future__ import annotations

from pathlib import Path
import re
import subprocess

from kiosk.cli import COMMANDS

DOCS = [Path(name) for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")] + sorted(
    Path("docs").rglob("*.md")
)
NOW = [file for file in DOCS if "decisions" not in file.parts]  # a decision tells of its own day
COMMAND = re.compile(r"(?:\.venv/bin/|`|python -m )kiosk ([a-z][a-z-]*)")
LINK = re.compile(r"\]\(([^)#:]+)\)|<img src=\"([^\"]+)\"")
TICKED = re.compile(r"`([^`\n]+)`")
PLACES = ("kiosk/", "tests/", "assets/", "docs/", "floor_plans/")
PICTURES_KB = 1200


def said(pattern: re.Pattern[str], files: list[Path]) -> set[str]:
    return {found for file in files for found in pattern.findall(file.read_text("utf-8"))}


def test_every_command_that_a_document_names_is_one() -> None:
    named = said(COMMAND, DOCS)
    assert {"search", "guide", "doctor"} <= named
    assert named - set(COMMANDS) == set()


def test_every_make_target_that_a_document_names_is_one() -> None:
    targets = set(re.findall(r"^([a-z-]+):", Path("Makefile").read_text("utf-8"), re.MULTILINE))
    named = said(re.compile(r"`make ([a-z][a-z-]*)"), DOCS)
    assert {"test", "setup", "screens"} <= named
    assert named - targets == set()


def test_every_path_that_a_document_names_is_there() -> None:
    told = {text for text in said(TICKED, NOW) if text.startswith(PLACES) and " " not in text}
    paths = {text.partition("::")[0].rstrip("/") for text in told}
    assert len(paths) > 60
    assert sorted(path for path in paths if not Path(path).exists()) == []


def test_every_link_and_picture_leads_somewhere() -> None:
    links = [(file, a or b) for file in DOCS for a, b in LINK.findall(file.read_text("utf-8"))]
    assert len(links) > 10
    assert [(file, to) for file, to in links if not (file.parent / to).exists()] == []


def test_every_decision_is_listed_under_its_title_and_has_a_number_of_its_own() -> None:
    files = sorted(Path("docs/decisions").glob("0*.md"))
    titles = [file.read_text("utf-8").splitlines()[0].removeprefix("# ") for file in files]
    _, _, listed = Path("docs/decisions/README.md").read_text("utf-8").partition("\n- ")
    assert [line.rpartition(" (")[0] for line in listed.strip().split("\n- ")] == titles
    assert [title[:4] for title in titles] == [f"{at:04d}" for at in range(1, len(titles) + 1)]


def test_the_pictures_stay_small_and_each_is_shown() -> None:
    pictures = sorted(Path("docs/pictures").iterdir())
    readme = Path("README.md").read_text("utf-8")
    assert sum(file.stat().st_size for file in pictures) < PICTURES_KB << 10
    assert [file.name for file in pictures if file.as_posix() not in readme] == []


def test_whoever_chooses_none_gets_every_screen_bench_and_soak() -> None:
    told = subprocess.run(
        ["make", "-n", "bench", "screens", "soak"],  # the make that runs us
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "-m tests.screens" in told
    assert "--only" not in told
    assert ' -k "' not in told
    assert "tests/soak/*.py" in told
