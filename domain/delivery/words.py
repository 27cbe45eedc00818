"""The words of each kind of notice, from its template: a subject, an empty line, and a body.

None speaks of a child, a death or a review, because others may see a screen or an envelope. For
the same reason relatives are not told the board's name, which says what boards are for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

from domain.delivery.message import Post
from domain.delivery.rules import RULES
from domain.notices.kinds import NoticeKind, RecipientKind

FOLDER = Path(__file__).parent / "templates"
NEUTRAL_SENDER = "A message for you"
NO_LINK = "no_link"


@dataclass(frozen=True)
class Words:
    sender: str
    subject: str
    body: str


def words_for(kind: NoticeKind, to: RecipientKind, path: str, post: Post) -> Words:
    """`path` is where the notice leads; without one, the reader is asked to get in touch."""
    subject, body = _template(kind.value if path else NO_LINK)
    staff = to is not RecipientKind.RELATIVE
    facts = {
        "link": f"{post.base_url}{path}",
        "board": post.board_name,
        "contact": post.contact,
    }
    return Words(
        sender=post.board_name if staff else NEUTRAL_SENDER,
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
