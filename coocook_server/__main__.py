"""`python -m coocook_server`."""

from coocook_server.cli import main

if __name__ == "__main__":
    main()
