"""The way in words."""
