"""What is still owed to a relative, in words."""

from collections.abc import Sequence

from domain.family.summary import Summary
from domain.procedures.basis import is_stated
from domain.procedures.definition import Procedure
from domain.procedures.rules import document_title

WORDS = {"copy": "a copy of the {}", "date": "the date on which the {} is published"}


def owed_things(summary: Summary, procedure: Procedure, *, changed: bool) -> Sequence[str]:
    """`changed` where nobody has told them what a move to another edition changed for them."""
    things = [] if summary.invitation else ["a link"]
    things += [WORDS[what].format(document_title(procedure, kind)) for what, kind in summary.owed]
    if _owed_outcome(summary, procedure):
        things.append("word of how the review ended")
    return [*things, *(["word of what changed when the case was moved"] if changed else [])]


def _owed_outcome(summary: Summary, procedure: Procedure) -> bool:
    promised = is_stated(procedure.family_outcome) and summary.finished
    return promised and summary.relative.wants_news and summary.outcome is None
