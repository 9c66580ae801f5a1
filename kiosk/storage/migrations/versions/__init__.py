# SPDX-License-Identifier: GPL-3.0-or-later
"""One module a revision, numbered in their order."""
