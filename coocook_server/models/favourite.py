"""The chefs that customers want to find again."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime


class Favourite(Base):
    """A chef whom somebody has marked as a favourite."""

    __tablename__ = "favourite"
    __table_args__ = (UniqueConstraint("user_id", "chef_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    chef_id: Mapped[int] = mapped_column(ForeignKey("chef.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
