"""Draws the demo city's venues from its plan: facts and inventions in, IMDF out."""
