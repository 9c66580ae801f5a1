# SPDX-License-Identifier: GPL-3.0-or-later
"""The office's page: who comes, and what the office says of it."""
