"""The most asked matters exist in five languages and lead to offices and teams of the city."""

from __future__ import annotations

from collections import Counter
import csv
from pathlib import Path

import pytest

from kiosk.directory.matters import LANGUAGES, load_matters
from kiosk.directory.register import RegisterError, load_names

ROOT = Path(__file__).parents[2]
FILE = ROOT / "assets" / "matters.toml"


def test_there_are_150_and_each_has_its_own_label_in_every_language() -> None:
    matters = load_matters(FILE)
    assert len(matters) == 150
    for language in LANGUAGES:
        labels = Counter(matter.names[language] for matter in matters)
        assert [label for label, count in labels.items() if count > 1 or not label.strip()] == []


def test_each_leads_to_a_team_of_the_city() -> None:
    with (ROOT / "floor_plans" / "mokpo" / "departments.csv").open(encoding="utf-8", newline="") as rows:
        teams = {(row["department"], row["team"]) for row in csv.DictReader(rows)}
    assert [matter for matter in load_matters(FILE) if (matter.office, matter.team) not in teams] == []


def test_every_office_has_a_name_in_every_language() -> None:
    names = load_names(ROOT / "assets" / "translations" / "places.toml")
    with (ROOT / "floor_plans" / "mokpo" / "departments.csv").open(encoding="utf-8", newline="") as rows:
        offices = {row["department"] for row in csv.DictReader(rows)} | {"시장실", "부시장실"}
    wanted = set(LANGUAGES) - {"ko"}
    assert [office for office in sorted(offices) if not wanted <= set(names.get(office, {}))] == []


def test_a_city_without_the_file_has_none(tmp_path: Path) -> None:
    assert load_matters(tmp_path / "matters.toml") == ()


def test_a_matter_that_lacks_a_language_is_named(tmp_path: Path) -> None:
    file = tmp_path / "matters.toml"
    file.write_text('matters = [{ ko = "여권", office = "민원봉사실", team = "여권팀" }]', "utf-8")
    with pytest.raises(RegisterError, match="여권"):
        load_matters(file)
