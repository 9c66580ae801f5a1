"""From cells to desks: blocks, runs, stacks, teams, tables."""
