"""How many examples are tried: few every day, many where it is asked for.

`LAWS_EXAMPLES` sets their number, `LAWS_STEPS` how many steps each of them has. Without
them it takes some seconds, and the same lives are tried each time.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

EXAMPLES, STEPS = (
    int(os.environ.get("LAWS_EXAMPLES", "0")),
    int(os.environ.get("LAWS_STEPS", "200")),
)
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)

TRYING = (
    settings(
        max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None, print_blob=True,
        suppress_health_check=SLOW, phases=(Phase.generate, Phase.shrink),
    )
    if EXAMPLES
    else settings(
        max_examples=12, stateful_step_count=60, deadline=None, derandomize=True,
        suppress_health_check=SLOW, phases=(Phase.generate,),
    )
)  # fmt: skip
