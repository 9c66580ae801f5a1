# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole city on one machine, for a morning: its server, its booths, a guide, and a cable that is pulled."""
