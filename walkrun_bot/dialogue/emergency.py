"""Emergency numbers by time zone, where one number can be told from it.

Sources: the national numbers published by the countries' own emergency services; 112 works in
all of the European Union and, from mobile phones, in most other countries.
"""

from __future__ import annotations

_BY_ZONE = {
    "Europe/London": "999", "Europe/Belfast": "999", "Europe/Dublin": "112 or 999",
    "Europe/Jersey": "999", "Europe/Guernsey": "999", "Europe/Isle_of_Man": "999",
    "Pacific/Auckland": "111", "Asia/Kolkata": "112", "Asia/Tokyo": "119", "Asia/Singapore": "995",
    "Asia/Hong_Kong": "999", "Asia/Seoul": "119", "Africa/Johannesburg": "112",
    "America/Sao_Paulo": "192", "America/Mexico_City": "911", "Pacific/Honolulu": "911",
    "Europe/Zurich": "144 or 112",
}  # fmt: skip
_NORTH_AMERICA = frozenset({
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
    "America/Phoenix", "America/Anchorage", "America/Detroit", "America/Toronto",
    "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax",
    "America/Montreal", "America/St_Johns", "America/Regina", "America/Boise",
    "America/Indiana/Indianapolis", "America/Kentucky/Louisville",
})  # fmt: skip
# In Europe, where 112 is not (or not alone) what the country's own services tell people to call.
_NOT_112 = frozenset({"Europe/Moscow", "Europe/Minsk", "Europe/Istanbul"})


def emergency_number(zone: str) -> str:
    """Return the emergency number where `zone` tells it, "" where it does not."""
    if zone in _BY_ZONE:
        return _BY_ZONE[zone]
    if zone in _NORTH_AMERICA:
        return "911"
    if zone.startswith("Australia/"):
        return "000"
    return "112" if zone.startswith("Europe/") and zone not in _NOT_112 else ""
