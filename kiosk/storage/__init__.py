# SPDX-License-Identifier: GPL-3.0-or-later
"""The data folder: database, backups, accounts and the access log; nothing else knows SQL."""
