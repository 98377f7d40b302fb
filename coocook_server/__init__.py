"""CooCook's core and its web face."""
