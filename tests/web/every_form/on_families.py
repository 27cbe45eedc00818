"""What the board does with a family, and what a relative does at their own link."""

from datetime import date
from io import BytesIO
from uuid import UUID

from PIL import Image

from domain import clock
from domain.access.identity import Actor
from domain.cases.case import Case
from domain.family.answering import save_answer, send_views
from domain.family.apart import keep_apart
from domain.family.attached.adding import Brought, add_attachment
from domain.family.copies import give_copy
from domain.family.hold_news import turns_for
from domain.family.invitations import Invitation, code_of, family_actor
from domain.family.inviting import stop
from domain.family.noted.noting import Heard, note_view
from domain.family.relatives import Details
from domain.family.shown.commenting import save_comment, send_comments
from domain.family.shown.queries import own_text
from domain.family.used.using import uses_by
from domain.leaflets.translations import Translated, approve_translation
from domain.letters.models import Letter, LetterKind
from domain.letters.posting import post_letter
from domain.letters.queries import waiting_for
from domain.letters.writing import Office, write_letter
from domain.reports.drafts import Draft
from domain.showing.showing import Showing, show_findings
from tests.support.relatives import (
    Family,
    add_family,
    approved_draft,
    hold_views,
    invitation_of,
    make_case,
    relative_of,
)
from tests.support.voices import allow, draft, quote, send
from tests.web.every_form.stage import AGAIN, GONE, Shown, Stage, form

RELATIVE = {
    "name": "Marigold Fennimore",
    "relation": "Mother",
    "channel": "email",
    "email": "marigold@home.example",
    "wants_news": "yes",
    "route": "lead",
    "carrier": "Ana Petrov",
    "note": "Not on Thursdays.",
}
WORDS = "The health visitor listened.\n\nNobody else did."


def _family(stage: Stage) -> Family:
    reference = f"2025-{stage.number():03}"
    return add_family(stage.cast, make_case(stage.cast, reference=reference))


def _at(family: Family, page: str) -> str:
    return f"/cases/{family.reference}/family/{family.relative}/{page}"


@form("cases.family.add", after=AGAIN)
def adding(stage: Stage) -> Shown:
    return Shown(f"/cases/{_family(stage).reference}/family/new", RELATIVE, who="administrator")


@form("cases.family.edit", after=AGAIN)
def changing(stage: Stage) -> Shown:
    return Shown(_at(_family(stage), "edit"), {**RELATIVE, "note": "Not on Fridays."})


@form("cases.family.contacted", after=AGAIN)
def recording_a_contact(stage: Stage) -> Shown:
    typed = {
        "made_on": date(2026, 2, 27),
        "by_whom": "Ana Petrov",
        "how": "phone",
        "outcome": "spoke",
        "about": ["told", "views"],
        "said": "She would rather write.",
        "next_on": date(2026, 3, 30),
    }
    return Shown(_at(_family(stage), "contacts/new"), typed)


@form("cases.family.register", after=AGAIN)
def filling_in_the_register(stage: Stage) -> Shown:
    typed = {
        "kin": "mother",
        "parental_responsibility": "yes",
        "needs": "Large print.",
        "consent": "given",
        "consent_on": date(2026, 2, 27),
        "consent_by": "Ana Petrov",
        "clearance": "needed",
        "clearance_asked_on": date(2026, 2, 27),
        "clearance_given_on": date(2026, 3, 1),
        "clearance_by": "DS Marlowe",
    }
    return Shown(_at(_family(stage), "register"), typed)


@form("cases.family.explain")
def signing_why_not(stage: Stage) -> Shown:
    typed = {"duties": ["views."], "reason": "Three letters came back."}
    return Shown(_at(_family(stage), "duties/views"), typed, other="chair")


@form("cases.family.not_invited", after=AGAIN)
def leaving_uninvited(stage: Stage) -> Shown:
    family = _family(stage)
    with stage.at() as (session, actor):
        stop(session, actor, invitation_of(session, family))
    typed = {
        "reason": "The police ask us to wait.",
        "decided_by": "The sub-group",
        "decided_on": date(2026, 2, 27),
        "look_again_on": date(2026, 4, 6),
    }
    return Shown(_at(family, "not-invited"), typed, other="chair")


@form("cases.family.invitation", after=AGAIN)
def inviting(stage: Stage) -> Shown:
    family = _family(stage)
    return Shown(
        _at(family, "invitation"),
        meanwhile={"views were put on hold": lambda: hold_views(stage.cast, family)},
    )


def _stopping(stage: Stage, family: Family) -> None:
    with stage.at() as (session, actor):
        stop(session, actor, invitation_of(session, family))


@form("cases.family.link", after=AGAIN)
def looking_at_a_link(stage: Stage) -> Shown:
    family = _family(stage)
    stopped = {"the link was stopped": lambda: _stopping(stage, family)}
    return Shown(_at(family, "link"), meanwhile=stopped)


@form("cases.family.stop")
def stopping(stage: Stage) -> Shown:
    return Shown(_at(_family(stage), "stop"), other="administrator")


@form("cases.family.copy")
def giving_a_copy(stage: Stage) -> Shown:
    family = _family(stage)
    draft = approved_draft(stage.cast, family)
    typed = {"draft": str(draft), "means": "link", "note": "With her sister there."}
    return Shown(_at(family, "copy"), typed)


@form("cases.family.date")
def telling_the_date(stage: Stage) -> Shown:
    family = _family(stage)
    draft = approved_draft(stage.cast, family)
    typed = {"draft": str(draft), "publish_on": date(2026, 5, 4), "means": "phone"}
    return Shown(_at(family, "date"), typed)


LETTERS = Details("Marigold Fennimore", "Mother", "letter", "Ana Petrov", address="1 Quay Street")
OFFICE = Office("LSCB", "0161 496 0001")


def _letter(stage: Stage) -> tuple[Family, UUID]:
    family = _family(stage)
    with stage.at() as (session, actor):
        relative = relative_of(session, family)
        letter = write_letter(session, actor, relative, LetterKind.OPEN, OFFICE)
        return family, letter.id


def _posting(stage: Stage, letter: UUID) -> None:
    with stage.at() as (session, actor):
        row = session.get_one(Letter, ("northshire", letter))
        post_letter(session, actor, row, posted_on=clock.today(), means="by_hand")


@form("cases.family.write", after=AGAIN)
def beginning_a_letter(stage: Stage) -> Shown:
    return Shown(_at(_family(stage), "letters/new"), {"kind": "invitation"})


@form("cases.family.from_notice", after=AGAIN)
def making_a_letter(stage: Stage) -> Shown:
    reference = f"2025-{stage.number():03}"
    case = make_case(stage.cast, reference=reference)
    family = add_family(stage.cast, case, details=LETTERS)
    with stage.at() as (session, _actor):
        notice = waiting_for(session, family.relative)[0].id
    return Shown(_at(family, f"letters/for/{notice}"))


@form("cases.family.letter", after=AGAIN)
def changing_a_letter(stage: Stage) -> Shown:
    family, letter = _letter(stage)
    return Shown(
        _at(family, f"letters/{letter}"),
        {"words": "Dear Marigold\n\nWe will ring on Friday.", "large": "yes"},
        meanwhile={"it was posted": lambda: _posting(stage, letter)},
    )


@form("cases.family.posted")
def posting_a_letter(stage: Stage) -> Shown:
    family, letter = _letter(stage)
    typed = {"posted_on": clock.today(), "means": "by_hand"}
    return Shown(_at(family, f"letters/{letter}/posted"), typed, other="administrator")


@form("cases.family.thrown_away")
def throwing_a_letter_away(stage: Stage) -> Shown:
    family, letter = _letter(stage)
    return Shown(_at(family, f"letters/{letter}/away"), other="administrator")


@form("administration.letters.edit", may_be_empty=True)
def wording_letters(stage: Stage) -> Shown:
    words = {"words": "Dear {name}\n\nHello from {board}."}
    return Shown("/administration/letters/open", words)


@form("family.typing", after=AGAIN)
def typing_from_a_letter(stage: Stage) -> Shown:
    family = _family(stage)
    with stage.at() as (session, _actor):
        code = code_of(session, invitation_of(session, family))
    return Shown("/family", {"code": code}, who=None, other=None)


def _own(family: Family, path: str, **named) -> Shown:
    return Shown(path, who=None, other=None, invitation=family.invitation, **named)


@form("family.landing", after=AGAIN)
def arriving(stage: Stage) -> Shown:
    family = _family(stage)
    return Shown(
        family.path,
        who=None,
        other=None,
        meanwhile={"the link was stopped": lambda: _stopping(stage, family)},
    )


@form("family.question", after=AGAIN, may_be_empty=True)
def writing(stage: Stage) -> Shown:
    family = _family(stage)
    return _own(
        family,
        "/family/questions/helped",
        typed={"words": WORDS},
        meanwhile={
            "another answer was saved": lambda: _answer(stage, family, "Something else."),
            "views were put on hold": lambda: hold_views(stage.cast, family),
            "the link was stopped": lambda: _stopping(stage, family),
        },
    )


def _answer(stage: Stage, family: Family, words: str = WORDS) -> None:
    with stage.cast.family_session(family.invitation) as session:
        actor = _relative(session, family)
        save_answer(session, actor, family.case, question="helped", words=words, seen=0)


def _relative(session, family: Family) -> Actor:
    return family_actor(session.get_one(Invitation, (family.board, family.invitation)))


@form("family.check", may_be_empty=True)
def sending(stage: Stage) -> Shown:
    family = _family(stage)
    _answer(stage, family)
    held = {"views were put on hold": lambda: hold_views(stage.cast, family)}
    return _own(family, "/family/check", meanwhile=held)


def _taken_with_a_phone() -> tuple[bytes, str]:
    kept = BytesIO()
    Image.new("RGB", (40, 30), "navy").save(kept, "JPEG")
    return kept.getvalue(), "IMG_20260301_101010.jpg"


@form("family.files", after=AGAIN)
def adding_a_photo(stage: Stage) -> Shown:
    family = _family(stage)
    held = {"views were put on hold": lambda: hold_views(stage.cast, family)}
    typed = {"file": _taken_with_a_phone(), "about": "Her first day at nursery."}
    return _own(family, "/family/files", typed=typed, action="/family/files", meanwhile=held)


@form("family.file")
def taking_a_photo_out(stage: Stage) -> Shown:
    family = _family(stage)
    content, name = _taken_with_a_phone()
    with stage.cast.family_session(family.invitation) as session:
        actor, store = _relative(session, family), stage.runtime.files
        brought = Brought(name, content, "Her first day at nursery.")
        added = add_attachment(session, actor, family.case, brought, store=store).id
    return _own(family, f"/family/files/{added}", action="/family/files/")


@form("cases.family.noting", after=AGAIN)
def writing_down_what_was_said(stage: Stage) -> Shown:
    family = _family(stage)
    typed = {
        "said_on": date(2026, 2, 20),
        "means": "phone",
        "heard_by": "Ana Petrov",
        "words": WORDS,
    }
    return Shown(_at(family, "noted"), typed, other="administrator")


def _noted(stage: Stage, family: Family) -> UUID:
    with stage.at() as (session, actor):
        heard = Heard(date(2026, 2, 20), "phone", "Ana Petrov", WORDS)
        return note_view(session, actor, relative_of(session, family), heard).id


@form("family.noted", after=AGAIN)
def checking_what_was_written_down(stage: Stage) -> Shown:
    family = _family(stage)
    noted = _noted(stage, family)
    typed = {"right": "no", "correction": "I said September."}
    held = {"views were put on hold": lambda: hold_views(stage.cast, family)}
    return _own(family, f"/family/said/{noted}", typed=typed, meanwhile=held)


@form("family.take_back")
def taking_back(stage: Stage) -> Shown:
    family = _family(stage)
    _answer(stage, family)
    with stage.cast.family_session(family.invitation) as session:
        send_views(session, _relative(session, family), family.case)
    return _own(family, "/family/said/helped/take-back")


def _told(stage: Stage) -> Family:
    family = _family(stage)
    send(stage.cast, family)
    draft(stage.cast, family, "# What the family said\n\nSomebody listened.\n")
    return family


USED = {
    "about": "helped",
    "document": "overview_report",
    "how": "quoted",
    "section": "What the family said",
    "quote": "listened to every word",
}


@form("cases.family.uses", after=AGAIN)
def using_what_was_said(stage: Stage) -> Shown:
    family = _told(stage)
    refused = {"they took it back": lambda: allow(stage.cast, family, "none")}
    return Shown(_at(family, "uses"), USED, other="administrator", meanwhile=refused)


@form("cases.family.out")
def taking_out_what_was_said(stage: Stage) -> Shown:
    family = _told(stage)
    quote(stage.cast, family)
    draft(stage.cast, family, "# What the family said\n\nNothing.\n", seen=1)
    with stage.at() as (session, _):
        [(use, _)] = uses_by(session, relative_of(session, family))
    return Shown(_at(family, f"uses/{use.id}/out"), other="administrator")


@form("family.use", after=AGAIN, may_be_empty=True)
def allowing(stage: Stage) -> Shown:
    family = _told(stage)
    return _own(family, "/family/use", typed={"level": "general", "show_me": "no"})


@form("family.use_of", after=AGAIN, may_be_empty=True)
def allowing_one_thing(stage: Stage) -> Shown:
    return _own(_told(stage), "/family/use/helped", typed={"level": "none"})


SHOWN = "Nobody asked the mother.\n\nThe clinic was often closed."


def _shown_findings(stage: Stage) -> tuple[Family, UUID]:
    family = _told(stage)
    with stage.at() as (session, actor):
        case = session.get_one(Case, (family.board, family.case))
        what = Showing("overview_report", SHOWN, "The chair of the board")
        text = show_findings(session, actor, case, relative_of(session, family), what)
        return family, text.id


def _commented(stage: Stage) -> tuple[Family, UUID]:
    family, text = _shown_findings(stage)
    with stage.cast.family_session(family.invitation) as session:
        shown = own_text(session, family.relative, text)
        save_comment(session, _relative(session, family), shown, passage=1, words=WORDS, seen=0)
    return family, text


@form("cases.family.showing", after=AGAIN)
def showing_findings(stage: Stage) -> Shown:
    typed = {
        "document": "overview_report",
        "text": SHOWN,
        "agreed_by": "The chair of the board",
    }
    return Shown(_at(_told(stage), "findings/new"), typed, other="administrator")


@form("cases.family.answer")
def answering_a_comment(stage: Stage) -> Shown:
    family, text = _commented(stage)
    with stage.cast.family_session(family.invitation) as session:
        shown = own_text(session, family.relative, text)
        [sent] = send_comments(session, _relative(session, family), shown)
        comment = sent.id
    typed = {"outcome": "changed", "answer": "We have written it in."}
    return Shown(_at(family, f"findings/{comment}/answer"), typed, other="administrator")


@form("family.finding")
def sending_comments(stage: Stage) -> Shown:
    family, text = _commented(stage)
    held = {"views were put on hold": lambda: hold_views(stage.cast, family)}
    here = f"/family/findings/{text}"
    return _own(family, here, action=here, meanwhile=held)


@form("family.comment", after=AGAIN, may_be_empty=True)
def commenting(stage: Stage) -> Shown:
    family, text = _shown_findings(stage)
    held = {"views were put on hold": lambda: hold_views(stage.cast, family)}
    here = f"/family/findings/{text}/1"
    return _own(family, here, typed={"words": WORDS}, meanwhile=held)


@form("cases.family.hold_told")
def telling_of_a_hold(stage: Stage) -> Shown:
    family = _family(stage)
    hold_views(stage.cast, family)
    with stage.at() as (session, _):
        [turn] = turns_for(session, relative_of(session, family))
    typed = {"told_on": date(2026, 3, 1), "means": "phone"}
    return Shown(_at(family, f"holds/{turn.hold.id}/told"), typed, other="administrator")


@form("family.report", after=AGAIN)
def reading(stage: Stage) -> Shown:
    family = _family(stage)
    draft = approved_draft(stage.cast, family)
    _give(stage, family, draft)
    return _own(family, f"/family/shared/{draft}")


def _give(stage: Stage, family: Family, draft: UUID) -> None:
    with stage.at() as (session, actor):
        row = session.get_one(Draft, (family.board, draft))
        give_copy(session, actor, relative_of(session, family), row, means="link")


@form("family.leave", after=AGAIN)
def leaving(stage: Stage) -> Shown:
    return _own(_family(stage), "/family/leave")


@form("family.choice", after=AGAIN)
def saying(stage: Stage) -> Shown:
    typed = {"safe": "text", "message": "no", "note": "Not when he is at home."}
    return _own(_family(stage), "/family/choices/reaching", typed=typed)


@form("cases.family.preference", after=AGAIN)
def writing_down_what_they_say(stage: Stage) -> Shown:
    typed = {"kinds": "advocate", "name": "Petra Lindqvist", "told_on": date(2026, 3, 2)}
    return Shown(_at(_family(stage), "preferences/help"), typed)


@form("cases.family.apart")
def keeping_apart(stage: Stage) -> Shown:
    family = _family(stage)
    other = add_family(stage.cast, family.case)
    typed = {"other": str(other.relative), "reason": "There is an order of the court."}
    return Shown(_at(family, "apart"), typed)


@form("cases.family.together")
def letting_together(stage: Stage) -> Shown:
    family = _family(stage)
    other = add_family(stage.cast, family.case)
    with stage.at() as (session, actor):
        one, two = relative_of(session, family), relative_of(session, other)
        row = keep_apart(session, actor, one, two, reason="There is an order of the court.")
    return Shown(_at(family, f"apart/{row.id}/end"), {"reason": "The order has ended."})


@form("family.language", after=AGAIN, may_be_empty=True)
def choosing_a_language(stage: Stage) -> Shown:
    return _own(_family(stage), "/family/language", typed={"language": "en"})


TRANSLATION = {
    "audience": "families",
    "language": "pl",
    "title": "Dla rodzin",
    "body": "# Co to jest",
    "approved_by": "Zofia Example",
    "approved_on": date(2026, 2, 27),
}


@form("administration.translations.new", after=AGAIN)
def putting_up_a_translation(stage: Stage) -> Shown:
    return Shown("/administration/translations/new", TRANSLATION)


@form("administration.translations.withdraw", after=GONE)
def taking_a_translation_away(stage: Stage) -> Shown:
    given = Translated(**TRANSLATION)
    with stage.at() as (session, actor):
        approve_translation(session, actor, given, english="What it was made from.")
    return Shown("/administration/translations/families/pl/withdrawal")
