"""Seating-chart files: reading what clerks draw, and writing a chart back for print."""

from kiosk.directory.charts.reader import read_chart_file
from kiosk.directory.charts.xlsx.writer import write_chart

__all__ = ["read_chart_file", "write_chart"]
