"""What was changed, by whom and when; rows are added, never altered."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime


class HistoryEntry(Base):
    """One change of one thing, with its values before and after."""

    __tablename__ = "history"
    __table_args__ = (Index("ix_history_noun_noun_id_id", "noun", "noun_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    noun: Mapped[str] = mapped_column(String(40))
    noun_id: Mapped[int] = mapped_column()
    action: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    actor_name: Mapped[str] = mapped_column(String(120))
    origin: Mapped[str] = mapped_column(String(60), default="")
    before: Mapped[dict[str, Any]] = mapped_column(JSON)
    after: Mapped[dict[str, Any]] = mapped_column(JSON)
