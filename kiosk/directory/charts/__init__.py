"""Seating-chart files: reading what clerks draw, and writing a chart back for print."""
