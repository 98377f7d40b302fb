"""Changes of settings in the record, wherever they were made: at the desk, in the environment, in a file."""

import json
from typing import Any

from coocook_server.config import Settings
from coocook_server.models import StoreProperty
from coocook_server.models.account import Actor
from coocook_server.services import history
from coocook_server.services.clock import Clock
from coocook_server.store import Store

NOUN = "setting"
PROPERTY = "settings"
NOT_KEPT = ("flask_secret_key", "database_url")
"""The key is nobody's to read, and where the store is, it need not tell itself."""


class SettingsHistory:
    """What the settings were, and what they became."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def note(self, settings: Settings, *, by: Actor) -> bool:
        """Compare with the settings noted last and record what differs; says whether anything did."""
        now = _shown(settings)
        with self._store.reading() as session:
            kept = session.get(StoreProperty, PROPERTY)
            if kept is not None and json.loads(kept.value) == now:
                return False
        with self._store.writing() as session:
            kept = session.get(StoreProperty, PROPERTY)
            before = {} if kept is None else json.loads(kept.value)
            names = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
            if kept is None:
                session.add(StoreProperty(name=PROPERTY, value=json.dumps(now)))
                return False
            kept.value = json.dumps(now)
            history.record(
                session,
                NOUN,
                0,
                "changed",
                before={name: before.get(name) for name in names},
                after={name: now.get(name) for name in names},
                by=by,
                at=self._clock(),
            )
            return True


def _shown(settings: Settings) -> dict[str, Any]:
    """The settings as JSON holds them, without what is secret."""
    values = settings.model_dump(mode="json", exclude=set(NOT_KEPT))
    return {
        name: "[hidden]" if value and ("password" in name or "secret" in name) else value
        for name, value in values.items()
    }
