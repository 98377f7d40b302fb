"""A PostgreSQL server of the tests' own: Debian's, in a folder that goes away."""

import getpass
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

MEMORY = Path("/dev/shm")
ROOM = 2 * 1024**3
"""Bytes; the databases of all workers at once need a part of it."""


def roomy_memory() -> Path | None:
    """A folder in memory, where a database is copied twelve times as fast as on a disk; None without one."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


@contextmanager
def postgresql_server(folder: Path) -> Iterator[str]:
    """Runs a server on a free port of the loopback; gives its address without a database's name.

    PostgreSQL refuses to run as root, so there it runs as Debian's user `postgres`.
    """
    binaries = max(Path("/usr/lib/postgresql").glob("*/bin"))
    as_root = os.geteuid() == 0
    user = "postgres" if as_root else getpass.getuser()
    data = folder / "cluster"
    folder.mkdir(parents=True)
    if as_root:
        folder.parent.chmod(0o755)
        shutil.chown(folder, "postgres")

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [str(binaries / program), *arguments],
            check=True,
            capture_output=True,
            user=user if as_root else None,
            cwd=folder,
        )

    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off -c max_connections=200"
    run("initdb", "-D", str(data), "-A", "trust", "-E", "UTF8", "--no-locale", "-U", user)
    run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield f"postgresql://{user}@127.0.0.1:{port}"
    finally:
        run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")


def make_database(server: str, name: str, template: str = "template1") -> str:
    """Makes a database; gives the address CooCook knows it by."""
    with closing(psycopg.connect(f"{server}/postgres", autocommit=True)) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return f"{server}/{name}".replace("postgresql://", "postgresql+psycopg://", 1)


def drop_database(server: str, name: str) -> None:
    """Takes a database away."""
    with closing(psycopg.connect(f"{server}/postgres", autocommit=True)) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
