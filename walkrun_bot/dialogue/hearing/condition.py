"""How somebody is, and what stands in the way."""

from __future__ import annotations

from enum import StrEnum


class Energy(StrEnum):
    """How much strength somebody says they have."""

    LOW = "low"
    OK = "ok"
    HIGH = "high"


class Mood(StrEnum):
    """How somebody feels about it all."""

    DOWN = "down"
    OK = "ok"
    GOOD = "good"


class Barrier(StrEnum):
    """What stands in the way of a session."""

    INJURY = "injury"
    ILLNESS = "illness"
    TIRED = "tired"
    TIME = "time"
    WEATHER = "weather"
    TRAVEL = "travel"
    MOTIVATION = "motivation"
    FEAR = "fear"
    CARE = "care"
    GEAR = "gear"
