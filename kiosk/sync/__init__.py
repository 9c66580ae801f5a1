# SPDX-License-Identifier: GPL-3.0-or-later
"""Store and forward between a booth and the city's server: what is sent and when, not how it is kept."""
