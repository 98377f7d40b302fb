"""People who sign in: customers, chefs, staff and administrators."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime, one_of


class Role(StrEnum):
    """What an account may do, from the least to the most."""

    CUSTOMER = "customer"
    CHEF = "chef"
    STAFF = "staff"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Actor:
    """Who does something: every call that changes or shows private data names one."""

    user_id: int | None
    role: Role
    name: str
    chef_id: int | None = None
    origin: str = ""
    """From where: a network address, `desk`, `command line`; history keeps it."""


DESK = Actor(user_id=None, role=Role.ADMINISTRATOR, name="Front desk", origin="desk")
"""Whoever sits at the business's own PC."""

SYSTEM = Actor(user_id=None, role=Role.ADMINISTRATOR, name="CooCook")
"""The program itself, for what happens by the clock."""

COMMAND_LINE = Actor(user_id=None, role=Role.ADMINISTRATOR, name="CooCook", origin="command line")
"""Whoever may run commands on the business's own machine."""


class Account(Base):
    """An account; its table is `user`, as the outside knows it."""

    __tablename__ = "user"
    __table_args__ = (
        Index("uq_user_username_lower", text("lower(username)"), unique=True),
        Index("uq_user_email_lower", text("lower(email)"), unique=True),
        Index("ix_user_role_name_id", "role", "name", "id"),
        Index("ix_user_name_id", "name", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(80))
    email: Mapped[str | None] = mapped_column(String(254))
    name: Mapped[str] = mapped_column(String(120))
    phone: Mapped[str | None] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2), default="en")
    password_hash: Mapped[str | None] = mapped_column(String(200))
    role: Mapped[Role] = mapped_column(one_of(Role, "role"))
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)
    email_verified_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class UserSession(Base):
    """One sign-in, from its first token to its end.

    Only the SHA-256 of the key in its tokens is kept. `generation` counts its refresh tokens: each is
    used once, at `rotated_at`, which is also when the session was last heard of. `second_factor_at` says
    when a code of an authenticator was given in it.
    """

    __tablename__ = "user_session"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    generation: Mapped[int] = mapped_column(default=1)
    rotated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    address: Mapped[str] = mapped_column(String(45), default="")
    browser: Mapped[str] = mapped_column(String(60), default="")
    second_factor_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
