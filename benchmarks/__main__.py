"""`python -m benchmarks`: makes the large store once, keeps it, and measures a copy of it."""

import argparse
import shutil
import tempfile
import time
from pathlib import Path

from benchmarks import desktop, run
from benchmarks.generate import generate

KEPT = Path(__file__).parent / "data"


def main() -> None:
    """Read the options, see to the store, print the figures."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--chefs", type=int, default=10_000)
    options.add_argument("--bookings", type=int, default=1_000_000)
    options.add_argument("--new", action="store_true", help="make the store anew")
    options.add_argument("--desktop", action="store_true", help="only the desktop")
    asked = options.parse_args()

    KEPT.mkdir(exist_ok=True)
    store = KEPT / f"{asked.chefs}-{asked.bookings}.db"
    if asked.new or not store.exists():
        began = time.monotonic()
        with tempfile.TemporaryDirectory(dir=KEPT) as folder:
            made = Path(folder) / store.name
            generate(made, chefs=asked.chefs, bookings=asked.bookings)
            made.replace(store)
        print(f"made {store.name} in {time.monotonic() - began:.0f} s\n")
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        used = Path(folder) / "platform.db"
        shutil.copyfile(store, used)
        for measure in (desktop.measure,) if asked.desktop else (run.measure, desktop.measure):
            for figure in measure(used):
                print(figure, flush=True)


if __name__ == "__main__":
    main()
