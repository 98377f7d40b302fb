"""Links in mails that do one thing once: prove an address, or set a new password."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime, one_of


class Purpose(StrEnum):
    """What a link is for."""

    VERIFY = "verify"
    CHANGE_MAIL = "change_mail"
    RESET = "reset"


class OneTimeLink(Base):
    """A link that waits to be used; using it takes the row away.

    Only the SHA-256 of its token is kept. `email` is the address it was mailed to, and proves.
    """

    __tablename__ = "one_time_link"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    purpose: Mapped[Purpose] = mapped_column(one_of(Purpose, "link_purpose"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    email: Mapped[str] = mapped_column(String(254))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
