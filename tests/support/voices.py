"""What relatives told the board, sent, and what they allow of it."""

from domain.cases.case import Case
from domain.family.answering import save_answer, send_views
from domain.family.invitations import family_actor
from domain.family.used.using import Use, use_view
from domain.reports.saving import Written, save_draft
from domain.voices.saying import say_consent
from tests.cast import Cast
from tests.support.relatives import Family, invitation_of, relative_of

HELPED = "The health visitor listened to every word."


def send(cast: Cast, family: Family, level: str | None = "quoted", words: str = HELPED) -> None:
    """One answer, and what they allow of all that they told."""
    with cast.family_session(family.invitation, family.board) as session:
        actor = family_actor(invitation_of(session, family))
        save_answer(session, actor, family.case, question="helped", words=words, seen=0)
        send_views(session, actor, family.case)
        if level:
            say_consent(session, actor, family.case, level=level)


def allow(cast: Cast, family: Family, level: str, about: str = "all") -> None:
    with cast.family_session(family.invitation, family.board) as session:
        actor = family_actor(invitation_of(session, family))
        say_consent(session, actor, family.case, level=level, about=about)


def draft(cast: Cast, family: Family, text: str, seen: int = 0) -> None:
    with cast.session(family.board) as session:
        case = session.get_one(Case, (family.board, family.case))
        actor = cast.actor(family.board, "manager")
        save_draft(session, actor, case, "overview_report", content=Written(text), seen=seen)


def quote(cast: Cast, family: Family, words: str = "listened to every word") -> None:
    with cast.session(family.board) as session:
        actor = cast.actor(family.board, "manager")
        use = Use("helped", "overview_report", "quoted", "What the family said", words)
        use_view(session, actor, relative_of(session, family), use)
