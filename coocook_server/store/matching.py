"""Finding a text within a column, in whatever way the database does it quickest."""

import re
import sqlite3
import unicodedata
from typing import Any

from sqlalchemy import Boolean, ColumnElement, String, literal
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


class _Folded(FunctionElement[str]):
    """A text in lower case and without accents."""

    name = "folded"
    type = String()
    inherit_cache = True


class _Within(FunctionElement[bool]):
    """Whether the first text is a part of the second."""

    name = "within"
    type = Boolean()
    inherit_cache = True


class _Gathered(FunctionElement[str]):
    """A column's texts of several rows, one a line."""

    name = "gathered"
    type = String()
    inherit_cache = True


class _Items(FunctionElement[str]):
    """The texts of a JSON array, one a line."""

    name = "items"
    type = String()
    inherit_cache = True


class _Digits(FunctionElement[str]):
    """A text's digits alone."""

    name = "digits"
    type = String()
    inherit_cache = True


def digits(text: ColumnElement[str] | Any) -> ColumnElement[str]:
    """A telephone number without what people write between its digits."""
    return _Digits(text)


def folded(text: ColumnElement[str] | Any) -> ColumnElement[str]:
    """A text without what people leave out when they search: capitals, and the accents of letters."""
    return _Folded(literal(text) if isinstance(text, str) else text)


def within(part: ColumnElement[str], text: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a text has this part in it, letter by letter."""
    return _Within(part, text)


def gathered(column: ColumnElement[str]) -> ColumnElement[str]:
    """The texts of all rows of a group as one."""
    return _Gathered(column)


def items(column: ColumnElement[Any] | Any) -> ColumnElement[str]:
    """The texts in a column that holds a JSON array, as one; empty for an empty array."""
    return _Items(column)


def teach(connection: sqlite3.Connection) -> None:
    """Let SQLite fold texts: by itself it knows the capitals of ASCII only, and no accents."""
    connection.create_function("coocook_folded", 1, _fold, deterministic=True)
    connection.create_function("coocook_digits", 1, _only_digits, deterministic=True)


_ACCENTED = re.compile("[\u00c0-\u052f\u1e00-\u1fff]")
_ACCENTS = re.compile("[\u0300-\u036f]+")


def _fold(text: str | None) -> str | None:
    if text is None:
        return None
    lower = text.lower()
    if lower.isascii() or not _ACCENTED.search(lower):
        return lower
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", lower))
    return unicodedata.normalize("NFC", bare)


def _only_digits(text: str | None) -> str | None:
    return None if text is None else "".join(letter for letter in text if letter in "0123456789")


@compiles(_Digits, "sqlite")
def _digits_in_sqlite(element: _Digits, compiler: SQLCompiler, **how: Any) -> str:
    return f"coocook_digits({compiler.process(element.clauses, **how)})"


@compiles(_Digits, "postgresql")
def _digits_in_postgresql(element: _Digits, compiler: SQLCompiler, **how: Any) -> str:
    return f"regexp_replace({compiler.process(element.clauses, **how)}, '[^0-9]', '', 'g')"


@compiles(_Folded, "sqlite")
def _fold_in_sqlite(element: _Folded, compiler: SQLCompiler, **how: Any) -> str:
    return f"coocook_folded({compiler.process(element.clauses, **how)})"


@compiles(_Folded, "postgresql")
def _fold_in_postgresql(element: _Folded, compiler: SQLCompiler, **how: Any) -> str:
    text = compiler.process(element.clauses, **how)
    return rf"lower(normalize(regexp_replace(normalize({text}, NFD), '[\u0300-\u036f]+', '', 'g'), NFC))"


@compiles(_Within, "sqlite")
def _within_in_sqlite(element: _Within, compiler: SQLCompiler, **how: Any) -> str:
    part, text = (compiler.process(each, **how) for each in element.clauses)
    return f"instr({text}, {part}) > 0"


@compiles(_Within, "postgresql")
def _within_in_postgresql(element: _Within, compiler: SQLCompiler, **how: Any) -> str:
    part, text = (compiler.process(each, **how) for each in element.clauses)
    return f"strpos({text}, {part}) > 0"


@compiles(_Gathered, "sqlite")
def _gather_in_sqlite(element: _Gathered, compiler: SQLCompiler, **how: Any) -> str:
    return f"group_concat({compiler.process(element.clauses, **how)}, char(10))"


@compiles(_Gathered, "postgresql")
def _gather_in_postgresql(element: _Gathered, compiler: SQLCompiler, **how: Any) -> str:
    return f"string_agg({compiler.process(element.clauses, **how)}, chr(10))"


@compiles(_Items, "sqlite")
def _items_in_sqlite(element: _Items, compiler: SQLCompiler, **how: Any) -> str:
    column = compiler.process(element.clauses, **how)
    return f"(SELECT coalesce(group_concat(value, char(10)), '') FROM json_each({column}))"  # noqa: S608  SQLAlchemy's own text


@compiles(_Items, "postgresql")
def _items_in_postgresql(element: _Items, compiler: SQLCompiler, **how: Any) -> str:
    column = compiler.process(element.clauses, **how)
    return f"(SELECT coalesce(string_agg(value, chr(10)), '') FROM json_array_elements_text({column}))"  # noqa: S608
