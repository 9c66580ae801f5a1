# SPDX-License-Identifier: GPL-3.0-or-later
"""The local metre frame of a venue: plans are thought in metres, files hold longitude and latitude."""

from __future__ import annotations

from dataclasses import dataclass
import math

METRES_A_DEGREE = 111_319.490793  # set by WGS 84, at the equator
DECIMALS = 9  # set by a tenth of a millimetre: walls that touch in metres still touch in degrees

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class MetreFrame:
    """An equirectangular plane at one origin, x east and y north."""

    lon: float
    lat: float

    @property
    def scale_x(self) -> float:
        """Metres a degree of longitude, at the origin's latitude."""
        return METRES_A_DEGREE * math.cos(math.radians(self.lat))

    def metres(self, lon: float, lat: float) -> Point:
        """Metres from the origin."""
        return ((lon - self.lon) * self.scale_x, (lat - self.lat) * METRES_A_DEGREE)

    def degrees(self, x: float, y: float) -> Point:
        """Longitude and latitude, rounded to the file's decimals."""
        lon = self.lon + x / self.scale_x
        lat = self.lat + y / METRES_A_DEGREE
        return (round(lon, DECIMALS), round(lat, DECIMALS))
