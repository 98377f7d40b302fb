"""The parts of the screen that says how the business works."""
