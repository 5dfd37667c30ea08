"""A Telegram of one's own on this machine, for the demo and the tests.

It speaks the Bot API over real HTTP, as strictly as Telegram does, and shows a chat page to a
person. It knows nothing of the coach: any bot can be pointed at it.

    local = LocalTelegram(clock)
    async with serve(local) as address:
        # a bot talks to f"{address}/bot{local.token}/…", a browser opens address
"""

from walkrun_bot.local_telegram.faults import Fault, Faults, Outcome
from walkrun_bot.local_telegram.line import NotPossibleError
from walkrun_bot.local_telegram.local import LocalTelegram
from walkrun_bot.local_telegram.person import Person, SilenceError
from walkrun_bot.local_telegram.serving import PortTakenError, serve

__all__ = [
    "Fault",
    "Faults",
    "LocalTelegram",
    "NotPossibleError",
    "Outcome",
    "Person",
    "PortTakenError",
    "SilenceError",
    "serve",
]
