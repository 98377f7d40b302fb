"""Favourites: the chefs that whoever is signed in wants to find again."""

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.chefs import Chef
from coocook_server.api.operations import answer, operation, read_query
from coocook_server.api.parts import PartQuery
from coocook_server.bootstrap import CooCook


class FavouriteList(BaseModel):
    """A part of your favourite chefs."""

    favourites: list[Chef]
    total: int
    next_cursor: str | None


class Favourite(BaseModel):
    """Whether a chef is among your favourites now."""

    chef_id: int
    favourite: bool = Field(description="True after PUT, false after DELETE.")


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes under `/api/coocook/favourites`."""
    favourites = APIBlueprint("favourites", __name__, url_prefix="/api/coocook/favourites", tag="Favourites")

    @operation(
        favourites,
        "GET",
        "",
        answers=FavouriteList,
        query=PartQuery,
        refuses=(400, 401),
        signed_in=True,
    )
    def list_favourites() -> Response:
        """List your favourite chefs, the latest marked first; those who take no bookings now are left out."""
        actor = signed_in.actor()
        page = coocook.favourites.list(read_query(PartQuery).paging(), by=actor)
        shown = [Chef.model_validate(chef) for chef in page.items]
        found = FavouriteList(favourites=shown, total=page.total, next_cursor=page.next_cursor)
        return answer(found, Cache_Control="private, no-cache")

    @operation(favourites, "PUT", "/<int:id>", answers=Favourite, refuses=(401, 404), signed_in=True)
    def add_favourite(id: int) -> Response:
        """Mark a chef as a favourite; doing it twice changes nothing."""
        coocook.favourites.add(id, by=signed_in.actor())
        return answer(Favourite(chef_id=id, favourite=True))

    @operation(favourites, "DELETE", "/<int:id>", answers=Favourite, refuses=(401, 404), signed_in=True)
    def remove_favourite(id: int) -> Response:
        """Take a chef off your favourites; doing it twice changes nothing."""
        coocook.favourites.remove(id, by=signed_in.actor())
        return answer(Favourite(chef_id=id, favourite=False))

    return favourites
