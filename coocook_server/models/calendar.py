"""Calendar feeds: who has a secret address under which a calendar program reads their bookings."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime


class CalendarFeed(Base):
    """An account's feed; of the secret in its address only the SHA-256 is kept."""

    __tablename__ = "calendar_feed"

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
