# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's PostgreSQL: who may do what there, how booths are taken in, and how a booth reaches it."""
