"""The facts without which a figure says little: the machine and the versions."""

from __future__ import annotations

import os
import platform
import sqlite3
from importlib.metadata import version

import psutil

LIBRARIES = ("python-telegram-bot", "SQLAlchemy", "sqlmodel", "aiosqlite", "APScheduler", "jinja2")


def facts() -> tuple[str, ...]:
    """One line on the machine, one on the versions, one on how busy it is just now."""
    cores, memory = os.cpu_count() or 1, round(psutil.virtual_memory().total / 2**30)
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{cores} cores, {memory} GiB, {_system()}",
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {libraries}",
        f"busy before the start: load {os.getloadavg()[0]:.2f} on {cores} cores",
    )


class Others:
    """How much of the processor others used since this was made: a shared machine is slower."""

    def __init__(self) -> None:
        self._before = self._times()

    def share(self) -> float:
        """From 0 (the machine was ours) to 1."""
        busy, ours, passed = (
            now - then for now, then in zip(self._times(), self._before, strict=True)
        )
        return max(busy - ours, 0.0) / passed if passed else 0.0

    @staticmethod
    def _times() -> tuple[float, float, float]:
        """Processor seconds since the machine and this process began: busy, ours, all."""
        machine, ours = psutil.cpu_times(), psutil.Process().cpu_times()
        every = sum(machine) - getattr(machine, "guest", 0.0) - getattr(machine, "guest_nice", 0.0)
        idle = machine.idle + getattr(machine, "iowait", 0.0)
        mine = ours.user + ours.system + ours.children_user + ours.children_system
        return every - idle, mine, every


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()
