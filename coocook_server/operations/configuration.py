"""The settings as the desk changes them: checked, kept for the next opening, and noted."""

import threading
from collections.abc import Mapping
from typing import Any

from coocook_server.config import Settings, changed_settings, save_settings, setting_problems
from coocook_server.errors import Invalid
from coocook_server.models.account import Actor
from coocook_server.services.permissions import Permission, require
from coocook_server.services.settings_history import SettingsHistory


class Configuration:
    """What is changed here holds from the next opening of the business on."""

    def __init__(self, settings: Settings, settings_history: SettingsHistory) -> None:
        self._settings = settings
        self._settings_history = settings_history
        self._changing = threading.Lock()

    @property
    def settings(self) -> Settings:
        """The settings of the next opening."""
        return self._settings

    def problems(self, changed: Mapping[str, Any]) -> dict[str, str]:
        """What is wrong with which setting if these were changed."""
        return setting_problems(self._settings, changed)

    def with_changes(self, changed: Mapping[str, Any]) -> Settings:
        """The settings as they would be. Raises `Invalid` with every bad field."""
        wrong = self.problems(changed)
        if wrong:
            raise Invalid("Some of the settings are not right.", wrong)
        return changed_settings(self._settings, changed)

    def require_may_change(self, *, by: Actor) -> None:
        """Raises `Denied` for anyone but an administrator."""
        require(by, Permission.SETTINGS, "Only an administrator may change the settings.")

    def change(self, changed: Mapping[str, Any], *, by: Actor) -> Settings:
        """Keep these settings. Raises `Denied`, and `Invalid` with every bad field; nothing is kept then."""
        self.require_may_change(by=by)
        with self._changing:
            after = self.with_changes(changed)
            values = after.model_dump(mode="json")
            save_settings(**{name: values[name] for name in changed})
            self._settings = after
            self._settings_history.note(after, by=by)
            return after
