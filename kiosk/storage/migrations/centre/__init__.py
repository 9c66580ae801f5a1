# SPDX-License-Identifier: GPL-3.0-or-later
"""What only a city's server has, beside the tables that a booth has too."""
