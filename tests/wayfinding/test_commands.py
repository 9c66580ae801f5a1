# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk route` and `kiosk check-venue` keep their contract."""

from __future__ import annotations

from collections.abc import Callable
import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cli import main
from kiosk.cli.check_venue import MOST
from kiosk.resources import DEMO_CONFIG
from tests.wayfinding.houses import two_floors

if TYPE_CHECKING:
    from pathlib import Path

MOKPO = DEMO_CONFIG.parent / "venue"
Ask = Callable[..., tuple[int, list[dict[str, Any]]]]


@pytest.fixture(scope="module")
def demo_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the demo city's data, so that its charts are read once."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], demo_data: Path, tmp_path: Path) -> Ask:
    """Run a command on the demo's data, or on fresh data where a config is named."""

    def run(*words: str) -> tuple[int, list[dict[str, Any]]]:
        data = tmp_path / "data" if "--config" in words else demo_data
        code = main(["--data", str(data), "--json", *words])
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def city(folder: Path) -> Path:
    """Write a city folder around a small house."""
    two_floors().folder(folder / "venue" / "main")
    settings = DEMO_CONFIG.read_text(encoding="utf-8").replace('"본관 앞"', '"안내기"')
    settings = settings.replace("demo = true", "demo = false")
    (folder / "kiosk.toml").write_text(settings, encoding="utf-8")
    return folder / "kiosk.toml"


def test_a_route_has_every_key(ask: Ask) -> None:
    code, [row] = ask("route", "--to", "교통행정과/17")
    assert code == 0
    keys = "from to length_m seconds step_free connectors origin legs steps elsewhere"
    assert list(row) == keys.split()
    levels = {line["id"] for line in _features("level")}
    assert {leg["level"] for leg in row["legs"]} <= levels
    assert {step["level"] for step in row["steps"]} <= levels
    assert row["connectors"][0]["kind"] in {"stairs", "elevator"}
    assert all(len(leg["path"]) == len(leg["coordinates"]) > 1 for leg in row["legs"])
    assert row["step_free"] is False
    assert row["elsewhere"] is None


def _features(kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((MOKPO / "main" / f"{kind}.geojson").read_text("utf-8"))[
        "features"
    ]
    return found


def test_a_wheelchairs_pace_takes_a_way_without_stairs(
    ask: Ask,
) -> None:
    code, [row] = ask("route", "--to", "시장실", "--pace", "wheelchair")
    assert code == 0
    assert row["step_free"] is True
    assert [ride["kind"] for ride in row["connectors"]] == ["elevator"]


def test_a_target_elsewhere_gives_address_and_map(ask: Ask) -> None:
    code, [row] = ask("route", "--to", "수도과")
    assert code == 0
    assert row["legs"] == []
    assert row["elsewhere"]["address"] == "전라남도 목포시 수문로 32"
    assert 1500 < row["elsewhere"]["distance_m"] < 3500
    assert row["elsewhere"]["map_url"].startswith("https://")
    _, [off] = ask("route", "--to", "보건위생과")
    assert off["elsewhere"]["site"] == "보건소"
    assert off["elsewhere"]["distance_m"] is None


def test_the_other_sites_kiosk_routes_on_its_own_site(
    ask: Ask,
) -> None:
    code, [row] = ask("route", "--from", "트윈스타 안내기", "--to", "수도과/3")
    assert code == 0
    assert row["elsewhere"] is None
    assert row["to"] == "수도과/3"


def test_an_unknown_target_is_a_no_and_an_unknown_kiosk_a_refusal(
    ask: Ask,
) -> None:
    code, [row] = ask("route", "--to", "없는과")
    assert (code, row["length_m"], row["elsewhere"]) == (1, None, None)
    code, [row] = ask("route", "--from", "없는 곳", "--to", "세정과")
    assert code == 2
    assert set(row["error"]) == {"code", "message", "hint"}


def test_all_targets_of_another_city_are_listed(ask: Ask, tmp_path: Path) -> None:
    code, rows = ask("--config", str(city(tmp_path / "city")), "route", "--all")
    assert code == 0
    assert [row["to"] for row in rows] == ["가과0", "나과0", "가과1", "나과1"]
    assert all(row["ok"] and row["ok_step_free"] and row["problem"] is None for row in rows)
    assert all(set(row) == {"to", "ok", "ok_step_free", "length_m", "seconds", "problem"} for row in rows)


def test_a_blocked_lift_leaves_no_way_without_stairs(ask: Ask, tmp_path: Path) -> None:
    config = city(tmp_path / "city")
    lifts = [u["id"] for u in two_floors().features["unit"] if u["properties"]["category"] == "elevator"]
    code, [row] = ask("--config", str(config), "route", "--to", "나과1", "--step-free", "--blocked", lifts[0])
    assert code == 1
    assert row["legs"] == []


def test_a_city_without_a_venue_is_refused(ask: Ask, tmp_path: Path) -> None:
    settings = DEMO_CONFIG.read_text(encoding="utf-8").replace("demo = true", "demo = false")
    (tmp_path / "kiosk.toml").write_text(settings, encoding="utf-8")
    code, [row] = ask("--config", str(tmp_path / "kiosk.toml"), "route", "--to", "세정과")
    assert code == 2
    assert row["error"]["code"] == "settings"
    assert f"there is no venue 'main' in {tmp_path / 'venue'}" in row["error"]["message"]


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("kiosk_id", "no kiosk 'elsewhere' in the venue 'main'; there are 안내기"),
        ("site", "no venue 'elsewhere'"),
    ],
)
def test_a_booth_that_stands_nowhere_is_named_with_file_and_line(
    ask: Ask, tmp_path: Path, key: str, says: str
) -> None:
    config = city(tmp_path / "city")
    text = re.sub(f"(?m)^{key} = .*$", f'{key} = "elsewhere"', config.read_text(encoding="utf-8"))
    config.write_text(text, encoding="utf-8")
    line = next(at for at, one in enumerate(text.splitlines(), start=1) if f'{key} = "elsewhere"' in one)
    code, [row] = ask("--config", str(config), "route", "--to", "나과1")
    assert code == 2
    assert row["error"]["message"].startswith(f"{config}:{line}: ")
    assert says in row["error"]["message"]


def test_a_broken_archive_among_the_venues_is_refused(ask: Ask, tmp_path: Path) -> None:
    config = city(tmp_path / "city")
    (tmp_path / "city" / "venue" / "other.zip").write_bytes(b"no zip")
    code, [row] = ask("--config", str(config), "route", "--to", "나과1")
    assert code == 2
    assert "other.zip" in row["error"]["message"]


def test_check_venue_says_yes_no_or_refuses(ask: Ask, tmp_path: Path) -> None:
    code, [row] = ask("check-venue", str(MOKPO / "main"))
    assert (code, row["ok"], row["problems"]) == (0, True, [])
    code, [row] = ask("check-venue", str(tmp_path))
    assert (code, row["ok"]) == (1, False)
    assert set(row["problems"][0]) == {"severity", "rule", "feature", "message"}
    code, [row] = ask("check-venue", str(tmp_path / "nowhere"))
    assert (code, row["error"]["code"]) == (2, "not_a_venue")


def test_a_thousand_faults_of_one_kind_do_not_hide_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(MOKPO / "main", tmp_path / "main")
    file = folder / "opening.geojson"
    swapped = json.loads(file.read_text(encoding="utf-8"))
    for row in swapped["features"]:
        row["geometry"]["coordinates"] = [[lat, lon] for lon, lat in row["geometry"]["coordinates"]]
    file.write_text(json.dumps(swapped), encoding="utf-8")
    assert main(["check-venue", str(folder)]) == 1
    told = capsys.readouterr().out
    assert told.count("뒤바뀐 듯") == MOST
    assert f"외 {len(swapped['features']) - MOST:,}건" in told
    assert "이르는 길이 없습니다" in told
    assert len(told.splitlines()) < 8 * MOST


@pytest.mark.parametrize("seat", ["민원봉사실/20", "민원봉사실/57", "교통행정과/7", "도시디자인과/6"])
def test_seats_are_reached_where_the_charts_have_them(seat: str, ask: Ask) -> None:
    for how in ([], ["--step-free"]):
        code, [row] = ask("route", "--to", seat, *how)
        assert (code, row["to"]) == (0, seat)
