import re
from dataclasses import replace
from string import Template

import pytest

from domain.delivery.rules import RULES
from domain.delivery.words import FOLDER, NEUTRAL_SENDER, NO_LINK, Told, words_for
from domain.neutral import telling_words
from domain.notices.kinds import NoticeKind, RecipientKind
from tests.domain.notices.outgoing import Recorder, post

TEMPLATES = sorted(FOLDER.glob("*.txt"))
# Beside what may stand nowhere that a stranger looks: members' own messages say as little.
ALSO = re.compile(r"\b(serious\w*|cases?|courts?|famil\w+|relative\w*|report\w*)\b", re.IGNORECASE)
AMERICAN = re.compile(
    r"\b\w+(?:ize|izes|ized|izing|ization)\b|\b(?:color|center|canceled|e-mail)\b", re.IGNORECASE
)
FOR_RELATIVES = [kind for kind, rule in RULES.items() if rule.recipients is RecipientKind.RELATIVE]
FOR_ASKERS = [kind for kind, rule in RULES.items() if rule.recipients is RecipientKind.ASKER]
FOR_MEMBERS = [kind for kind in NoticeKind if kind not in {*FOR_RELATIVES, *FOR_ASKERS}]


def test_every_kind_is_classified_and_has_a_template():
    assert set(RULES) == set(NoticeKind)
    assert {path.stem for path in TEMPLATES} == {kind.value for kind in NoticeKind} | {NO_LINK}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_gives_away_what_it_is_about(path):
    words = path.read_text(encoding="utf-8")
    assert telling_words(words) == []
    assert ALSO.findall(words) == []
    assert AMERICAN.findall(words) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_every_template_has_a_short_subject_and_only_known_places(path):
    subject, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    assert len(Template(subject).substitute(board="Harbour Vale")) <= 60
    assert "\n" not in subject
    found = set(Template(subject + body).get_identifiers())
    assert found <= {"board", "contact", "link", "said"}
    assert ("link" in found) == (path.stem != NO_LINK)


@pytest.mark.parametrize("kind", FOR_RELATIVES)
@pytest.mark.parametrize("path", ["/family/token", ""])
@pytest.mark.parametrize("sender", ["The Quay office", ""])
def test_a_relative_is_told_the_neutral_name_of_who_writes_and_no_other(kind, path, sender):
    sends = replace(post(Recorder()), sender=sender)
    words = words_for(kind, RecipientKind.RELATIVE, Told(path), sends)
    assert words.sender == (sender or NEUTRAL_SENDER)
    assert "LSCB" not in words.sender + words.subject + words.body
    assert "$" not in words.subject + words.body


@pytest.mark.parametrize("kind", FOR_MEMBERS)
def test_a_member_is_told_which_board_writes_and_where_to_sign_in(kind):
    words = words_for(kind, RecipientKind.MEMBER, Told("/somewhere"), post(Recorder()))
    assert words.sender == "LSCB"
    assert words.subject.startswith("LSCB: ")
    assert "http://northshire.localhost/somewhere" in words.body


@pytest.mark.parametrize("kind", FOR_ASKERS)
def test_whoever_asked_is_told_which_board_answers_and_what_it_says(kind):
    told = Told("/somewhere", "It is being put right.")
    words = words_for(kind, RecipientKind.ASKER, told, post(Recorder()))
    assert words.sender == "LSCB"
    assert "You asked LSCB for a document" in words.body
    assert "http://northshire.localhost/somewhere" in words.body
    assert (told.said in words.body) == (kind is NoticeKind.DOCUMENT_DECLINED)
