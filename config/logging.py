"""One line of JSON for each thing that happens, on stderr, with nothing that identifies a person.

No body, query string or token is ever logged: an invitation's token is its whole key.
"""

import logging
import re
import sys
import traceback

import structlog
from structlog.typing import EventDict, ExcInfo, WrappedLogger

_TOKEN = re.compile(r"(/(?:family|given|set-password)/)[^/?\s\"]+")
# Pages of the family's area lose their names too: telling them from tokens would need the routes.
MASK = r"\1…"
PATH_KEYS = ("path", "url", "event")


def mask(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    for key in PATH_KEYS:
        if isinstance(event.get(key), str):
            event[key] = _TOKEN.sub(MASK, event[key])
    return event


def place_of_failure(exc_info: ExcInfo) -> str:
    """Where it failed and the kind of failure. A message may quote what somebody wrote."""
    kind, error, place = exc_info
    earlier = error.__cause__ or error.__context__
    before = place_of_failure((type(earlier), earlier, earlier.__traceback__)) if earlier else ""
    return f"{before}{''.join(traceback.format_tb(place))}{kind.__qualname__}\n"


def configure_logging(level: str = "INFO") -> None:
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.ExceptionRenderer(place_of_failure),
        mask,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_formatter(shared))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)


def _formatter(shared: list[structlog.typing.Processor]) -> structlog.stdlib.ProcessorFormatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(),
        ],
    )
