"""What the first start decides: the business's own store, or demo data in a store of their own."""

from dataclasses import dataclass

from coocook_server.config import Environment, Settings, save_settings
from coocook_server.paths import data_folder

DEMO_FILE = "demo.db"


@dataclass(frozen=True)
class Choice:
    """Demo data, or a business of this name."""

    demo: bool
    business_name: str = ""

    def keep(self) -> None:
        """Save it for this and every later start; the other store's file is not touched."""
        if self.demo:
            demo = data_folder() / DEMO_FILE
            save_settings(demo_mode=True, database_url=f"sqlite:///{demo.as_posix()}")
        else:
            save_settings(demo_mode=False, database_url=None, business_name=self.business_name)


def is_first_start(settings: Settings) -> bool:
    """Whether nothing has decided yet what CooCook opens: no setting, no store, no trace of one."""
    decided = settings.model_fields_set & {"demo_mode", "database_url"}
    store = settings.store_path if settings.is_sqlite else None
    return store is not None and not decided and not any(store.parent.glob(f"{store.name}*"))


def may_try_demo(settings: Settings) -> bool:
    """Whether demo data is allowed here."""
    return settings.environment is not Environment.PRODUCTION
