"""All that can be done for a relative and by them, each once, by the verbs that people use."""

from datetime import UTC, date, datetime
from uuid import UUID

from domain.cases.case import Case
from domain.cases.proceedings import Hold
from domain.family.asked.queries import own_question, question_by_id
from domain.family.asked.verbs import answer_relative, ask_relative, reply, send_answer
from domain.family.contacts import ContactNote, note_contact
from domain.family.hold_news import told_in_person
from domain.family.meetings.models import Meeting
from domain.family.meetings.notes import check_note, shared_notes
from domain.family.noted.noting import Heard, check_view, note_view
from domain.family.noted.queries import noted_by_id
from domain.family.shown.commenting import begin_text, save_comment, send_comments
from domain.family.shown.queries import own_text, sent_comments
from domain.family.signing import explain_duties
from domain.family.speaking import choose_language
from domain.family.taking_back.words import take_back_noted
from domain.letters.models import LetterKind
from domain.letters.posting import post_letter
from domain.letters.writing import Office, write_letter
from domain.showing.answering import answer_comment
from domain.showing.showing import Showing, show_findings
from tests.cast import Cast
from tests.support.asked import ask_them, ask_us
from tests.support.meetings import as_relative, chosen, met, offered
from tests.support.relatives import Family, invitation_of, relative_of
from tests.support.voices import quote, send

TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def whole_part(cast: Cast, family: Family, hold: UUID) -> None:
    """Meetings, questions, talks, findings, letters, consent and what is taken back again."""
    send(cast, family)
    _meet(cast, family)
    _ask(cast, family)
    _talk(cast, family)
    _find(cast, family)
    quote(cast, family)
    _by_the_board(cast, family, hold)
    with as_relative(cast, family) as (session, actor):
        invitation = invitation_of(session, family)
        choose_language(session, actor, invitation, "en-XA", among=("en", "en-XA"))
        choose_language(session, actor, invitation, "en", among=("en", "en-XA"))


def lifted_hold(cast: Cast, family: Family) -> UUID:
    """A hold on views that is over: of the case, and so the same for all."""
    with cast.session(family.board) as session:
        hold = Hold(
            case_id=family.case, blocks="views", rule="Views wait", source="Leaflet, page 3",
            placed_on=date(2026, 2, 2), look_again_on=date(2026, 4, 6), lifted_at=NOW,
        )  # fmt: skip
        hold.reason = hold.lifted_because = "A trial"
        session.add(hold)
        session.flush()
        return hold.id


def _meet(cast: Cast, family: Family) -> None:
    """One that has taken place and is put right, and another that is arranged."""
    meeting = met(cast, family)
    with as_relative(cast, family) as (session, actor):
        row = session.get_one(Meeting, (family.board, meeting))
        note = shared_notes(session, row)[0]
        check_note(
            session,
            actor,
            note,
            is_right=False,
            words="A Tuesday",
            as_views=True,
            seen=note.version,
        )
    chosen(cast, family, offered(cast, family))


def _ask(cast: Cast, family: Family) -> None:
    ours, theirs = ask_them(cast, family), ask_us(cast, family)
    with as_relative(cast, family) as (session, actor):
        row = own_question(session, family.relative, ours)
        send_answer(session, actor, row, words="The school nurse", seen=0)
    with cast.session(family.board) as session:
        actor, relative = cast.actor(family.board, "manager"), relative_of(session, family)
        row = question_by_id(session, family.relative, ours)
        reply(session, actor, row, relative, words="Thank you.")
        row = question_by_id(session, family.relative, theirs)
        answer_relative(session, actor, row, relative, words="In June.")
        ask_relative(session, actor, relative, words="And after that?")


def _talk(cast: Cast, family: Family) -> None:
    """One that they correct, and one that they take back."""
    with cast.session(family.board) as session:
        actor, relative = cast.actor(family.board, "manager"), relative_of(session, family)
        heard = Heard(TODAY, "phone", "Ana Petrov", "She was never late.")
        first = note_view(session, actor, relative, heard).id
        second = note_view(session, actor, relative, heard).id
    with as_relative(cast, family) as (session, actor):
        row = noted_by_id(session, family.relative, first)
        check_view(session, actor, row, agreed=False, correction="Once")
        take_back_noted(session, actor, noted_by_id(session, family.relative, second))


def _find(cast: Cast, family: Family) -> None:
    with cast.session(family.board) as session:
        actor, relative = cast.actor(family.board, "manager"), relative_of(session, family)
        case = session.get_one(Case, (family.board, family.case))
        shown = Showing("overview_report", "Nobody asked her.", "The chair of the board")
        text = show_findings(session, actor, case, relative, shown).id
    with as_relative(cast, family) as (session, actor):
        row = own_text(session, family.relative, text)
        begin_text(session, actor, row)
        save_comment(session, actor, row, passage=1, words="Once", seen=0)
        session.flush()
        send_comments(session, actor, row)
    with cast.session(family.board) as session:
        actor, relative = cast.actor(family.board, "manager"), relative_of(session, family)
        comment = sent_comments(session, family.relative)[text][0]
        answer_comment(
            session, actor, relative, comment, outcome="changed", answer="It is put right."
        )


def _by_the_board(cast: Cast, family: Family, hold: UUID) -> None:
    """What leaves a trace with the board alone, and a letter in the post."""
    with cast.session(family.board) as session:
        actor, relative = cast.actor(family.board, "manager"), relative_of(session, family)
        note = ContactNote(TODAY, "phone", "spoke", "Ana Petrov", ("views",), "They are well")
        note_contact(session, actor, relative, note)
        row = session.get_one(Hold, (family.board, hold))
        told_in_person(session, actor, relative, row, means="phone", told_on=TODAY)
        explain_duties(session, actor, relative, duties=[("asked", "")], reason="Asked too early")
        relative.address = "1 High Street\nTown\nTN1 1AA"
        letter = write_letter(session, actor, relative, LetterKind.NEWS, Office("Candour", "0161"))
        post_letter(session, actor, letter, posted_on=TODAY, means="first_class")
