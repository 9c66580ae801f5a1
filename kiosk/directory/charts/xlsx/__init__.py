"""Workbooks in and out: bounded package, cells, styles, pictures."""
