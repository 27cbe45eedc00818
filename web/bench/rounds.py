"""Measuring: page, bare, page, bare, so that a machine that slows down slows both."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from web.bench.load import Found, Load, WrongAnswer
from web.bench.pages import Asked


@dataclass(frozen=True)
class Plan:
    rounds: int
    seconds: float
    warm_up: float = 1.0


def measure(asked: Asked, plan: Plan) -> tuple[int, Sequence[tuple[Found, Found]]]:
    """The size of the page, and what each round found for it and for the bare view."""
    size = len(asked.visitor.get(asked.path))
    paths = (asked.path, asked.bare_path(size))
    for path in paths:
        _load(asked, path, size, plan.warm_up)
    return size, [
        (_load(asked, paths[0], size, plan.seconds), _load(asked, paths[1], size, plan.seconds))
        for _ in range(plan.rounds)
    ]


def _load(asked: Asked, path: str, size: int, seconds: float) -> Found:
    load = Load(asked.visitor.port, path, size, seconds, asked.visitor.headers)
    done = subprocess.run(
        [sys.executable, "-m", "web.bench.load"],
        input=json.dumps(asdict(load)),
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise WrongAnswer(done.stderr.strip())
    return Found(**json.loads(done.stdout))
