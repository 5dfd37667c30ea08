"""The shapes of a low day and of a small win: each is answered in words of its own."""

from __future__ import annotations

from enum import StrEnum


class Low(StrEnum):
    """What weighs on somebody."""

    SOMETHING = "something"
    TIRED_OF_IT = "tired_of_it"
    PACE = "pace"
    BODY = "body"
    USELESS = "useless"
    BACKWARDS = "backwards"
    OVERTAKEN = "overtaken"
    STOPPING = "stopping"
    GUILTY = "guilty"
    LAUGHED_AT = "laughed_at"
    LAUGHED_AT_AT_HOME = "laughed_at_at_home"
    STARED_AT = "stared_at"
    DOUBTED = "doubted"
    CRIED = "cried"
    LAST = "last"
    WATCHED = "watched"
    AGAIN = "again"
    NOT_OUT = "not_out"
    TOO_OLD = "too_old"


class Glad(StrEnum):
    """What somebody is glad of."""

    PROUD = "proud"
    NO_STOP = "no_stop"
    FIRST_IN_YEARS = "first_in_years"
    BREATH = "breath"
    WEATHER = "weather"
    MANAGED = "managed"
    LEGS = "legs"
    MIND = "mind"
    GRUDGING = "grudging"
    LEFT_ALONE = "left_alone"
