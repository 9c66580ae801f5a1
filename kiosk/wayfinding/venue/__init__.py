"""The venue: IMDF read, checked and held in metres."""
