"""What was changed, by whom, when and from where; rows are added, never altered."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime


class HistoryEntry(Base):
    """One change of one thing, with its values before and after.

    Triggers refuse to alter or take away a row, but for an erased person: `actor_name` may become
    `Erased`, `origin` empty, and a value in `before` or `after` null or `[erased]`.
    """

    __tablename__ = "history"
    __table_args__ = (
        Index("ix_history_noun_noun_id_id", "noun", "noun_id", "id"),
        Index("ix_history_at_id", "at", "id"),
        Index("ix_history_noun_at_id", "noun", "at", "id"),
        Index("ix_history_actor_name_at_id", "actor_name", "at", "id"),
        *(
            CheckConstraint(f"json_typeof({column}) = 'object'", name=column).ddl_if(dialect="postgresql")
            for column in ("before", "after")
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    noun: Mapped[str] = mapped_column(String(40))
    noun_id: Mapped[int] = mapped_column()
    action: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    actor_name: Mapped[str] = mapped_column(String(120))
    origin: Mapped[str] = mapped_column(String(60), default="")
    before: Mapped[dict[str, Any]] = mapped_column(JSON)
    after: Mapped[dict[str, Any]] = mapped_column(JSON)
