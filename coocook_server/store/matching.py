"""Finding a text within a column, in whatever way the database does it quickest."""

from typing import Any

from sqlalchemy import Boolean, ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class _Mentions(FunctionElement[bool]):
    """A column and a LIKE pattern."""

    name = "mentions"
    type = Boolean()
    inherit_cache = True


def contains(column: ColumnElement[str] | Any, text: str) -> ColumnElement[bool]:
    """Whether a column has this text in it, as a part of a word and in any case."""
    escaped = text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    return _Mentions(column, f"%{escaped}%")


@compiles(_Mentions)
def _in_lower_case(element: _Mentions, compiler: SQLCompiler, **how: Any) -> str:
    column, pattern = (compiler.process(part, **how) for part in element.clauses)
    return rf"lower({column}) LIKE lower({pattern}) ESCAPE '\'"


@compiles(_Mentions, "sqlite")
def _as_it_is(element: _Mentions, compiler: SQLCompiler, **how: Any) -> str:
    """SQLite's LIKE takes a letter in either case for the same (in ASCII, as its lower() does)."""
    column, pattern = (compiler.process(part, **how) for part in element.clauses)
    return rf"{column} LIKE {pattern} ESCAPE '\'"
