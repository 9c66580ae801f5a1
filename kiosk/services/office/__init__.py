# SPDX-License-Identifier: GPL-3.0-or-later
"""What the people of an office do on their own page: who comes, who is away, whom to ring, which chart."""
