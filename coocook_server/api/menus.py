"""Menus of the chefs: read by anyone, changed by the chef itself and by staff."""

from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Id, Instant, Money, Price, Request, Text
from coocook_server.api.operations import (
    NOT_MODIFIED,
    answer,
    answer_version,
    etag,
    expected_version,
    if_changed,
    nothing,
    operation,
    read_body,
)
from coocook_server.api.places import NewOrder
from coocook_server.bootstrap import CooCook
from coocook_server.services.menus import MOST_COURSES, MOST_GUESTS, MenuDraft, MenuRecord

PREFIX = "/api/coocook"
Guests = Annotated[Id, Field(ge=1, le=MOST_GUESTS)]


class MenuRequest(Request):
    """What a menu should be."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {
                "name": "Spring table",
                "description": "What the market has in April.",
                "price_per_guest": 85,
                "smallest_guests": 2,
                "most_guests": 8,
                "courses": ["Pine nut porridge", "Grilled short ribs", "Rice punch"],
            }
        },
    )

    name: Annotated[Text, Field(min_length=1, max_length=120)]
    description: Annotated[Text, Field(max_length=5_000)] = ""
    price_per_guest: Price
    smallest_guests: Guests = Field(default=1, description=f"1 to {MOST_GUESTS}.")
    most_guests: Guests | None = Field(default=None, description="Without it there is no upper limit.")
    courses: Annotated[
        tuple[Annotated[Text, Field(min_length=1, max_length=200)], ...],
        Field(max_length=MOST_COURSES, description="In the order they are served."),
    ] = ()
    active: bool = Field(default=True, strict=True, description="Whether customers see it.")

    def draft(self) -> MenuDraft:
        """As the service takes it."""
        return MenuDraft(**dict(self))


class Menu(BaseModel):
    """A menu."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    chef_id: int
    position: int = Field(description="Its place among the chef's menus.")
    name: str
    description: str
    price_per_guest: Money
    smallest_guests: int
    most_guests: int | None
    courses: list[str]
    active: bool
    created_at: Instant
    updated_at: Instant
    version: int


class MenuList(BaseModel):
    """The menus of a chef, in order."""

    menus: list[Menu]


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes of a chef's menus and of one menu."""
    menus = APIBlueprint("menus", __name__, url_prefix=PREFIX, tag="Menus")

    @operation(
        menus, "GET", "/chefs/<int:id>/menus", answers=MenuList, refuses=(404, 412), responses=NOT_MODIFIED
    )
    def list_menus(id: int) -> Response:
        """List the menus of a chef; inactive ones are shown to the chef itself and staff only."""
        response = _all(coocook.menus.of(id, by=signed_in.visitor()))
        response.add_etag()
        return if_changed(response)

    @operation(
        menus,
        "POST",
        "/chefs/<int:id>/menus",
        answers=Menu,
        status=201,
        body=MenuRequest,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def add_menu(id: int) -> Response:
        """Add a menu after the chef's others, as the chef itself or staff."""
        actor = signed_in.actor()
        coocook.menus.require_may_add(id, by=actor)
        return _one(coocook.menus.add(id, read_body(MenuRequest).draft(), by=actor), 201)

    @operation(
        menus,
        "PUT",
        "/chefs/<int:id>/menus/order",
        answers=MenuList,
        body=NewOrder,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def reorder_menus(id: int) -> Response:
        """Put all menus of a chef in another order, as the chef itself or staff."""
        actor = signed_in.actor()
        coocook.menus.require_may_add(id, by=actor)
        return _all(coocook.menus.reorder(id, read_body(NewOrder).ids, by=actor))

    @operation(menus, "GET", "/menus/<int:id>", answers=Menu, refuses=(404, 412), responses=NOT_MODIFIED)
    def get_menu(id: int) -> Response:
        """Read one menu."""
        return if_changed(_one(coocook.menus.get(id, by=signed_in.visitor())))

    @operation(
        menus,
        "PUT",
        "/menus/<int:id>",
        answers=Menu,
        body=MenuRequest,
        refuses=(400, 401, 403, 404, 412),
        signed_in=True,
    )
    def change_menu(id: int) -> Response:
        """Change a menu as its chef or staff; what is left out gets its default."""
        actor = signed_in.actor()
        coocook.menus.require_may_change(id, by=actor)
        draft = read_body(MenuRequest).draft()
        return _one(coocook.menus.change(id, draft, by=actor, version=expected_version("m", id)))

    @operation(
        menus,
        "DELETE",
        "/menus/<int:id>",
        answers=None,
        status=204,
        refuses=(401, 403, 404),
        signed_in=True,
    )
    def remove_menu(id: int) -> Response:
        """Remove a menu for good, as its chef or staff."""
        coocook.menus.remove(id, by=signed_in.actor())
        return nothing()

    return menus


def _all(menus: tuple[MenuRecord, ...]) -> Response:
    shown = [Menu.model_validate(menu) for menu in menus]
    return answer(MenuList(menus=shown), Cache_Control="private, no-cache")


def _one(menu: MenuRecord, status: int = 200) -> Response:
    tag = etag("m", menu.id, menu.version)
    made_at = f"{PREFIX}/menus/{menu.id}" if status == 201 else None
    return answer_version(Menu.model_validate(menu), tag, made_at=made_at)
