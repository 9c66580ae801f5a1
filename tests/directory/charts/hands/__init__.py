# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts as offices draw them, each with what it truly holds; drawn without a look at the reader's rules."""
