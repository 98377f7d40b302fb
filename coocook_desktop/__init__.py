"""The staff's face of CooCook: a Qt desktop app over the core."""
