# SPDX-License-Identifier: GPL-3.0-or-later
"""A new city: what is asked, and the folder that the answers become."""
