"""Pictures of a chef's cooking, kept in the store; one of them may be the chef's photo."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from coocook_server.errors import Conflict, Invalid, NotFound, Phrase
from coocook_server.models import Chef, Picture
from coocook_server.models.account import Actor
from coocook_server.services import chef_history, history
from coocook_server.services.clock import Clock
from coocook_server.services.own_chef import find_changeable, find_shown
from coocook_server.services.places import put_in_order
from coocook_server.services.rules import check_id, clean_text, require_version
from coocook_server.store import Store, changed

if TYPE_CHECKING:
    from coocook_server.services.images import Crop, Reworked

T = TypeVar("T")

NOUN = "picture"

MOST_PICTURES = 12

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes, as it is sent."""

ADDRESS = "/api/coocook/pictures"
"""Where the web face serves them; a chef's `photo_url` starts so."""

Size = Literal["whole", "thumbnail", "400", "800"]
"""As it is kept, at most 1600 pixels a side; the small one, at most 480; or so many pixels wide, made on
demand."""

NARROWED = (400, 800)
"""Pixels: the widths that are made on demand."""

MOST_NARROWED = 128
"""Narrowed pictures kept in memory, of some 50 kB each."""

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Form(NamedTuple):
    """One of the widths a picture can be had in, in pixels, and its address."""

    width: int
    url: str


@dataclass(frozen=True)
class PictureRecord:
    """A picture without its bytes; `is_photo` says that it is the chef's photo, sizes are in pixels."""

    id: int
    chef_id: int
    position: int
    sha256: str
    alt: str
    width: int
    height: int
    is_photo: bool
    created_at: datetime
    version: int

    @property
    def url(self) -> str:
        """The address of the whole picture."""
        return address(self.sha256)

    @property
    def thumbnail_url(self) -> str:
        """The address of the small one."""
        return f"{self.url}?size=thumbnail"

    @property
    def forms(self) -> tuple[Form, ...]:
        """All widths, the whole picture last: what a browser may choose from."""
        narrower = (Form(width, f"{self.url}?size={width}") for width in NARROWED if width < self.width)
        return (*narrower, Form(self.width, self.url))


@dataclass(frozen=True)
class RemovedPicture:
    """A picture that was taken away, with all that is needed to put it back."""

    record: PictureRecord
    image: bytes
    thumbnail: bytes


def address(sha256: str) -> str:
    """Where a picture is found; what is found there never changes."""
    return f"{ADDRESS}/{sha256}.webp"


class Pictures:
    """The pictures of the chefs."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._narrowed = lru_cache(MOST_NARROWED)(self._narrow)

    def of(self, chef_id: int, *, by: Actor | None = None) -> tuple[PictureRecord, ...]:
        """A chef's pictures in order, without their bytes.

        Raises `NotFound`, for an inactive chef's too unless `by` is that chef or staff.
        """
        with self._store.reading() as session:
            chef = find_shown(session, chef_id, by)
            return _records(session, chef)

    def get(self, id: int, *, by: Actor | None = None) -> PictureRecord:
        """One picture, without its bytes. Raises `NotFound`."""
        check_id(id, NOUN)
        with self._store.reading() as session:
            picture = session.get(Picture, id)
            if picture is None:
                raise NotFound("There is no such picture.")
            return _record(picture, find_shown(session, picture.chef_id, by))

    def image(self, sha256: str, size: Size = "whole") -> bytes:
        """The bytes of a picture, WebP, never larger than it is. Raises `NotFound`."""
        if not _SHA256.fullmatch(sha256):
            raise NotFound("There is no such picture.")
        if size == "whole":
            return self._column(Picture.image, sha256)
        if size == "thumbnail":
            return self._column(Picture.thumbnail, sha256)
        # Asked of the store each time: what was removed is not shown from memory.
        if self._column(Picture.width, sha256) <= int(size):
            return self._column(Picture.image, sha256)
        return self._narrowed(sha256, int(size))

    def _narrow(self, sha256: str, width: int) -> bytes:
        # Pillow takes a while to load, and most sittings never need it.
        from coocook_server.services.images import narrowed

        return narrowed(self._column(Picture.image, sha256), width)

    def _column(self, column: InstrumentedAttribute[T], sha256: str) -> T:
        with self._store.reading() as session:
            found = session.scalar(select(column).where(Picture.sha256 == sha256).limit(1))
        if found is None:
            raise NotFound("There is no such picture.")
        return found

    def require_may_add(self, chef_id: int, *, by: Actor) -> None:
        """Raises `NotFound` for no such chef, `Denied` for anyone but the chef itself and staff."""
        with self._store.reading() as session:
            find_changeable(session, chef_id, by)

    def require_may_change(self, id: int, *, by: Actor) -> None:
        """Raises `NotFound` for no such picture, `Denied` for anyone but its chef and staff."""
        with self._store.reading() as session:
            _find(session, id, by)

    def add(
        self, chef_id: int, data: bytes, alt: str = "", *, crop: "Crop | None" = None, by: Actor
    ) -> PictureRecord:
        """Put a JPEG, PNG or WebP picture, reworked, after the chef's others; only a part of it if asked.

        Raises `NotFound`, `Denied`, `Invalid` for a file or words that cannot be used, `Conflict` for one
        too many or one that is there already.
        """
        self.require_may_add(chef_id, by=by)
        words = clean_text(alt, "alt", longest=300)
        # Outside the transaction: it may take a second, and nobody else could write meanwhile.
        return self._put(chef_id, _reworked(data, crop), words, by)

    def add_reworked(self, chef_id: int, made: "Reworked", alt: str = "", *, by: Actor) -> PictureRecord:
        """Put a picture that `images.rework` has made already, as those that come with the program are.

        Raises as `add` does.
        """
        self.require_may_add(chef_id, by=by)
        return self._put(chef_id, made, clean_text(alt, "alt", longest=300), by)

    def _put(self, chef_id: int, made: "Reworked", words: str, by: Actor) -> PictureRecord:
        now = self._clock()
        with self._store.writing() as session:
            chef = find_changeable(session, chef_id, by, locked=True)
            present = _pictures(session, chef_id)
            _require_room(present, made.sha256)
            picture = Picture(
                chef_id=chef_id,
                position=present[-1].position + 1 if present else 1,
                sha256=made.sha256,
                alt=words,
                width=made.width,
                height=made.height,
                created_at=now,
                version=1,
                thumbnail=made.thumbnail,
                image=made.image,
            )
            session.add(picture)
            session.flush()
            _note(session, picture, "added", {}, _shown(picture), by, now)
            return _record(picture, chef)

    def describe(self, id: int, alt: str, *, by: Actor, version: int | None = None) -> PictureRecord:
        """Say in words what a picture shows, for those who cannot see it.

        Raises `NotFound`, `Denied`, `Invalid`, and `Stale` if `version` is not the present one.
        """
        now = self._clock()
        with self._store.writing() as session:
            picture, chef = _find(session, id, by, locked=True)
            words = clean_text(alt, "alt", longest=300)
            require_version(picture.version, version)
            if words != picture.alt:
                before = {"alt": picture.alt}
                picture.alt = words
                picture.version += 1
                _note(session, picture, "changed", before, {"alt": words}, by, now)
            return _record(picture, chef)

    def remove(self, id: int, *, by: Actor) -> RemovedPicture:
        """Take a picture away, as the chef's photo too; `put_back` undoes it. Raises `NotFound`, `Denied`."""
        now = self._clock()
        with self._store.writing() as session:
            picture, chef = _find(session, id, by, locked=True)
            kept = select(Picture.image, Picture.thumbnail).where(Picture.id == id)
            removed = RemovedPicture(_record(picture, chef), *session.execute(kept).one())
            if chef.photo_url == address(picture.sha256):
                _set_photo(session, chef, None, by, now)
            _note(session, picture, "removed", _shown(picture), {}, by, now)
            session.delete(picture)
            return removed

    def put_back(self, removed: RemovedPicture, *, by: Actor) -> PictureRecord:
        """Put a picture that was taken away in its place again, as the chef's photo too if there is none.

        Raises `NotFound`, `Denied`, `Conflict` for one too many or one that is there already.
        """
        now = self._clock()
        was = removed.record
        with self._store.writing() as session:
            chef = find_changeable(session, was.chef_id, by, locked=True)
            _require_room(_pictures(session, was.chef_id), was.sha256)
            picture = Picture(
                id=was.id,
                chef_id=was.chef_id,
                position=was.position,
                sha256=was.sha256,
                alt=was.alt,
                width=was.width,
                height=was.height,
                created_at=was.created_at,
                version=was.version + 1,
                thumbnail=removed.thumbnail,
                image=removed.image,
            )
            session.add(picture)
            session.flush()
            _note(session, picture, "put back", {}, _shown(picture), by, now)
            if was.is_photo and chef.photo_url is None:
                _set_photo(session, chef, was.url, by, now)
            return _record(picture, chef)

    def reorder(self, chef_id: int, ids: Sequence[int], *, by: Actor) -> tuple[PictureRecord, ...]:
        """Put all pictures of a chef in this order.

        Raises `NotFound`, `Denied`, `Invalid` for an id given twice, `Conflict` if these are not the
        chef's pictures (any more).
        """
        now = self._clock()
        with self._store.writing() as session:
            chef = find_changeable(session, chef_id, by, locked=True)
            put_in_order(session, NOUN, chef_id, _pictures(session, chef_id), ids, by=by, now=now)
            return _records(session, chef)

    def choose_photo(self, chef_id: int, id: int | None, *, by: Actor) -> tuple[PictureRecord, ...]:
        """Make one of a chef's pictures its photo, or none; gives all of them.

        Raises `NotFound` for a picture of somebody else as well, `Denied`.
        """
        now = self._clock()
        with self._store.writing() as session:
            chef = find_changeable(session, chef_id, by, locked=True)
            url = None
            if id is not None:
                check_id(id, NOUN)
                picture = session.get(Picture, id)
                if picture is None or picture.chef_id != chef_id:
                    raise NotFound("The chef has no such picture.")
                url = address(picture.sha256)
            if url != chef.photo_url:
                _set_photo(session, chef, url, by, now)
            return _records(session, chef)


def _pictures(session: Session, chef_id: int) -> list[Picture]:
    query = select(Picture).where(Picture.chef_id == chef_id).order_by(Picture.position, Picture.id)
    return list(session.scalars(query))


def _records(session: Session, chef: Chef) -> tuple[PictureRecord, ...]:
    return tuple(_record(picture, chef) for picture in _pictures(session, chef.id))


def _find(session: Session, id: int, by: Actor, *, locked: bool = False) -> tuple[Picture, Chef]:
    check_id(id, NOUN)
    picture = session.get(Picture, id)
    if picture is None:
        raise NotFound("There is no such picture.")
    chef = find_changeable(session, picture.chef_id, by, locked=locked)
    if locked:
        picture = session.get(Picture, id, populate_existing=True)
        if picture is None:
            raise NotFound("There is no such picture.")
    return picture, chef


def _require_room(present: Sequence[Picture], sha256: str) -> None:
    if len(present) >= MOST_PICTURES:
        raise Conflict(
            Phrase("A chef may have at most {most} pictures.", most=MOST_PICTURES), rule="too_many"
        )
    if any(picture.sha256 == sha256 for picture in present):
        raise Conflict("This picture is there already.", rule="there_already")


def check_size(data: bytes) -> None:
    """Raises `Invalid` for a file that is too large to be sent."""
    if len(data) > LARGEST_FILE:
        most = Phrase("may have at most {most} MB", most=LARGEST_FILE // 1024 // 1024)
        raise Invalid("The picture is too large.", {"file": most})


def _reworked(data: bytes, crop: "Crop | None") -> "Reworked":
    # Pillow takes a while to load, and most sittings never need it.
    from coocook_server.services.images import rework

    check_size(data)
    return rework(data, crop)


def _set_photo(session: Session, chef: Chef, url: str | None, by: Actor, now: datetime) -> None:
    before = {"photo_url": chef.photo_url}
    chef.photo_url = url
    chef_history.note(session, chef, "changed", before, {"photo_url": url}, by=by, at=now)


def _shown(picture: Picture) -> dict[str, Any]:
    return {"chef_id": picture.chef_id, "sha256": picture.sha256, "alt": picture.alt}


def _note(
    session: Session,
    picture: Picture,
    action: str,
    before: dict[str, Any],
    after: dict[str, Any],
    by: Actor,
    now: datetime,
) -> None:
    history.record(session, NOUN, picture.id, action, before=before, after=after, by=by, at=now)
    changed(session, NOUN, picture.id)


def _record(picture: Picture, chef: Chef) -> PictureRecord:
    return PictureRecord(
        id=picture.id,
        chef_id=picture.chef_id,
        position=picture.position,
        sha256=picture.sha256,
        alt=picture.alt,
        width=picture.width,
        height=picture.height,
        is_photo=chef.photo_url == address(picture.sha256),
        created_at=picture.created_at,
        version=picture.version,
    )
