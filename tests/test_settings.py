"""Settings: what can be set, what cannot, and in which words that is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from walkrun_bot.settings import (
    EXPECTED,
    Settings,
    SettingsError,
    read_settings,
)

EXAMPLE = Path(__file__).parents[1] / ".env.example"
NAMES = {name.upper() for name in Settings.model_fields}
TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / ".env"
    path.write_text("\n".join(lines))
    return path


def test_everything_has_a_default() -> None:
    settings = read_settings(None)
    assert settings.telegram_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database_url.get_secret_value() == "sqlite:///data/walkrun.db"
    assert settings.allowed_users == frozenset()
    assert (settings.log_level, settings.log_format) == ("INFO", "plain")


def test_the_environment_comes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, f"TELEGRAM_TOKEN={TOKEN}", "LOG_LEVEL=debug", "ALLOWED_USERS=1, 2,")
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    settings = read_settings(path)
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert settings.log_level == "ERROR"
    assert settings.allowed_users == {1, 2}


def test_a_name_without_a_value_means_the_default(tmp_path: Path) -> None:
    assert read_settings(EXAMPLE) == read_settings(None)
    assert read_settings(written(tmp_path, "TELEGRAM_TOKEN=")).telegram_token is None
    assert read_settings(tmp_path / "not there") == read_settings(None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_TOKEN", "s3cret"),
        ("TELEGRAM_TOKEN", f"bot{TOKEN}"),
        ("TELEGRAM_TOKEN", f"{TOKEN} s3cret"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "ftp://s3cret.org"),
        ("TELEGRAM_API_URL", f"https://api.telegram.org/bot{TOKEN}"),
        ("TELEGRAM_API_URL", "http://[s3cret"),
        ("DATABASE_URL", "mysql://s3cret@localhost/x"),
        ("DATABASE_URL", "data/walkrun.db"),
        ("DATABASE_URL", "sqlite://"),
        ("WEBHOOK_URL", "s3cret.example.org/x"),
        ("WEBHOOK_URL", "https://me:s3cret@bot.example.org/x"),
        ("WEBHOOK_URL", "https://bot.example.org/x?key=s3cret"),
        ("WEBHOOK_URL", "https://bot.example.org/healthz"),
        ("WEBHOOK_URL", "https://bot.example.org:s3cret/x"),
        ("WEBHOOK_SECRET", "s3cret!"),
        ("WEBHOOK_SECRET", "s" * 257),
        ("LISTEN", "8080"),
        ("LISTEN", "127.0.0.1:s3cret"),
        ("LISTEN", "127.0.0.1:65536"),
        ("DATA_KEY", "s3cret"),
        ("DATA_KEY", "A" * 43 + ",s3cret"),
        ("DATA_KEY_FILE", "/"),
        ("ALLOWED_USERS", "alice,s3cret"),
        ("LOG_LEVEL", "s3cret"),
        ("LOG_FORMAT", "s3cret"),
    ],
)
def test_an_impossible_value_is_told_in_one_sentence_that_does_not_repeat_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refusal:
        read_settings(None)
    sentence = str(refusal.value)
    assert sentence.startswith(name)
    assert re.fullmatch(r"[^\n]+\.", sentence)
    assert "s3cret" not in repr(refusal.value)
    assert TOKEN not in sentence
    assert refusal.value.__suppress_context__


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8081"),
        ("https://bots.example.org/telegram", "https://bots.example.org/telegram"),
    ],
)
def test_a_bot_api_server_of_ones_own(monkeypatch: pytest.MonkeyPatch, url: str, kept: str) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", url)
    assert read_settings(None).telegram_api_url == kept


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://bot.example.org/x", "https://"),
        ("https://bot.example.org:8080/x", "port 443, 80, 88 or 8443"),
        ("https://127.0.0.1/x", "from outside"),
        ("https://10.1.2.3:8443/x", "from outside"),
        ("https://localhost/x", "from outside"),
        ("https://bot.local/x", "from outside"),
    ],
)
def test_a_webhook_that_telegram_would_refuse_is_told_before_it_does(
    monkeypatch: pytest.MonkeyPatch, url: str, words: str
) -> None:
    monkeypatch.setenv("WEBHOOK_URL", url)
    monkeypatch.setenv("WEBHOOK_SECRET", "s3cret")
    with pytest.raises(SettingsError, match=rf"^WEBHOOK_URL has to .*{words}[^\n]*\.$"):
        read_settings(None)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081")
    assert read_settings(None).webhook_url == url


@pytest.mark.parametrize("url", ["https://bot.example.org", "https://bot.example.org:8443/a/b"])
def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("WEBHOOK_URL", url)
    with pytest.raises(SettingsError, match=r"^WEBHOOK_URL needs a WEBHOOK_SECRET"):
        read_settings(None)
    monkeypatch.setenv("WEBHOOK_SECRET", "s3cret")
    assert read_settings(None).webhook_url == url
    assert "s3cret" not in repr(read_settings(None))


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("127.0.0.1:8080", ("127.0.0.1", 8080)),
        ("0.0.0.0:0", ("0.0.0.0", 0)),  # noqa: S104 - that somebody may want it
        ("[::1]:80", ("::1", 80)),
    ],
)
def test_where_to_listen(
    monkeypatch: pytest.MonkeyPatch, value: str, address: tuple[str, int]
) -> None:
    monkeypatch.setenv("LISTEN", value)
    assert read_settings(None).listen == address


@pytest.mark.parametrize(
    "url", ["sqlite:///x.db", "sqlite:////tmp/x.db", "postgresql://u:p@h/x?sslmode=require"]
)
def test_databases_that_are_known(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert read_settings(None).database_url.get_secret_value() == url


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("DATABASE_URL", "sqlite:////srv/s3cret/runs.db")
    shown = repr(read_settings(None)) + str(read_settings(None))
    assert TOKEN not in shown
    assert "s3cret" not in shown


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_bytes(b"LOG_LEVEL=\xff\xfe")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(path)


def test_every_setting_is_documented_and_no_other() -> None:
    documented = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(), re.MULTILINE)
    assert sorted(documented) == sorted(NAMES)
    assert set(EXPECTED) == NAMES
