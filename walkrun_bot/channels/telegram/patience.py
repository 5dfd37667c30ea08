"""How long the channel waits for what: every number of its dealings with Telegram, with why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b


@dataclass(frozen=True)
class Patience:
    """Times in seconds, and counts."""

    # A handshake takes 0.1 s, 1 s on a bad line; where it takes 5 s, the line is down.
    connect: float = 5.0
    # Telegram answers in 0.1 s. What has taken 10 s will hardly come, and it may have arrived.
    answer: float = 10.0
    # A file of a few megabytes over a slow uplink.
    upload: float = 30.0
    # For a free connection; `sends` and `taps` together never need more than there are.
    pool: float = 5.0
    # How long Telegram holds a getUpdates without news; proxies cut idle lines after 60 s.
    long_poll: int = 30
    # While somebody's update is still being handled: how soon to look for those of others.
    glance: float = 0.2
    # Updates of one person that wait to be handled; Telegram brings the rest later.
    lane: int = 25
    # Telegram gives a webhook a minute or so; what takes longer than this is asked for again.
    webhook_answer: float = 25.0
    # How often to look whether the webhook is still ours.
    webhook_check: float = 60.0
    # Connections that Telegram may open at once, of 100; more than `handlings` would only wait.
    webhook_connections: int = 40
    # An update is a few kilobytes; a long message that quotes another, with all its formatting,
    # may come to a hundred.
    update_bytes: int = 1024 * 1024
    # Handling takes milliseconds. What hangs for longer is a fault of ours, and would in time
    # hold up everybody, as Telegram gives out no more than 100 updates before the oldest is done.
    handling: float = 30.0
    # Handlings, sends and (answers to) taps under way at once. Telegram takes 30 messages a
    # second; at 0.1 s each, 24 are plenty.
    handlings: int = 32
    sends: int = 24
    taps: int = 8
    # Telegram's limits, from its page for bots: about 30 messages a second to all, and one a second
    # to one chat, where "short bursts" are allowed. It gives no number; three is the most that the
    # coach says at once.
    a_second: int = 30
    chat_a_second: float = 1.0
    chat_burst: int = 3
    # Nudges go out evenly and leave a third of what there is to answers.
    nudges_a_second: float = 20.0
    # Whoever waited for longer than this to send looks again whether the message is still wanted.
    noticeable: float = 0.01
    # Back-off: doubling from the first to the longest, minus up to half of it as jitter.
    first_retry: float = 0.5
    longest_retry: float = 60.0
    # Tries of one message in a row, 8 s in all, before it is left to the sweep a minute later.
    tries: int = 5
    # What waits for longer is given up: a nudge for this morning is of no use in the evening, and
    # an answer to yesterday's words would only puzzle.
    nudge_use: timedelta = timedelta(hours=2)
    reply_use: timedelta = timedelta(hours=24)
    # How often to ask for the lead: so long nobody sends after the process that did has died.
    lead_check: float = 1.0
    # How often the process that sends looks for what others have left to be sent.
    look: float = 0.2
    # Who meets another program at its token so often within this time came second and ends. The
    # number differs from process to process, lest two that began together both end.
    newcomer: float = 60.0
    conflicts: tuple[int, ...] = (3, 4, 5, 6)
    # How often the same trouble with polling is written down.
    reminder: float = 60.0
    # At the end: for what is being handled, for what is being sent, for the last acknowledgement.
    finish_handling: float = 5.0
    finish_sending: float = 3.0
    finish_polling: float = 2.0

    @classmethod
    def unlimited(cls) -> Patience:
        """Return one for a server without limits: the local Telegram, in the demo and trials."""
        plenty = 1_000_000
        return cls(a_second=plenty, chat_a_second=plenty, chat_burst=plenty, nudges_a_second=1000.0)

    def backoff(self, failures: int, seed: int) -> float:
        """Return the seconds to wait after so many `failures` in a row (1 or more).

        The jitter is a function of `seed` and `failures`: two chats do not come back in step.
        """
        full = min(self.longest_retry, self.first_retry * 2.0 ** min(failures - 1, 30))
        digest = blake2b(f"{seed}/{failures}".encode(), digest_size=4).digest()
        return full * (1 - int.from_bytes(digest) / 2**33)
