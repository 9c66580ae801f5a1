"""Offices, seats and duties, built from the seating charts that offices draw."""
