"""Starts the staff's desktop app from the bundle."""

import sys

from coocook_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
