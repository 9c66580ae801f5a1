# SPDX-License-Identifier: GPL-3.0-or-later
"""The service charter: promises as data, working time, and the statutory clock."""
