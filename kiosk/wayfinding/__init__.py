"""Wayfinding: the venue (IMDF), its meshes, the routes through it and the words for them."""
