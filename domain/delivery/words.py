"""The words of each kind of notice, from its template: a subject, an empty line, and a body.

None speaks of a child, a death or a review, because others may see a screen or an envelope. For
the same reason relatives are not told the board's name, which says what boards are for. Whoever
asked the board for a document is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import Template

from domain.delivery.message import Post
from domain.delivery.rules import RULES
from domain.notices.kinds import NoticeKind, RecipientKind

FOLDER = Path(__file__).parent / "templates"
NEUTRAL_SENDER = "A message for you"  # where a board has no neutral name
NO_LINK = "no_link"


@dataclass(frozen=True)
class Words:
    sender: str
    subject: str
    body: str


@dataclass(frozen=True)
class Told:
    """Where a notice leads; without a path, the reader is asked to get in touch."""

    path: str
    said: str = field(repr=False, default="")


def words_for(kind: NoticeKind, to: RecipientKind, told: Told, post: Post) -> Words:
    subject, body = _template(kind.value if told.path else NO_LINK)
    # A family's messages are read over a shoulder, so the board's whole name is not in them.
    neutral = post.sender or NEUTRAL_SENDER
    sender = neutral if to is RecipientKind.RELATIVE else post.board_name
    facts = {
        "link": f"{post.base_url}{told.path}",
        "said": told.said,
        "board": sender,
        "contact": post.contact,
    }
    return Words(
        sender=sender,
        subject=subject.substitute(facts),
        body=body.substitute(facts),
    )


def to_relatives() -> Iterator[tuple[str, str]]:
    """The words of every kind that goes to relatives, as the template has them."""
    for kind, rule in sorted(RULES.items()):
        if rule.recipients is RecipientKind.RELATIVE:
            subject, body = _template(kind.value)
            yield f"message {kind.value}", f"{subject.template}\n{body.template}"


@cache
def _template(name: str) -> tuple[Template, Template]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    subject, _, body = text.partition("\n\n")
    return Template(subject.strip()), Template(body)
