"""Reports for tests, made through the real actions."""

from datetime import date
from uuid import UUID

from domain.cases.case import Case
from domain.disclosures.asking import Asked, note_asked
from domain.family.duties import duties_of
from domain.family.queries import relatives_of
from domain.family.signing import explain_duties
from domain.files.store import FileStore
from domain.publication.models import Publication
from domain.publishing.keeping_back import KeptBack, keep_back
from domain.publishing.publishing import Look, Words, publish
from domain.reports.approval import approve
from domain.reports.checking import check_draft, findings_in
from domain.reports.clearance import clear_draft
from domain.reports.drafts import Draft
from domain.reports.queries import latest_draft
from domain.reports.saving import FromWord, Written, save_draft
from domain.reports.settling import settle
from tests.cast import Cast
from tests.support.cases import referred_case

DOCUMENT = "overview_report"
TEXT = "# Introduction\n\nThis report is about Child A.\n\n# Findings\n\nServices did not talk to each other."
NAMING = TEXT + "\n\nTansy Thistlewood was seen at home.\n"
WORDS = Words("Overview Report", "What was learned.", "The brother is safe and has been told.")
LOOK = Look("Northshire Safeguarding Children Board", "#1d70b8")


def case_of(session, reference: str) -> Case:
    return session.query(Case).filter_by(reference=reference).one()


def written(cast: Cast, reference: str, text: str = TEXT, *, board="northshire", seen=0) -> UUID:
    """A version written in the browser. Returns its id."""
    with cast.session(board) as session:
        case = case_of(session, reference)
        actor = cast.actor(board, "manager")
        return save_draft(session, actor, case, DOCUMENT, content=Written(text), seen=seen).id


def from_word(cast: Cast, reference: str, data: bytes, store: FileStore, *, seen=0) -> UUID:
    with cast.session() as session:
        case = case_of(session, reference)
        content = FromWord(data, "Report about Tansy Thistlewood.docx", store)
        actor = cast.actor("northshire", "manager")
        return save_draft(session, actor, case, DOCUMENT, content=content, seen=seen).id


def draft_of(session, reference: str) -> Draft:
    draft = latest_draft(session, case_of(session, reference).id, DOCUMENT)
    assert draft
    return draft


def checked(cast: Cast, reference: str, board="northshire") -> None:
    with cast.session(board) as session:
        case, draft = case_of(session, reference), draft_of(session, reference)
        check_draft(session, cast.actor(board, "manager"), case, draft)


def settled(cast: Cast, reference: str, board="northshire", settled_as="not_identifying") -> None:
    with cast.session(board) as session:
        for finding in findings_in(session, draft_of(session, reference).id):
            if finding.settled_at is None:
                settle(
                    session,
                    cast.actor(board, "manager"),
                    finding,
                    settled_as=settled_as,
                    because="Another family of that name, in the news of 1950.",
                )


def cleared(cast: Cast, reference: str, board="northshire") -> None:
    with cast.session(board) as session:
        case, draft = case_of(session, reference), draft_of(session, reference)
        clear_draft(session, cast.actor(board, "manager"), case, draft)


def approved(cast: Cast, reference: str, board="northshire") -> None:
    with cast.session(board) as session:
        approve(
            session,
            cast.actor(board, "chair"),
            draft_of(session, reference),
            approved_by="The Board",
            approved_on=date(2026, 3, 1),
        )


def ready(cast: Cast, reference: str, text: str = TEXT, board="northshire") -> UUID:
    """A version that has been checked, settled, cleared and approved."""
    draft_id = written(cast, reference, text, board=board)
    finished(cast, reference, board)
    return draft_id


def finished(cast: Cast, reference: str, board="northshire") -> None:
    checked(cast, reference, board)
    settled(cast, reference, board)
    cleared(cast, reference, board)
    approved(cast, reference, board)


def settle_family(
    cast: Cast, reference: str, board="northshire", but: tuple[str, ...] = ()
) -> None:
    """Whatever else binds the board towards the family is signed as not done."""
    with cast.session(board) as session:
        case, actor = case_of(session, reference), cast.actor(board, "manager")
        owed = duties_of(session, case)
        for relative in relatives_of(session, case.id):
            left = [it.rule.place for it in owed[relative.id] if it.is_open]
            left = [place for place in left if place[0] not in but]
            if left:
                explain_duties(
                    session, actor, relative, duties=left, reason="They asked us not to."
                )


def published(cast: Cast, reference: str, words: Words = WORDS, board="northshire") -> Publication:
    with cast.session(board) as session:
        return publish(
            session,
            cast.actor(board, "manager"),
            case_of(session, reference),
            draft_of(session, reference),
            words=words,
            look=LOOK,
        )


def kept_back(
    cast: Cast,
    reference: str,
    extent="none",
    board="northshire",
    note: str | None = None,
    ground="harm_to_other_children",
) -> UUID:
    """A decision not to publish the overview report, or to leave something out."""
    with cast.session(board) as session:
        what = KeptBack(
            extent=extent,
            ground=ground,
            reason="A sister would be known by it.",
            decided_by="The Board",
            decided_on=date(2026, 3, 1),
            public_note=note,
        )
        actor = cast.actor(board, "manager")
        return keep_back(session, actor, case_of(session, reference), DOCUMENT, what).id


def disclosed(cast: Cast, reference: str, board="northshire") -> UUID:
    """The coroner asks to see the report. Returns the id of the entry."""
    with cast.session(board) as session:
        asked = Asked(
            asker="coroner",
            who="Mrs Ottoline Brackenridge",
            asked_for="The report, and the chronologies.",
            basis="Schedule 5 to the Coroners and Justice Act 2009.",
            asked_on=date(2026, 3, 1),
        )
        actor = cast.actor(board, "manager")
        return note_asked(session, actor, case_of(session, reference), asked).id


def published_case(cast: Cast, board="northshire") -> str:
    """A case with its overview report in the library. Returns its reference."""
    reference = referred_case(cast, board)
    ready(cast, reference, board=board)
    published(cast, reference, board=board)
    return reference
