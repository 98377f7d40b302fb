"""The pictures in a chef's gallery, kept in the store so that a backup holds them too."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime


class Picture(Base):
    """A picture of a chef as WebP, whole and small; `sha256` is that of the whole one, and its address.

    The bytes come last in the row, where SQLite skips them, and are loaded only when asked for by name.
    """

    __tablename__ = "picture"
    __table_args__ = (
        UniqueConstraint("chef_id", "sha256"),
        Index("ix_picture_chef_id_position", "chef_id", "position"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chef_id: Mapped[int] = mapped_column(ForeignKey("chef.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column()
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    alt: Mapped[str] = mapped_column(String(300), default="")
    width: Mapped[int] = mapped_column()
    height: Mapped[int] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)
    thumbnail: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, deferred_raiseload=True)
    image: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, deferred_raiseload=True)
