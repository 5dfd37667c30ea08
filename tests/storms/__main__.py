"""Storms by hand: python -m tests.storms --kills 200 --seed 1; figures are printed."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.postgres import server
from tests.storms.field import storm_field
from tests.storms.outage import outage
from tests.storms.storm import Plan, Storm

KILLS_OF_AN_OUTAGE = 5
WAYS = ("polling", "webhook", "two")


async def storm(url: str, folder: Path, way: str, plan: Plan) -> bool:
    """Run one storm and print what came of it; return whether it was sound."""
    brought, processes = way != "polling", 2 if way == "two" else 1
    async with storm_field(folder, url, brought=brought, processes=processes) as place:
        report = await Storm(place, plan).run()
    kind = url.partition(":")[0]
    name = {"two": "webhook, two processes"}.get(way, way)
    print(f"{kind}, {name}, seed {plan.seed}: {'sound' if report.sound else 'NOT SOUND'}")
    for line in report.lines():
        print(f"  {line}")
    for text in report.found.lost[:3] + report.found.unexpected[:3] + report.found.nudges_doubled:
        print(f"  ! {text!r}")
    sys.stdout.flush()
    return report.sound


async def come_back(url: str, folder: Path, runners: int, seed: int) -> bool:
    """Let so many wait for a week, and print what came of it; return whether it was sound."""
    came = await outage(folder, url, runners, KILLS_OF_AN_OUTAGE, seed)
    print(f"{url.partition(':')[0]}, a week's outage: {'sound' if came.sound else 'NOT SOUND'}")
    for line in came.lines():
        print(f"  {line}", flush=True)
    return came.sound


def main() -> int:
    """Run the storms that are asked for, one after the other."""
    parser = argparse.ArgumentParser(prog="python -m tests.storms", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="of each storm (default 200)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--people", type=int, default=6)
    parser.add_argument("--database", choices=("sqlite", "postgresql", "both"), default="both")
    parser.add_argument("--way", choices=(*WAYS, "all"), default="all")
    parser.add_argument("--outage", type=int, metavar="N", help="no storm: N runners, a week late")
    chosen = parser.parse_args()
    plan = Plan(chosen.kills, chosen.seed, chosen.people)
    ways = WAYS if chosen.way == "all" else (chosen.way,)
    sound = True
    with TemporaryDirectory(prefix="walkrun-storm-") as folder:
        root = Path(folder)
        if chosen.outage:
            url = f"sqlite:///{root / 'walkrun.db'}"
            return 0 if asyncio.run(come_back(url, root, chosen.outage, chosen.seed)) else 1
        if chosen.database != "postgresql":
            for way in ways[:2] if chosen.way == "all" else ways:
                (root / way).mkdir()
                url = f"sqlite:///{root / way / 'walkrun.db'}"
                sound &= asyncio.run(storm(url, root / way, way, plan))
        if chosen.database != "sqlite":
            (root / "server").mkdir()
            with server(root / "server") as postgres:
                for way in ways:
                    (root / f"{way}-pg").mkdir()
                    sound &= asyncio.run(storm(postgres.new(), root / f"{way}-pg", way, plan))
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
