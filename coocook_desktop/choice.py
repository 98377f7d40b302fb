"""What the first start decides: the business's own store, or demo data in a store of their own."""

from dataclasses import dataclass

from coocook_server.config import Environment, Settings, overridden_by_environment, save_settings
from coocook_server.paths import data_folder

DEMO_FILE = "demo.db"


@dataclass(frozen=True)
class Choice:
    """Demo data, or a business with this name; an empty name keeps the present one."""

    demo: bool
    business_name: str = ""

    def keep(self) -> None:
        """Save it for this and every later start; the other store's file is not touched."""
        if self.demo:
            demo = data_folder() / DEMO_FILE
            save_settings(demo_mode=True, database_url=f"sqlite:///{demo.as_posix()}")
        elif self.business_name:
            save_settings(demo_mode=None, database_url=None, business_name=self.business_name)
        else:
            save_settings(demo_mode=None, database_url=None)


def is_first_start(settings: Settings) -> bool:
    """Whether nothing has decided yet what CooCook opens: no setting, no store, no trace of one."""
    if settings.demo_mode or not settings.is_sqlite:
        return False
    if overridden_by_environment("database_url") or overridden_by_environment("demo_mode"):
        return False
    store = settings.store_path
    return not any(store.parent.glob(f"{store.name}*"))


def may_try_demo(settings: Settings) -> bool:
    """Whether demo data is allowed here."""
    return settings.environment is not Environment.PRODUCTION
