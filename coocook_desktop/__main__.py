"""`python -m coocook_desktop` starts the desktop app."""

import sys

from coocook_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
