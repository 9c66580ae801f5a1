"""A storey as data for drawing."""
