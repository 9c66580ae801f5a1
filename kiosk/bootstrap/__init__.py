# SPDX-License-Identifier: GPL-3.0-or-later
"""The only place where adapters meet use cases: one module a concern."""
