# SPDX-License-Identifier: GPL-3.0-or-later
"""The most asked matters exist in five languages and lead to offices and teams of the city."""

from __future__ import annotations

from collections import Counter
import csv
from pathlib import Path

import pytest

from kiosk.directory.matters import LANGUAGES, load_matters, most_asked
from kiosk.directory.register import RegisterError, load_names

ROOT = Path(__file__).parents[2]
FILE = ROOT / "assets" / "matters.toml"


def test_there_are_155_and_each_has_its_own_label_in_every_language() -> None:
    matters = load_matters(FILE)
    assert len(matters) == 155
    for language in LANGUAGES:
        labels = Counter(matter.names[language] for matter in matters)
        assert [label for label, count in labels.items() if count > 1 or not label.strip()] == []


def test_each_leads_to_a_team_of_the_city() -> None:
    with (ROOT / "floor_plans" / "mokpo" / "departments.csv").open(encoding="utf-8", newline="") as rows:
        teams = {(row["department"], row["team"]) for row in csv.DictReader(rows)}
    ours = [matter for matter in load_matters(FILE) if not matter.body]
    assert [matter for matter in ours if (matter.office, matter.team) not in teams] == []


def test_what_another_body_does_names_it_and_no_office_of_ours() -> None:
    elsewhere = [matter for matter in load_matters(FILE) if matter.body]
    assert [(one.names["ko"], one.office, one.body) for one in elsewhere] == [("사업자등록", "", "세무서")]


def test_every_office_has_a_name_in_every_language() -> None:
    names = load_names(ROOT / "assets" / "translations" / "places.toml")
    with (ROOT / "floor_plans" / "mokpo" / "departments.csv").open(encoding="utf-8", newline="") as rows:
        offices = {row["department"] for row in csv.DictReader(rows)} | {"시장실", "부시장실"}
    wanted = set(LANGUAGES) - {"ko"}
    assert [office for office in sorted(offices) if not wanted <= set(names.get(office, {}))] == []


def test_a_city_without_the_file_has_none(tmp_path: Path) -> None:
    assert load_matters(tmp_path / "matters.toml") == ()


TOPIC = """
most_asked = ["{most}"]
[[topics]]
name = {{ ko = "증명", en = "Certificates", zh-CN = "证明", vi = "Giấy tờ", ja = "{ja}" }}
matters = [{{ ko = "여권", en = "Passport", zh-CN = "护照", {vi} ja = "旅券", {where} }}]
"""
WHOLE = {
    "where": 'office = "민원봉사실", team = "여권팀"',
    "most": "여권",
    "ja": "証明",
    "vi": 'vi = "Hộ chiếu",',
}


def test_the_most_asked_are_told_in_their_order_and_each_knows_its_topic() -> None:
    first, *_ = most_asked(load_matters(FILE))
    assert (first.names["en"], first.topic["en"]) == ("Passport", "Certificates and passports")


def test_no_topic_is_longer_than_a_page() -> None:
    topics = Counter(matter.topic["ko"] for matter in load_matters(FILE))
    assert max(topics.values()) <= 12


@pytest.mark.parametrize(
    ("broken", "named"),
    [({"vi": ""}, "여권 needs exactly"), ({"most": "이사"}, "이사")],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, broken: dict[str, str], named: str) -> None:
    file = tmp_path / "matters.toml"
    file.write_text(TOPIC.format(**WHOLE), "utf-8")
    assert len(load_matters(file)) == 1
    file.write_text(TOPIC.format(**WHOLE | broken), "utf-8")
    with pytest.raises(RegisterError, match=named):
        load_matters(file)


def test_a_topic_that_lacks_a_language_is_named(tmp_path: Path) -> None:
    file = tmp_path / "matters.toml"
    file.write_text(TOPIC.format(**WHOLE).replace(', ja = "証明"', ""), "utf-8")
    with pytest.raises(RegisterError, match="증명"):
        load_matters(file)
