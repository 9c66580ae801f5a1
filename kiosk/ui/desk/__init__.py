# SPDX-License-Identifier: GPL-3.0-or-later
"""The renderer of the desk's pages in Qt Quick."""
