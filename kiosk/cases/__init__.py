# SPDX-License-Identifier: GPL-3.0-or-later
"""What visitors say: taken in by a form, sealed to the city's keys, answered before it falls due."""
