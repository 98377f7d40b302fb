"""Everything that talks to the database."""

from coocook_server.store.joined import JoinedStore
from coocook_server.store.store import Store, changed, mark_present, require_present

__all__ = ["JoinedStore", "Store", "changed", "mark_present", "require_present"]
