"""The entry: settings in, a running bot out (wired in walkrun_bot/running.py)."""

from __future__ import annotations

import gc
import os
import signal

if __name__ == "__main__":
    # All that is loaded stays: to look again and again for what could go takes a tenth of a start.
    gc.disable()
    # What follows takes most of a second to load. Nothing is begun yet that would have to be ended
    # in good order, so a signal ends it at once, and well.
    for _name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(_name, lambda *_: os._exit(0))

import argparse
import asyncio
import logging
import sys
from io import TextIOWrapper
from pathlib import Path

from walkrun_bot import upkeep
from walkrun_bot.channels.telegram.address import Address, WebhookRefusedError
from walkrun_bot.channels.telegram.polling import AnotherPollerError, TokenRefusedError
from walkrun_bot.channels.web.listening import CannotListenError
from walkrun_bot.clock import FileClock, SystemClock
from walkrun_bot.logs import write_logs
from walkrun_bot.nudges import Beat
from walkrun_bot.running import Line, opened
from walkrun_bot.settings import (
    DEFAULT_LISTEN,
    Settings,
    SettingsError,
    read_settings,
)
from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.keys import GivenKeys, KeyFile, Keys, key_file

# What ends the bot with one sentence, and without a traceback.
REFUSALS = (SettingsError, StoreError, TokenRefusedError, AnotherPollerError, WebhookRefusedError,
            CannotListenError)  # fmt: skip
MESSAGES = Path(__file__).parent / "messages"
LAST_PORT = 65_535
# How often a bot that lives by a file's clock looks at it, in seconds: a test waits for it.
TRIAL_BEAT_S = 0.05


def main(arguments: list[str] | None = None) -> int:
    """Run what the command line asks for; return the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    chosen = _parser(frozenset(given)).parse_args(given)
    if chosen.command == "simulate":
        return _simulate(chosen)
    if chosen.command == "hear":
        return _hear(chosen)
    try:
        settings = read_settings()
        if chosen.command in upkeep.COMMANDS:
            _stop_as_usual()
            asyncio.run(_upkeep(chosen, settings))
            return 0
        asyncio.run(_demo(chosen, settings) if _wants_demo(chosen, settings)
                    else _bot(chosen, settings))  # fmt: skip
    except REFUSALS as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except Exception:
        # Logged rather than raised: a traceback may quote what a person said.
        logging.getLogger("walkrun_bot").critical("the bot broke down", exc_info=True)
        return 1
    return 0


def _wants_demo(chosen: argparse.Namespace, settings: Settings) -> bool:
    if chosen.command != "demo" and settings.telegram_token is None:
        print("No TELEGRAM_TOKEN is set, so this is the demo: the same bot, on this machine alone.")
    return chosen.command == "demo" or settings.telegram_token is None


async def _bot(chosen: argparse.Namespace, settings: Settings) -> None:
    token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
    webhook = _webhook(settings)
    secrets = [token, *([webhook.secret] if webhook else [])]
    write_logs(settings.log_level, settings.log_format, secrets=secrets)
    stop = _stop_on_signals()
    line = Line(
        token=token,
        api_url=settings.telegram_api_url,
        allowed=settings.allowed_users,
        listen=settings.listen or (DEFAULT_LISTEN if webhook else None),
        webhook=webhook,
        limits=not chosen.no_limits,
    )
    async with opened(
        line,
        database_url=settings.database_url.get_secret_value(),
        keys=_keys(settings),
        messages=MESSAGES,
        clock=FileClock(chosen.clock) if chosen.clock else SystemClock(),
        beat=Beat(tick=TRIAL_BEAT_S) if chosen.clock else None,
    ) as bot:
        _spare_the_collector()
        await bot.listen(stop)


async def _upkeep(chosen: argparse.Namespace, settings: Settings) -> None:
    write_logs("WARNING", settings.log_format)
    url = settings.database_url.get_secret_value()
    await upkeep.run(chosen, url, _keys(settings), print)


def _keys(settings: Settings) -> Keys:
    if settings.data_key is not None:
        return GivenKeys(Keyring.parsed(settings.data_key.get_secret_value(), "DATA_KEY"))
    url = settings.database_url.get_secret_value()
    return KeyFile(settings.data_key_file or key_file(url, Path.cwd()))


def _webhook(settings: Settings) -> Address | None:
    if settings.webhook_url is None or settings.webhook_secret is None:
        return None
    return Address(settings.webhook_url, settings.webhook_secret.get_secret_value())


async def _demo(chosen: argparse.Namespace, settings: Settings) -> None:
    write_logs("WARNING" if settings.log_level == "INFO" else settings.log_level,
               settings.log_format)  # fmt: skip
    from walkrun_bot.demo import DEFAULT_PORT, run_demo
    from walkrun_bot.local_telegram import PortTakenError

    port = DEFAULT_PORT if chosen.port is None else chosen.port
    try:
        await run_demo(MESSAGES, port, _stop_on_signals(), lambda line: print(line, flush=True))
    except PortTakenError as taken:
        raise SettingsError(str(taken)) from None


def _simulate(chosen: argparse.Namespace) -> int:
    from walkrun_bot.simulation.cli import run

    _stop_as_usual()
    return run(chosen, print)


def _hear(chosen: argparse.Namespace) -> int:
    """Say what is understood of what stands on stdin, or score a labelled file."""
    from walkrun_bot.dialogue.hearing.command import cli as hearing

    try:
        if chosen.score is not None:
            with Path(chosen.score).open(encoding="utf-8") as lines:
                return hearing.score(lines, print)
        lines = TextIOWrapper(sys.stdin.buffer, "utf-8", "replace", newline="\n")
        hearing.listen(lines, lambda line: print(line, flush=True))
    except OSError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


def _spare_the_collector() -> None:
    """Take what was loaded out of the garbage collector's rounds (docs/performance.md)."""
    gc.collect()
    gc.freeze()


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to {LAST_PORT}, not {text}")
    return int(text)


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    return stop


def _stop_as_usual() -> None:
    """Let Ctrl+C break off a command that is no bot, as it does any program."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _parser(given: frozenset[str]) -> argparse.ArgumentParser:
    """Return the parser; of the commands that load much, one is complete only where it is given."""
    parser = argparse.ArgumentParser(prog="bot.py", description="A walk-run coach for Telegram.")
    parser.set_defaults(port=None, clock=None, no_limits=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    run = commands.add_parser("run", help="the bot (the default); without a token, the demo")
    run.add_argument(
        "--clock",
        type=Path,
        metavar="FILE",
        help="live by the instant in FILE instead of the machine's clock, for trials",
    )
    run.add_argument(
        "--no-limits",
        action="store_true",
        help="send as fast as the server takes it, for trials with one that is not Telegram's",
    )
    simulate = commands.add_parser(
        "simulate", help="virtual runners go through this coach and through published plans"
    )
    if "simulate" in given:
        from walkrun_bot.simulation import cli as simulation

        simulation.add_arguments(simulate)
    hear = commands.add_parser("hear", help="what is understood of each line typed, as JSON")
    if "hear" in given:
        from walkrun_bot.dialogue.hearing.command import cli as hearing

        hearing.add_arguments(hear)
    upkeep.add_commands(commands)
    demo = commands.add_parser("demo", help="the bot with a chat page on this machine")
    demo.add_argument("--port", type=_port, metavar="N", help="where the page is (default 8765)")
    return parser  # fmt: skip


if __name__ == "__main__":
    gc.collect()  # what loading left behind, 10 MB
    gc.freeze()
    gc.enable()
    sys.exit(main())
