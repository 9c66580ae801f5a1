# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the house as a file: posters, letters, reports."""
