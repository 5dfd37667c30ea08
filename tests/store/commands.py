"""`python bot.py` with a command, as its operator types it; on a small disk, if Linux allows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).parents[2]
# A disk of its own: in a name space where nobody else sees it, and gone with the command.
ON_A_DISK = """
mount -t tmpfs -o size="$1" none "$3" && cp -a "$4/." "$3/" && mount -o remount,"$2" "$3" || exit 99
disk=$3 kept=$4; shift 4
"$@"; code=$?
mount -o remount,rw "$disk"; rm -rf "$kept"; cp -a "$disk" "$kept"
exit $code
"""
TOKEN = "7000000001:a-token-that-must-never-be-written-down"


def bot(url: str, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the command, and wait for its end."""
    return _run([sys.executable, "bot.py", *arguments], {"DATABASE_URL": url, **settings})


def bot_on_a_disk(  # where, how large, whether it can be written; then as for `bot`
    disk: Path, size: str, mode: str, *arguments: str, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run the command while `disk` is a disk of its own; what is in the folder is on it."""
    kept = disk.with_name(f"{disk.name}.kept")
    shutil.copytree(disk, kept)
    script = ["unshare", "-rm", "sh", "-c", ON_A_DISK, "sh", size, mode, str(disk), str(kept)]
    done = _run([*script, sys.executable, "bot.py", *arguments], settings)
    assert done.returncode != 99, done.stderr
    shutil.rmtree(disk)
    kept.rename(disk)
    return done


@cache
def disks_can_be_made() -> bool:
    """Whether this machine lets us mount: it has to be Linux, with user name spaces."""
    if shutil.which("unshare") is None:
        return False
    tried = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0  # noqa: S603


def _run(command: list[str], settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": "http://127.0.0.1:9"}
    return subprocess.run(  # noqa: S603
        command, cwd=HOUSE, env=environment | settings, capture_output=True, text=True,
        check=False, timeout=120,
    )  # fmt: skip
