# SPDX-License-Identifier: GPL-3.0-or-later
"""IMDF's category of a room, out of OpenStreetMap's tags or its Korean name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

type Tags = Mapping[str, str]

WALK: Final = frozenset({"walkway", "lobby"})
SHAFTS: Final = frozenset({"stairs", "elevator", "escalator", "ramp"})
CATEGORIES: Final = {
    "stairs": "stairs", "elevator": "elevator", "escalator": "escalator", "ramp": "ramp", "lobby": "lobby",
    "entrance": "lobby", "hall": "lobby", "corridor": "walkway", "conference": "conferenceroom",
    "meeting": "conferenceroom", "auditorium": "auditorium", "storage": "storage", "office": "office",
    "kitchen": "kitchen", "library": "library", "lounge": "lounge", "waiting": "waitingroom",
    "technical": "nonpublic", "server": "serverroom", "shower": "shower", "parking": "parking",
    "nursery": "mothersroom", "cafeteria": "foodservice", "restaurant": "foodservice",
}  # fmt: skip
BY_NAME: Final = (
    ("계단", "stairs"), ("승강기", "elevator"), ("엘리베이터", "elevator"), ("화장실", "restroom"),
    ("로비", "lobby"), ("현관", "lobby"), ("홀", "lobby"), ("복도", "walkway"),
    ("회의실", "conferenceroom"), ("창고", "storage"),
    ("elev", "elevator"), ("stair", "stairs"), ("toilet", "restroom"), ("restroom", "restroom"),
    ("corridor", "walkway"), ("hallway", "walkway"), ("lobby", "lobby"), ("hall", "lobby"),
    ("conference", "conferenceroom"), ("storage", "storage"),
)  # fmt: skip


def category_of(tags: Tags) -> str:
    """Return IMDF's category of a room."""
    room, name = tags.get("room", ""), tags.get("name", "").replace(" ", "").casefold()
    if room in {"toilet", "toilets"} or tags.get("amenity") == "toilets":
        return _restroom(tags)
    if tags.get("amenity") == "parking":
        return "parking"
    if "elevator" in {tags.get("highway"), tags.get("conveying")}:
        return "elevator"
    if tags.get("stairs") == "yes" or tags.get("highway") == "steps":
        return "stairs"
    told = CATEGORIES.get(room) or ("walkway" if tags.get("indoor") == "corridor" else None)
    found = told or next((category for word, category in BY_NAME if word in name), None)
    if found == "restroom":
        return _restroom(tags)
    return found or ("lobby" if tags.get("indoor") == "area" else "room" if room or not name else "office")


def _restroom(tags: Tags) -> str:
    name = tags.get("name", "")
    men, women = tags.get("male") == "yes" or "남" in name, tags.get("female") == "yes" or "여" in name
    kind = (
        "restroom.unisex"
        if men and women
        else "restroom.male"
        if men
        else "restroom.female"
        if women
        else "restroom"
    )
    if tags.get("wheelchair") == "designated" or "장애인" in name:
        return "restroom.wheelchair" if kind in {"restroom", "restroom.unisex"} else f"{kind}.wheelchair"
    return kind
