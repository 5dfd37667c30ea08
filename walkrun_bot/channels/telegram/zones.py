"""From a shared location to a time zone, in a process of its own.

The map of zones takes 33 MB and a tenth of a second to load, for something that a runner does
once. A short-lived child loads it, answers and is gone, and the coordinates with it.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from pathlib import Path

logger = logging.getLogger(__name__)

LOOKUP = Path(__file__).with_name("zone_lookup.py")
# Loading the map takes a tenth of a second; whoever waits longer is better asked for a town.
PATIENCE_S = 10.0


async def zone_at(latitude: float, longitude: float) -> str | None:
    """Return the name of the zone at a place; None at sea, or where it could not be looked up."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-I", str(LOOKUP),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(PATIENCE_S):
            said, _ = await child.communicate(f"{latitude} {longitude}".encode())
    except TimeoutError:
        child.kill()
        await child.wait()
        logger.warning("looking up a time zone took too long; the runner is asked for a town")
        return None
    zone = said.decode().strip()
    return None if not zone or zone.startswith("Etc/") else zone
