"""The log handlers that a test sets up end with it."""

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def own_log_handlers() -> Iterator[None]:
    """A handler left behind would write into the folder or the stream of a test that is over."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in tuple(root.handlers):
        if handler not in handlers:
            root.removeHandler(handler)
            handler.close()
    root.setLevel(level)
    logging.captureWarnings(False)
