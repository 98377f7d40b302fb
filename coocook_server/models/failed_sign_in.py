"""How often a password was wrong, so that guessing gets slower."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime


class FailedSignIn(Base):
    """The wrong passwords for one name from one network, or for any name from it, in a row.

    `key` is the SHA-256 of the name and the network, since what people type there may be their password.
    """

    __tablename__ = "failed_sign_in"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    failures: Mapped[int] = mapped_column()
    paused_until: Mapped[datetime] = mapped_column(UtcDateTime)
    forgotten_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
