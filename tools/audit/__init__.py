"""Measures the pages as a phone on a slow network sees them, and holds them to floors: `make audit`."""
