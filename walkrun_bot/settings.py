"""What can be set from outside, read once, in `bot.py`, from the environment or `.env`."""

from __future__ import annotations

import ipaddress
import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ENV_FILE = Path(".env")

# What Telegram gives out is digits, a colon and 35 characters; local servers are less strict, and
# a token cut short is refused by Telegram itself with a sentence of its own.
TOKEN_SHAPE = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
# With or without SQLAlchemy's name of a driver; whether the place can be used the store will see.
DATABASE_SHAPE = re.compile(r"sqlite:///[^?]*[^/?][^?]*|postgres(ql)?://\S+")
# 32 bytes in base64 each; what they are worth the store will see.
KEYS_SHAPE = re.compile(r"[A-Za-z0-9_+/-]{43}=?(\s*,\s*[A-Za-z0-9_+/-]{43}=?)*")

OUR_BOT_API = "https://api.telegram.org"
TAKEN_PATHS = ("/healthz", "/readyz")
SECRET_SHAPE = re.compile(r"[A-Za-z0-9_-]{1,256}")
# Telegram brings updates to these ports alone; a Bot API server of one's own to any.
WEBHOOK_PORTS = (443, 80, 88, 8443)
# Where this machine listens when a webhook is set and nothing else is said: for a proxy beside it.
DEFAULT_LISTEN = ("127.0.0.1", 8080)
LAST_PORT = 65_535

# One sentence for each setting, for when its value cannot be used. None repeats the value.
EXPECTED = {
    "TELEGRAM_TOKEN": "TELEGRAM_TOKEN does not look like a bot's token (digits, a colon, then"
    " letters and digits); copy it again from @BotFather.",
    "TELEGRAM_API_URL": "TELEGRAM_API_URL has to be the root of a Bot API server, like"
    " https://api.telegram.org, without a path to a method and without the token.",
    "DATABASE_URL": "DATABASE_URL has to look like sqlite:///data/walkrun.db or"
    " postgresql://user:password@host/name.",
    "WEBHOOK_URL": "WEBHOOK_URL has to be an address that Telegram can bring updates to, like"
    " https://bot.example.org/telegram: a host's public name, perhaps a port and a path, nothing"
    " else.",
    "WEBHOOK_SECRET": "WEBHOOK_SECRET has to be 1 to 256 letters (A to Z), digits, _ and -.",
    "LISTEN": "LISTEN has to be an address of this machine and a port, like 127.0.0.1:8080.",
    "DATA_KEY": "DATA_KEY has to be a key that `python bot.py key` made, or several with commas"
    " between them, the first of which enciphers from now on.",
    "DATA_KEY_FILE": "DATA_KEY_FILE has to be the path of a file with a key on each line.",
    "ALLOWED_USERS": "ALLOWED_USERS has to be Telegram user ids with commas between them, like"
    " 1001,1002.",
    "LOG_LEVEL": "LOG_LEVEL has to be DEBUG, INFO, WARNING or ERROR.",
    "LOG_FORMAT": "LOG_FORMAT has to be plain or json.",
}


class SettingsError(Exception):
    """A setting cannot be used; the text is one sentence for the person who set it."""


class Settings(BaseSettings):
    """Every setting, checked. Secrets do not show in a repr.

    `telegram_token` is None where there is none: then the demo runs. `allowed_users` are ids of
    Telegram users; empty means everybody. `webhook_url` is None where updates are fetched;
    `listen` is host and port, None where nothing is listened to.
    """

    model_config = SettingsConfigDict(
        env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    telegram_token: SecretStr | None = None
    telegram_api_url: str = OUR_BOT_API
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    listen: Annotated[tuple[str, int] | None, NoDecode] = None
    database_url: SecretStr = SecretStr("sqlite:///data/walkrun.db")
    data_key: SecretStr | None = None
    data_key_file: Path | None = None
    allowed_users: Annotated[frozenset[int], NoDecode] = frozenset()
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["plain", "json"] = "plain"

    @field_validator("telegram_token")
    @classmethod
    def _token_of_the_right_shape(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not TOKEN_SHAPE.fullmatch(token.get_secret_value()):
            raise ValueError
        return token

    @field_validator("webhook_url")
    @classmethod
    def _an_address_to_bring_to(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
            raise ValueError
        _ = parts.port  # raises ValueError where it is none
        if parts.query or parts.fragment or parts.path in TAKEN_PATHS or " " in url:
            raise ValueError
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _secret_that_fits_a_header(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not SECRET_SHAPE.fullmatch(secret.get_secret_value()):
            raise ValueError
        return secret

    @field_validator("listen", mode="before")
    @classmethod
    def _host_and_port(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        host, _, port = value.strip().rpartition(":")
        if not host or not port.isdecimal() or int(port) > LAST_PORT:
            raise ValueError
        return host.removeprefix("[").removesuffix("]"), int(port)

    @field_validator("telegram_api_url")
    @classmethod
    def _root_of_a_server(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError
        _ = parts.port  # raises ValueError where it is none
        if parts.query or parts.fragment or "/bot" in parts.path or " " in parts.netloc:
            raise ValueError
        return url.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _a_database_we_know(cls, url: SecretStr) -> SecretStr:
        if not DATABASE_SHAPE.fullmatch(url.get_secret_value()):
            raise ValueError
        return url

    @field_validator("data_key")
    @classmethod
    def _keys_between_commas(cls, keys: SecretStr | None) -> SecretStr | None:
        if keys is not None and not KEYS_SHAPE.fullmatch(keys.get_secret_value()):
            raise ValueError
        return keys

    @field_validator("data_key_file")
    @classmethod
    def _no_folder(cls, path: Path | None) -> Path | None:
        if path is not None and path.is_dir():
            raise ValueError
        return path

    @field_validator("allowed_users", mode="before")
    @classmethod
    def _ids_between_commas(cls, value: object) -> object:
        if isinstance(value, str):
            return frozenset(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _any_case(cls, value: object) -> object:
        return value.strip().upper() if isinstance(value, str) else value

    @field_validator("log_format", mode="before")
    @classmethod
    def _any_case_either(cls, value: object) -> object:
        return value.strip().lower() if isinstance(value, str) else value

    @field_validator(
        "telegram_token", "telegram_api_url", "database_url", "webhook_url", "webhook_secret",
        "data_key",
        mode="before",
    )  # fmt: skip
    @classmethod
    def _without_space_around(cls, value: object) -> object:
        return value.strip() if isinstance(value, str) else value


def read_settings(env_file: Path | None = ENV_FILE) -> Settings:
    """Return the settings; the environment comes before `env_file`, which need not exist.

    Raises:
        SettingsError: a value is impossible, or the file cannot be read.
    """
    try:
        settings = Settings(_env_file=env_file)
    except ValidationError as refusal:
        name = str(refusal.errors()[0]["loc"][0]).upper()
        raise SettingsError(EXPECTED[name]) from None
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"{env_file} cannot be read as a file of settings.") from None
    complaint = _of_the_webhook(settings)
    if complaint:
        raise SettingsError(complaint)
    return settings


def _of_the_webhook(settings: Settings) -> str:
    """Return what Telegram would not like about the webhook, or ''."""
    if settings.webhook_url is None:
        return ""
    if settings.webhook_secret is None:
        return "WEBHOOK_URL needs a WEBHOOK_SECRET, by which Telegram shows that it is Telegram."
    if settings.telegram_api_url != OUR_BOT_API:
        return ""
    parts = urlsplit(settings.webhook_url)
    if parts.scheme != "https":
        return "WEBHOOK_URL has to begin with https://, as Telegram brings updates to no other."
    if (parts.port or WEBHOOK_PORTS[0]) not in WEBHOOK_PORTS:
        return "WEBHOOK_URL has to use port 443, 80, 88 or 8443, as Telegram knows no others."
    if not _can_be_reached(parts.hostname or ""):
        return "WEBHOOK_URL has to name a host that Telegram can reach from outside."
    return ""


def _can_be_reached(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host.strip(".") and not host.endswith((".local", ".localhost", ".internal"))
