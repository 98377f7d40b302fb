"""The settings: the only reader of the environment and of `.env` files."""

import json
import os
import re
import secrets
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    JsonConfigSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from coocook_server.errors import Misconfigured, Phrase
from coocook_server.paths import data_folder

SHORTEST_SECRET = 32
_KEY_FILE = "secret.key"
_SAVED_FILE = "settings.json"
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Environment(StrEnum):
    """Where this copy of CooCook runs."""

    DEVELOPMENT = "development"
    STAGING = "staging"
    PRODUCTION = "production"


class LogLevel(StrEnum):
    """How much is logged."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class SmtpSecurity(StrEnum):
    """How the way to the mail server is kept private: from the second line on, from the first, not at all."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class WrongSetting(ValueError):
    """A setting that does not go with the others; `field` and `words` tell it beside the setting's field."""

    def __init__(self, field: str, words: Phrase, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.words = words


def default_database_url() -> str:
    """The store in the user's data folder."""
    return f"sqlite:///{(data_folder() / 'platform.db').as_posix()}"


class Settings(BaseSettings):
    """Every setting, checked; the order is environment, `.env` here, `.env` in the data folder, saved.

    Use `load_settings`, which turns a wrong value into one clear line.
    """

    model_config = SettingsConfigDict(extra="ignore", frozen=True, env_ignore_empty=True)

    environment: Environment = Environment.DEVELOPMENT
    database_url: str = Field(default_factory=default_database_url)
    flask_secret_key: str = Field(default="", repr=False)
    demo_mode: bool = False
    log_level: LogLevel = LogLevel.INFO
    api_host: str = "127.0.0.1"
    api_port: Annotated[int, Field(ge=1, le=65535)] = 8000
    cors_origins: Annotated[tuple[str, ...], NoDecode] = ()
    ratelimit_enabled: bool = True
    retention_months: Annotated[int, Field(ge=0, le=600)] = 0
    subscription_approval: bool = False
    timezone: str = "Asia/Seoul"
    currency: str = "USD"
    public_url: str = ""
    trusted_proxies: Annotated[int, Field(ge=0, le=10)] = 0
    business_name: str = "CooCook"
    business_address: str = ""
    business_email: str = ""
    business_phone: str = ""
    smtp_host: str = ""
    smtp_port: Annotated[int, Field(ge=1, le=65535)] = 587
    smtp_security: SmtpSecurity = SmtpSecurity.STARTTLS
    smtp_username: str = ""
    smtp_password: str = Field(default="", repr=False)
    smtp_from: str = ""
    smtp_timeout: Annotated[int, Field(ge=1, le=90)] = 60
    reminder_hours: Annotated[int, Field(ge=0, le=23)] = 3

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Put the saved settings last."""
        saved = JsonConfigSettingsSource(settings_cls, json_file=data_folder() / _SAVED_FILE)
        return init_settings, env_settings, dotenv_settings, saved

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _split_origins(cls, value: Any) -> Any:
        if isinstance(value, str):
            return tuple(origin.strip() for origin in value.split(",") if origin.strip())
        return value

    @field_validator("smtp_from", "business_email")
    @classmethod
    def _mail_address(cls, value: str) -> str:
        if value and not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", value):
            raise ValueError(Phrase("must be a mail address like hello@cook.example.com"))
        return value

    @field_validator("business_name")
    @classmethod
    def _named(cls, value: str) -> str:
        if not value.strip():
            raise ValueError(Phrase("must not be empty"))
        return value

    @field_validator("public_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if value and not re.fullmatch(r"https?://[^\s/]\S*", value):
            raise ValueError(Phrase("must be a web address like https://cook.example.com"))
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _any_case(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if value.startswith("postgresql+psycopg://"):
            return value
        if not value.startswith("sqlite:///"):
            raise ValueError("must start with sqlite:/// and an absolute path, or with postgresql+psycopg://")
        path = value.removeprefix("sqlite:///")
        if not (PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute()):
            raise ValueError(f"the SQLite path {path or '(empty)'!r} must be absolute")
        return value

    @field_validator("flask_secret_key")
    @classmethod
    def _long_secret(cls, value: str) -> str:
        if value and len(value) < SHORTEST_SECRET:
            raise ValueError(f"must have at least {SHORTEST_SECRET} characters")
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(
                Phrase("{name} is no time zone; use a name like Asia/Seoul", name=repr(value))
            ) from None
        return value

    @field_validator("currency")
    @classmethod
    def _known_currency(cls, value: str) -> str:
        if not re.fullmatch(r"[A-Z]{3}", value):
            raise ValueError(Phrase("must be three capital letters, like USD or KRW"))
        return value

    @model_validator(mode="after")
    def _fit_for_production(self) -> "Settings":
        if self.environment is Environment.PRODUCTION:
            if self.demo_mode:
                raise ValueError("DEMO_MODE=true cannot go together with ENVIRONMENT=production")
            if "*" in self.cors_origins:
                raise ValueError("CORS_ORIGINS=* is not allowed with ENVIRONMENT=production")
        return self

    @model_validator(mode="after")
    def _can_send_mail(self) -> "Settings":
        if not self.smtp_host:
            return self
        if not self.mail_from:
            raise WrongSetting(
                "smtp_from",
                Phrase("is needed to send mail, unless the business has a mail address"),
                "SMTP_FROM must be set together with SMTP_HOST",
            )
        in_the_clear = self.smtp_security is SmtpSecurity.NONE and self.smtp_host not in _LOOPBACK
        if in_the_clear and self.environment is not Environment.DEVELOPMENT:
            raise WrongSetting(
                "smtp_security",
                Phrase("cannot be left out: mail would travel in the clear"),
                "SMTP_SECURITY=none sends mail in the clear; only to this machine is that allowed",
            )
        return self

    @property
    def mail_from(self) -> str:
        """The address mail comes from."""
        return self.smtp_from or self.business_email

    @property
    def zone(self) -> ZoneInfo:
        """The business's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def is_sqlite(self) -> bool:
        """Whether the store is a local file."""
        return self.database_url.startswith("sqlite:///")

    @property
    def store_path(self) -> Path:
        """The SQLite file; ask only where `is_sqlite`."""
        return Path(self.database_url.removeprefix("sqlite:///"))


def load_settings(*, needs_own_secret: bool = False, **given: Any) -> Settings:
    """Read every source and check it.

    `needs_own_secret` is set by the server without the desktop: in production it then refuses
    to make up a `FLASK_SECRET_KEY`. Raises `Misconfigured` with one line that names the variable.
    """
    try:
        settings = Settings(
            _env_file=(
                data_folder() / ".env",
                Path.cwd() / ".env",
            ),
            _env_file_encoding="utf-8",
            **given,
        )
    except ValidationError as refused:
        raise Misconfigured(_first_line(refused)) from None
    except (OSError, ValueError) as broken:
        raise Misconfigured(f"The settings cannot be read: {broken}") from None
    if settings.flask_secret_key:
        return settings
    if needs_own_secret and settings.environment is Environment.PRODUCTION:
        raise Misconfigured("FLASK_SECRET_KEY must be set in production (at least 32 characters).")
    return settings.model_copy(update={"flask_secret_key": _kept_secret()})


def changed_settings(present: Settings, changed: Mapping[str, Any]) -> Settings:
    """The settings with some of them changed, checked as at a start. Raises pydantic's `ValidationError`."""
    return Settings(_env_file=None, **{**present.model_dump(), **changed})


def setting_problems(present: Settings, changed: Mapping[str, Any]) -> dict[str, str]:
    """What is wrong with which setting if these were changed; empty if CooCook could start with them."""
    try:
        changed_settings(present, changed)
    except ValidationError as refused:
        return dict(_beside_its_field(error) for error in reversed(refused.errors()))
    return {}


def overridden_by_environment(name: str) -> bool:
    """Whether the environment or a `.env` file sets this field, so that a saved value has no effect."""
    variable = name.upper()
    if os.environ.get(variable):
        return True
    return any(dotenv_values(folder / ".env").get(variable) for folder in (Path.cwd(), data_folder()))


def save_settings(**changed: Any) -> None:
    """Keep these settings in the data folder for the next start; None takes a saved one away."""
    path = data_folder() / _SAVED_FILE
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        kept = {}
    kept.update(changed)
    kept = {name: value for name, value in kept.items() if value is not None}
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_suffix(".tmp")
    written.write_text(json.dumps(kept, indent=2), encoding="utf-8")
    written.replace(path)


def _first_line(refused: ValidationError) -> str:
    error = refused.errors()[0]
    what = str(error["msg"]).removeprefix("Value error, ")
    if not error["loc"]:
        return what
    return f"{str(error['loc'][0]).upper()}: {what}"


def _beside_its_field(error: Any) -> tuple[str, str]:
    """The field of an error, and its words without the field's name."""
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, WrongSetting):
        return cause.field, cause.words
    field = str(error["loc"][0]) if error["loc"] else ""
    if cause is not None:
        return field, cause.args[0]
    limits: dict[str, Any] = {}
    for each in Settings.model_fields[field].metadata if field else ():
        limits |= {name: getattr(each, name) for name in ("ge", "le") if hasattr(each, name)}
    if len(limits) == 2:
        return field, Phrase(
            "must be a whole number from {least} to {most}", least=limits["ge"], most=limits["le"]
        )
    return field, Phrase("makes no sense here")


def _kept_secret() -> str:
    path = data_folder() / _KEY_FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = path.read_text(encoding="ascii").strip() if path.exists() else ""
        if len(kept) >= SHORTEST_SECRET:
            return kept
        made = secrets.token_urlsafe(48)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(made)
        path.chmod(0o600)
    except OSError as fault:
        raise Misconfigured(f"The secret key cannot be kept in {path}: {fault.strerror}") from None
    return made
