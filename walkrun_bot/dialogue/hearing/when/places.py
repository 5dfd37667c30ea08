"""From a town, a zone name or "it is ten to seven here" to a time zone.

The towns are in `places.tsv`, made by `tools/make_places.py` from GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from walkrun_bot.dialogue.hearing.text.words import plain

if TYPE_CHECKING:
    from datetime import datetime, time

_LEAD_IN = re.compile(
    r"^(?:i(?: am|'m)?|we(?: are|'re)?|it is|it's|now|just|live|living|moved|to|in|at|near|from|my"
    r"|time|zone|is|the|of|city|town|based|currently|set|change|timezone)\s+"
)
_IN_TOWN = re.compile(r"\b(?:in|to) ([a-z .'-]{3,40})")
_TAIL = frozenset({"time", "please", "now", "uk", "usa", "england", "scotland", "wales"})
# No town has a longer name; whatever is longer names none.
LONGEST_NAME = 60
_ABBREVIATED = {
    "uk": "Europe/London", "gmt": "Europe/London", "bst": "Europe/London",
    "england": "Europe/London", "scotland": "Europe/London", "wales": "Europe/London",
    "ireland": "Europe/Dublin", "cet": "Europe/Paris", "cest": "Europe/Paris",
    "germany": "Europe/Berlin", "france": "Europe/Paris", "spain": "Europe/Madrid",
    "italy": "Europe/Rome", "netherlands": "Europe/Amsterdam", "austria": "Europe/Vienna",
    "switzerland": "Europe/Zurich", "est": "America/New_York", "edt": "America/New_York",
    "eastern": "America/New_York", "cst": "America/Chicago", "central": "America/Chicago",
    "mst": "America/Denver", "mountain": "America/Denver", "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles", "pacific": "America/Los_Angeles", "new zealand":
    "Pacific/Auckland", "nz": "Pacific/Auckland", "india": "Asia/Kolkata", "utc": "UTC",
}  # fmt: skip
# Zones tried, in this order, when only the local time is known: where most people live.
_BY_CLOCK = (
    "Europe/London", "Europe/Berlin", "Europe/Athens", "America/New_York", "America/Chicago",
    "America/Denver", "America/Los_Angeles", "America/Sao_Paulo", "America/Halifax",
    "Africa/Lagos", "Africa/Nairobi", "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka",
    "Asia/Bangkok", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "Australia/Adelaide",
    "Pacific/Auckland", "Pacific/Honolulu", "America/Anchorage", "Asia/Kathmandu", "Asia/Tehran",
)  # fmt: skip
# A watch read aloud may be this far from the hour: people round.
_CLOCK_SLACK_MIN = 20
_DAY_MIN = 24 * 60


def zone_for(text: str) -> str | None:
    """Return the IANA zone that a text names, by zone, country or town, or None."""
    named = {zone.casefold(): zone for zone in available_timezones()}
    raw = text.strip().replace(" ", "_").casefold()
    if raw in named and "/" in raw:
        return named[raw]
    name = _bare(text)
    return _ABBREVIATED.get(name) or _towns().get(name)


def zone_in(text: str) -> str | None:
    """Return the zone of the town that a longer text says somebody is in, or None."""
    match = _IN_TOWN.search(_folded(plain(text)))
    words = match[1].split() if match else []
    spans = (" ".join(words[:count]) for count in (3, 2, 1) if len(words) >= count)
    return next((zone for span in spans if (zone := zone_for(span))), None)


def zone_by_clock(local: time, now: datetime) -> str | None:
    """Return a zone in which `now` (UTC) reads `local`, give or take twenty minutes, or None."""
    for zone in _BY_CLOCK:
        there = now.astimezone(ZoneInfo(zone))
        apart = abs(there.hour * 60 + there.minute - local.hour * 60 - local.minute)
        if min(apart, _DAY_MIN - apart) <= _CLOCK_SLACK_MIN:
            return zone
    return None


def _bare(text: str) -> str:
    name = _folded(plain(text[:LONGEST_NAME]))
    while (shorter := _LEAD_IN.sub("", name)) != name:
        name = shorter
    words = name.strip(" ,.!?").split()
    while len(words) > 1 and words[-1].strip(",.") in _TAIL:
        words.pop()
    return " ".join(words).strip(" ,.!?")


def _folded(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    return "".join(c for c in parts if not unicodedata.combining(c))


@cache
def _towns() -> dict[str, str]:
    table = files(__package__).joinpath("places.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    return {town: zone for zone, towns in rows for town in towns.split("|")}
