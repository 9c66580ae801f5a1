# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk audit`: one digit changed anywhere in a publication's folder is found, and named."""

from __future__ import annotations

import json
from pathlib import Path
import re

import pytest

from kiosk.cli import main
from kiosk.documents.publication.audit import differences
from kiosk.documents.publication.folder import files, files_of, write_folder
from kiosk.documents.publication.record import NotARecord, read, written
from kiosk.reports.publication import told_year
from tests.documents.yearly import publication

PUBLISHED = Path(__file__).with_name("published")
KINDS = (
    "index.html", "details.vi.html", "easy.html", "annex.ja.html", "figures.csv", "dictionary.csv",
    "gazette.txt", "press-release.txt", "record.json", "SHA256SUMS", "report.pdf",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a publication."""
    return write_folder(tmp_path, "publication-2026", files(publication("지어낸 자료")), lambda _sums: None)


def audited(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, object]]:
    """Return what the command answers and its exit code."""
    code = main(["--json", "audit", str(folder)])
    return code, json.loads(capsys.readouterr().out)


def test_a_publication_as_it_was_written_agrees(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audited(folder, capsys) == (0, {"agrees": True, "differs": []})
    press = folder / "press-release.txt"
    text = press.read_text("utf-8-sig")
    press.write_text(text.replace("공개했다", "널리 알렸다"), "utf-8-sig")
    assert audited(folder, capsys)[0] == 0, "words that the press office mends are no figures"


@pytest.mark.parametrize("name", KINDS)
def test_one_digit_changed_in_any_kind_of_file_is_found(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / name
    content = bytearray(file.read_bytes())
    # A figure that no other file needs to be changed with, the last one of the middle.
    at = [match.start() for match in re.finditer(rb"\d", content)]
    place = at[len(at) // 2]
    content[place] = ord("7") if content[place] != ord("7") else ord("3")
    file.write_bytes(bytes(content))
    code, told = audited(folder, capsys)
    assert code == 1
    assert told["agrees"] is False
    differs = told["differs"]
    assert isinstance(differs, list)
    assert all(set(one) == {"where", "printed", "derived"} for one in differs)
    assert name == "record.json" or [one["where"].partition(":")[0] for one in differs] == [name]


def test_a_file_that_is_gone_differs_and_a_folder_without_a_record_is_none(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "gazette.txt").unlink()
    code, told = audited(folder, capsys)
    assert (code, [one["printed"] for one in told["differs"]]) == (1, [None])  # type: ignore[attr-defined] # a list
    code, told = audited(tmp_path, capsys)
    assert code == 2
    assert told["error"]["code"] == "not_a_publication"  # type: ignore[index] # an object
    (folder / "record.json").write_text('{"=": "kiosk.reports.publication:ToldYear"}')
    assert audited(folder, capsys)[0] == 2


def test_a_publication_of_december_2026_is_opened_and_printed_again_with_the_same_figures() -> None:
    """What lies in `published` was written then: a class that its record names stays where it is."""
    derived = files_of(read((PUBLISHED / "record.json").read_bytes()))
    stored = {one.name: one.read_bytes() for one in PUBLISHED.iterdir()}
    assert [one for one in differences(PUBLISHED) if one.where.partition(":")[0] in stored] == []
    assert derived["figures.csv"] == stored["figures.csv"]
    assert derived["report.pdf"].startswith(b"%PDF")
    today = written(told_year(publication()))
    named = [set(re.findall(rb'"=": "(.+?)"', one)) for one in (today, stored["record.json"])]
    assert named[0] <= named[1]  # a part that is new belongs into what is stored


def test_a_record_that_names_anything_else_is_none() -> None:
    with pytest.raises(NotARecord, match=r"kiosk\.reports\.publication:told_year is no part"):
        read(b'{"=": "kiosk.reports.publication:told_year"}')
    with pytest.raises(NotARecord, match="os:system is no part"):
        read(b'{"=": "os:system", "command": "true"}')


def test_the_record_is_read_back_as_what_may_be_told_and_names_nobody() -> None:
    told = told_year(publication())
    again = read(written(told))
    assert written(again) == written(told)
    assert files(publication())["record.json"] == written(told)
    assert all(one.who == one.key == "" for one in told.improvements)
