"""What the store knows of itself, such as whether it holds demo data."""

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base


class StoreProperty(Base):
    """A named fact about this store."""

    __tablename__ = "store_property"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
