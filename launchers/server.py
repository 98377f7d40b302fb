"""Starts the command line from the bundle."""

import sys

from coocook_server.cli import main

if __name__ == "__main__":
    sys.exit(main())
