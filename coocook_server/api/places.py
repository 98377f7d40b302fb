"""The order of a chef's menus and pictures."""

from typing import Annotated

from pydantic import Field

from coocook_server.api.fields import Id, Request


class NewOrder(Request):
    """All of them, in the order they should have."""

    ids: Annotated[list[Id], Field(max_length=100, description="Every one's `id`, each once.")]
