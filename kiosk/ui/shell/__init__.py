"""What stands around every screen: window, session, dock, keyboard, voice and keys."""
