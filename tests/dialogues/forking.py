"""Bots at once, to be killed: what takes a bot its first second is done here beforehand.

Run with the environment of a bot, its clock's file and further arguments: each line that comes in
ends the wait for the bot before it, which has to be dead, and forks another; its process id goes
out.
"""

from __future__ import annotations

import os
import sys

import bot


def main(clock_file: str, *more: str) -> None:
    """Fork a bot for each line on standard input."""
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            os._exit(bot.main(["run", *more, "--clock", clock_file]))
        print(child, flush=True)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
