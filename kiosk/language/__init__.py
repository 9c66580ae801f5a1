"""The languages of the screen: particles, plurals, numbers read aloud."""
