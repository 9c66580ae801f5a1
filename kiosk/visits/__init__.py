"""Visits: what happened from the first touch to the arrival, and whether it took two minutes."""
