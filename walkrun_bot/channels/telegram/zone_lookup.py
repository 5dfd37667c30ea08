"""What the child process of `zones` runs: latitude and longitude in, the name of a zone out."""

from __future__ import annotations

import sys

from tzfpy import get_tz

if __name__ == "__main__":
    latitude, longitude = map(float, sys.stdin.read().split())
    sys.stdout.write(get_tz(longitude, latitude))
