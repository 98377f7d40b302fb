"""Measures CooCook on a large store, in ratios, so that the figures mean something on any machine."""
