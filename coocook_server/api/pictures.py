"""Pictures of the chefs' cooking: seen by anyone, sent and changed by the chef itself and by staff."""

from typing import Annotated

from apiflask import APIBlueprint
from apiflask.fields import UploadFile
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Id, Instant, Request, Text
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
    read_form,
    read_query,
)
from coocook_server.api.places import NewOrder
from coocook_server.bootstrap import CooCook
from coocook_server.services.pictures import ADDRESS, LARGEST_FILE, PictureRecord, Size

PREFIX = "/api/coocook"

LARGEST_BODY = LARGEST_FILE + 64 * 1024
"""Bytes: the picture, its words, and what multipart puts around them."""

TYPE = "image/webp"
FOR_EVER = "public, max-age=31536000, immutable"

Alt = Annotated[
    Text, Field(max_length=300, description="What the picture shows, for those who cannot see it.")
]


class PictureUpload(Request):
    """A picture, sent as a form."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)

    file: UploadFile = Field(
        description="JPEG, PNG or WebP, at most 8 MB and 50 million pixels (WebP: 25). It is written anew: "
        "what a camera noted in it is gone, it stands upright, and its longer side has at most 1600 pixels."
    )
    alt: Alt = ""


class PictureWords(Request):
    """What a picture shows."""

    alt: Alt


class PhotoChoice(Request):
    """Which of a chef's pictures is its photo."""

    picture_id: Id | None = Field(description="None for no photo.")


class SizeQuery(Request):
    """How large."""

    size: Size = Field(
        default="whole",
        description="At most 1600 pixels a side, at most 480 a side, or at most 400 or 800 pixels wide.",
    )


class Picture(BaseModel):
    """A picture; what is at its addresses never changes."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    chef_id: int
    position: int = Field(description="Its place among the chef's pictures.")
    sha256: str
    url: str
    thumbnail_url: str
    alt: str
    width: int = Field(description="Pixels.")
    height: int = Field(description="Pixels.")
    is_photo: bool = Field(description="Whether it is the chef's photo.")
    created_at: Instant
    version: int


class PictureList(BaseModel):
    """The pictures of a chef, in order."""

    pictures: list[Picture]


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes of a chef's pictures and of one picture."""
    pictures = APIBlueprint("pictures", __name__, url_prefix=PREFIX, tag="Pictures")

    @operation(
        pictures,
        "GET",
        "/chefs/<int:id>/pictures",
        answers=PictureList,
        refuses=(404, 412),
        responses=NOT_MODIFIED,
    )
    def list_pictures(id: int) -> Response:
        """List the pictures of a chef."""
        response = _all(coocook.pictures.of(id, by=signed_in.visitor()))
        response.add_etag()
        return if_changed(response)

    @operation(
        pictures,
        "POST",
        "/chefs/<int:id>/pictures",
        answers=Picture,
        status=201,
        form=PictureUpload,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def add_picture(id: int) -> Response:
        """Add a picture after the chef's others, as the chef itself or staff; a chef has at most 12."""
        actor = signed_in.actor()
        coocook.pictures.require_may_add(id, by=actor)
        sent = read_form(PictureUpload, LARGEST_BODY)
        data = sent.file.stream.read(LARGEST_FILE + 1)
        return _one(coocook.pictures.add(id, data, sent.alt, by=actor), 201)

    @operation(
        pictures,
        "PUT",
        "/chefs/<int:id>/pictures/order",
        answers=PictureList,
        body=NewOrder,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def reorder_pictures(id: int) -> Response:
        """Put all pictures of a chef in another order, as the chef itself or staff."""
        actor = signed_in.actor()
        coocook.pictures.require_may_add(id, by=actor)
        return _all(coocook.pictures.reorder(id, read_body(NewOrder).ids, by=actor))

    @operation(
        pictures,
        "PUT",
        "/chefs/<int:id>/photo",
        answers=PictureList,
        body=PhotoChoice,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def choose_photo(id: int) -> Response:
        """Make one of a chef's pictures its photo, or none, as the chef itself or staff."""
        actor = signed_in.actor()
        coocook.pictures.require_may_add(id, by=actor)
        return _all(coocook.pictures.choose_photo(id, read_body(PhotoChoice).picture_id, by=actor))

    @operation(
        pictures,
        "GET",
        "/pictures/<sha256>.webp",
        answers=TYPE,
        query=SizeQuery,
        refuses=(400, 404, 412),
        responses=NOT_MODIFIED,
    )
    def show_picture(sha256: str) -> Response:
        """Read a picture's bytes; they may be kept for ever."""
        size = read_query(SizeQuery).size
        response = Response(coocook.pictures.image(sha256, size), content_type=TYPE)
        response.headers["Cache-Control"] = FOR_EVER
        response.set_etag(f"{sha256}-{size}")
        return if_changed(response)

    @operation(
        pictures,
        "GET",
        "/pictures/<int:id>",
        answers=Picture,
        refuses=(404, 412),
        responses=NOT_MODIFIED,
    )
    def get_picture(id: int) -> Response:
        """Read what is known of one picture."""
        return if_changed(_one(coocook.pictures.get(id, by=signed_in.visitor())))

    @operation(
        pictures,
        "PUT",
        "/pictures/<int:id>",
        answers=Picture,
        body=PictureWords,
        refuses=(400, 401, 403, 404, 412),
        signed_in=True,
    )
    def describe_picture(id: int) -> Response:
        """Say in words what a picture shows, as its chef or staff."""
        actor = signed_in.actor()
        coocook.pictures.require_may_change(id, by=actor)
        alt = read_body(PictureWords).alt
        return _one(coocook.pictures.describe(id, alt, by=actor, version=expected_version("p", id)))

    @operation(
        pictures,
        "DELETE",
        "/pictures/<int:id>",
        answers=None,
        status=204,
        refuses=(401, 403, 404),
        signed_in=True,
    )
    def remove_picture(id: int) -> Response:
        """Remove a picture for good, as its chef or staff."""
        coocook.pictures.remove(id, by=signed_in.actor())
        return nothing()

    return pictures


def _all(pictures: tuple[PictureRecord, ...]) -> Response:
    shown = [Picture.model_validate(picture) for picture in pictures]
    return answer(PictureList(pictures=shown), Cache_Control="private, no-cache")


def _one(picture: PictureRecord, status: int = 200) -> Response:
    made_at = f"{ADDRESS}/{picture.id}" if status == 201 else None
    return answer_version(
        Picture.model_validate(picture), etag("p", picture.id, picture.version), made_at=made_at
    )
