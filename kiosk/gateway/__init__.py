# SPDX-License-Identifier: GPL-3.0-or-later
"""Where letters leave the house: the city's mail server, or a command that the city names."""
