"""Settings: where they come from, which wins, and what is refused in one clear line."""

import os
import stat
from pathlib import Path

import pytest

from coocook_server.config import load_settings, overridden_by_environment, save_settings
from coocook_server.errors import Misconfigured


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the program is started from."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_the_defaults_suit_a_first_start(own_surroundings: Path) -> None:
    settings = load_settings()

    assert settings.store_path == own_surroundings / "platform.db"
    assert (settings.api_host, settings.api_port) == ("127.0.0.1", 8000)
    assert (settings.environment, settings.log_level) == ("development", "INFO")
    assert not settings.demo_mode
    assert settings.cors_origins == ()


def test_environment_then_env_file_here_then_env_file_of_the_data_folder_then_saved(
    here: Path, own_surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(api_port=8001)
    assert load_settings().api_port == 8001
    (own_surroundings / ".env").write_text("API_PORT=8002\n", encoding="utf-8")
    assert load_settings().api_port == 8002
    (here / ".env").write_text("API_PORT=8003\n", encoding="utf-8")
    assert load_settings().api_port == 8003
    monkeypatch.setenv("API_PORT", "8004")
    assert load_settings().api_port == 8004


def test_an_overridden_setting_can_be_told(
    here: Path, own_surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(api_port=8001)
    assert not overridden_by_environment("api_port")
    (here / ".env").write_text("API_HOST=0.0.0.0\n", encoding="utf-8")
    monkeypatch.setenv("API_PORT", "8004")

    assert overridden_by_environment("api_port")
    assert overridden_by_environment("api_host")
    assert not overridden_by_environment("timezone")


def test_a_saved_setting_can_be_taken_away(own_surroundings: Path) -> None:
    save_settings(api_port=8001, timezone="Europe/Berlin")
    save_settings(api_port=None)

    assert (load_settings().api_port, load_settings().timezone) == (8000, "Europe/Berlin")


def test_origins_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORS_ORIGINS", "http://localhost:8000, https://yourdomain.com")

    assert load_settings().cors_origins == ("http://localhost:8000", "https://yourdomain.com")


def test_windows_paths_are_absolute_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///D:/Project/platform.db")

    assert load_settings().store_path == Path("D:/Project/platform.db")


@pytest.mark.parametrize(
    ("variables", "says"),
    [
        ({"ENVIRONMENT": "prod"}, "ENVIRONMENT"),
        ({"DATABASE_URL": "sqlite:///platform.db"}, "DATABASE_URL.*absolute"),
        ({"DATABASE_URL": "sqlite:///"}, "DATABASE_URL.*absolute"),
        ({"DATABASE_URL": "mysql://localhost/coocook"}, "DATABASE_URL.*postgresql"),
        ({"FLASK_SECRET_KEY": "short"}, "FLASK_SECRET_KEY.*32"),
        ({"DEMO_MODE": "true", "ENVIRONMENT": "production"}, "DEMO_MODE"),
        ({"DEMO_MODE": "perhaps"}, "DEMO_MODE"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL"),
        ({"API_PORT": "0"}, "API_PORT"),
        ({"API_PORT": "65536"}, "API_PORT"),
        ({"API_PORT": "http"}, "API_PORT"),
        ({"CORS_ORIGINS": "*", "ENVIRONMENT": "production"}, "CORS_ORIGINS"),
        ({"SMTP_HOST": "smtp.example.com"}, "SMTP_FROM"),
        ({"SMTP_FROM": "hello"}, "SMTP_FROM"),
        ({"SMTP_FROM": "Cook <hello@example.com>"}, "SMTP_FROM"),
        ({"SMTP_PORT": "0"}, "SMTP_PORT"),
        ({"SMTP_SECURITY": "ssl"}, "SMTP_SECURITY"),
        ({"SMTP_TIMEOUT": "0"}, "SMTP_TIMEOUT"),
        ({"SMTP_TIMEOUT": "91"}, "SMTP_TIMEOUT"),
        ({"REMINDER_HOURS": "24"}, "REMINDER_HOURS"),
        (
            {
                "SMTP_HOST": "smtp.example.com",
                "SMTP_FROM": "hello@example.com",
                "SMTP_SECURITY": "none",
                "ENVIRONMENT": "staging",
            },
            "SMTP_SECURITY",
        ),
        ({"TIMEZONE": "Mars/Olympus"}, "TIMEZONE"),
        ({"TIMEZONE": "../../etc/passwd"}, "TIMEZONE"),
        ({"CURRENCY": "dollars"}, "CURRENCY"),
        ({"ENVIRONMENT": "production"}, "FLASK_SECRET_KEY"),
    ],
)
def test_a_wrong_value_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], says: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(Misconfigured, match=says) as refused:
        load_settings(needs_own_secret=True)

    assert "\n" not in refused.value.message


def test_a_broken_file_of_saved_settings_is_one_clear_line(own_surroundings: Path) -> None:
    (own_surroundings / "settings.json").write_text("{", encoding="utf-8")

    with pytest.raises(Misconfigured):
        load_settings()


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(own_surroundings: Path) -> None:
    first, second = load_settings(), load_settings()

    assert first.flask_secret_key == second.flask_secret_key
    assert len(first.flask_secret_key) >= 32
    assert first.flask_secret_key not in repr(first)
    if os.name == "posix":
        assert stat.S_IMODE((own_surroundings / "secret.key").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("host", "environment"),
    [
        ("localhost", "staging"),
        ("127.0.0.1", "staging"),
        ("::1", "staging"),
        ("smtp.example.com", "development"),
    ],
)
def test_mail_goes_in_the_clear_to_this_machine_or_in_development_only(host: str, environment: str) -> None:
    settings = load_settings(
        smtp_host=host, smtp_security="none", environment=environment, business_email="hello@example.com"
    )

    assert settings.mail_from == "hello@example.com"


def test_the_mail_password_is_not_shown_with_the_settings() -> None:
    assert "a good long passphrase" not in repr(load_settings(smtp_password="a good long passphrase"))
