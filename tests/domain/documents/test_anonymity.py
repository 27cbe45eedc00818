import json
import random
import time
from datetime import date

import pytest

from domain.documents.anonymity import Identity, Kind, Level, Surface, check
from domain.documents.folding import compact
from tests.domain.documents.files import CLEAN, DRAFT, SAMPLES, register, report

TRUTH = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
# Where each kind of leak sits; the rest are in the page itself.
PLACES = {
    "image_alt_text": {"alt_text"},
    "image_exif_author": {"image_metadata"},
    "image_exif_gps": {"image_metadata"},
    "tracked_deletion": {"deletion"},
    "tracked_insertion": {"body"},
    "hidden_text": {"hidden"},
    "comment_text": {"comment"},
    "comment_author": {"comment_author"},
    "tracked_change_author": {"change_author"},
    "bookmark_name": {"bookmark"},
    "footnote": {"footnote"},
    "field_code": {"field_code"},
    "hyperlink_target": {"link"},
    "text_box": {"text_box"},
    "header": {"header"},
    "footer_field": {"footer"},
    "table_cell": {"table"},
}
PEOPLE = (
    Identity("leanne", Kind.PERSON, ("Leanne Marie Brook", "LB"), "Mother", date(1988, 9, 2)),
    Identity("tyler", Kind.PERSON, ("Tyler Brook",), "Sibling 1"),
    Identity("rose", Kind.PERSON, ("William Rose", "Will"), "Mother’s Partner"),
    Identity("may", Kind.PERSON, ("Sharon May",), "HV1"),
    Identity("odowd", Kind.PERSON, ("Maureen O’Dowd",), "Neighbour 1"),
    Identity("lukasz", Kind.PERSON, ("Łukasz Wiśniewski",), "Father"),
    Identity("home", Kind.PLACE, ("14 Fellmonger Street, Hollinbeck",), "the first home"),
    Identity("phone", Kind.IDENTIFIER, ("07700 900417",)),
    Identity("police", Kind.IDENTIFIER, ("42NM/0921C/14",)),
    Identity("incident", Kind.DATE, ("2016-02-11",), "in early 2016"),
    Identity("chair", Kind.PERSON, ("Marjorie Tennant",), is_public=True),
    Identity("office", Kind.ORGANISATION, ("Guildhall Chambers, WX1 1AA",), is_public=True),
)


def found(text, kind="body"):
    return check([Surface(kind, "Paragraph 1", text)], PEOPLE)


def leaks(level):
    return [leak for leak in TRUTH["leaks"] if leak["level"] == level]


def is_found(leak, findings):
    meant = {leak["identity"], *leak.get("also_exposes", [])}
    kinds = PLACES.get(leak["kind"])
    if leak["kind"].startswith("property"):
        kinds = {"property"}
    for finding in findings:
        whom = meant & {finding.identity_id, *finding.others}
        ours, theirs = compact(finding.match), compact(leak["surface"])
        if kinds and finding.surface not in kinds:
            continue
        if leak["kind"] == "image_exif_gps" and finding.kind == "coordinates":
            return True
        if whom and ours and (ours in theirs or theirs in ours):
            return True
    return False


def test_every_planted_leak_that_matching_can_find_is_found():
    findings = check(report(DRAFT).surfaces, register())
    missed = [
        leak["id"] for leak in leaks("certain") + leaks("likely") if not is_found(leak, findings)
    ]
    assert missed == []


def test_leaks_said_to_be_certain_are_called_certain_or_likely():
    sure = [f for f in check(report(DRAFT).surfaces, register()) if f.level != Level.POSSIBLE]
    assert [leak["id"] for leak in leaks("certain") if not is_found(leak, sure)] == []


def test_a_picture_is_always_handed_to_a_person():
    findings = check(report(DRAFT).surfaces, register())
    assert [f.place for f in findings if f.kind == "picture"] == ["Picture 1", "Picture 2"]


def test_the_clean_report_with_all_its_decoys_has_nothing_certain_and_little_to_read():
    findings = check(report(CLEAN).surfaces, register())
    assert {f.level for f in findings} == {Level.POSSIBLE}
    assert len(findings) <= 15


def test_no_decoy_in_the_draft_is_called_more_than_possible():
    findings = check(report(DRAFT).surfaces, register())
    for decoy in TRUTH["decoys"]:
        for finding in findings:
            if finding.level != Level.POSSIBLE and finding.match:
                inside = compact(decoy["text"]) in compact(finding.excerpt)
                assert not (inside and compact(finding.match) in compact(decoy["text"]))


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("It was Leanne Brook who rang.", "leanne"),
        ("It was LEANNE BROOK who rang.", "leanne"),
        ("It was Leanne\u00a0Brook who rang.", "leanne"),
        ("It was Le\u00adan\u200bne Brook’s view.", "leanne"),
        ("Brook, Leanne was seen.", "leanne"),
        ("See leannebrook in the folder.", "leanne"),
        ("Then Tyler’s teacher rang.", "tyler"),
        ("Mrs ODowd heard shouting.", "odowd"),
        ("Mrs O'Dowd heard shouting.", "odowd"),
        ("LUKASZ WISNIEWSKI was away.", "lukasz"),
        ("PC Rose came.", "rose"),
        ("Mrs May visited.", "may"),
        ("They met at 14 Fellmonger St.", "home"),
        ("They met in fellmonger street.", "home"),
        ("Ring +44 7700 900 417 today.", "phone"),
        ("Ring 07700900417 today.", "phone"),
        ("Under 42 NM 0921C-14.", "police"),
        ("She was born on 02/09/1988.", "leanne"),
        ("She was born on the second of September 1988.", "leanne"),
        ("She was born on 2nd Sept. ’88.", "leanne"),
        ("She was born 1988-09-02.", "leanne"),
        ("She was born September 2, 1988.", "leanne"),
    ],
)
def test_a_name_is_certain_however_it_is_written(text, identity):
    certain = [f for f in found(text) if f.level == Level.CERTAIN]
    assert identity in {f.identity_id for f in certain} | {o for f in certain for o in f.others}


@pytest.mark.parametrize(
    ("text", "kind", "level"),
    [
        ("We saw Leane twice.", "near_name", Level.LIKELY),
        ("We saw Tylor twice.", "near_name", Level.LIKELY),
        ("We saw Wisnewski twice.", "near_name", Level.LIKELY),
        ("The file of L. Brook was read.", "exact_name", Level.LIKELY),
        ("We heard LB was seen.", "initials", Level.LIKELY),
        ("On 11 February 2016 it snowed.", "exact_date", Level.LIKELY),
        ("Will has to be quiet.", "part_name", Level.LIKELY),
        ("Will agencies be able to say?", "part_name", Level.POSSIBLE),
        ("The NHS number is 943 476 5919.", "nhs_number", Level.CERTAIN),
        ("Write to a.person@mail.example now.", "email", Level.LIKELY),
        ("Ring 01632 960999 now.", "phone", Level.LIKELY),
        ("Near WX6 2LN somewhere.", "postcode", Level.LIKELY),
        ("Her number is AB 12 34 56 C.", "national_insurance", Level.LIKELY),
        ("A car marked AB12 CDE left.", "vehicle", Level.POSSIBLE),
        ("A girl born on 3 May 2009 came.", "birth_date", Level.LIKELY),
    ],
)
def test_what_is_less_than_sure_says_how_sure(text, kind, level):
    assert (kind, level) in {(finding.kind, finding.level) for finding in found(text)}


@pytest.mark.parametrize(
    "text",
    [
        "It would brook no delay and they will say so.",
        "Issued in May 2014.",
        "The cornerstone of disgrace.",
        "Marjorie Tennant chaired the board.",
        "Write to Guildhall Chambers, WX1 1AA.",
        "The number was 943 476 5918.",
        "Mother and Sibling 1 met HV1.",
    ],
)
def test_ordinary_words_and_published_names_are_left_alone(text):
    assert found(text) == ()


def test_a_finding_says_where_why_and_what_to_write_instead():
    (finding,) = found("Before that, Tyler Brook went home.")
    assert (finding.match, finding.suggestion) == ("Tyler Brook", "Sibling 1")
    assert "Before that, Tyler Brook went home."[finding.start : finding.end] == "Tyler Brook"
    assert finding.reason.endswith(".")


def test_a_surname_of_several_people_suggests_none_of_them():
    (finding,) = found("Ask the Brook family.")
    assert (finding.identity_id, finding.suggestion) == (None, None)
    assert finding.others == ("leanne", "tyler")


def test_excerpts_are_short_and_hold_the_match():
    (finding,) = found("x " * 300 + "Tyler Brook" + " y" * 300)
    assert len(finding.excerpt) <= 120
    assert "Tyler Brook" in finding.excerpt


def test_text_found_once_is_not_found_again_inside_a_tracked_change():
    surfaces = [
        Surface("body", "Paragraph 1", "Then Tyler went."),
        Surface("insertion", "Paragraph 1, tracked insertion", "Tyler", "Paragraph 1"),
    ]
    assert len(check(surfaces, PEOPLE)) == 1


def test_an_empty_register_still_finds_shapes():
    (finding,) = check([Surface("body", "Paragraph 1", "Ring 01632 960999.")], ())
    assert finding.kind == "phone"


def test_twenty_thousand_words_against_five_hundred_names_take_about_a_second():
    chance = random.Random(7)  # noqa: S311
    letters = "abcdefghijklmnopqrstuvwxyz"

    def word(length):
        return "".join(chance.choices(letters, k=length))

    names = [f"{word(6).title()} {word(8).title()}" for _ in range(500)]
    entries = tuple(Identity(str(n), Kind.PERSON, (name,)) for n, name in enumerate(names))
    words = [chance.choice([word(5), word(7).title(), word(9)]) for _ in range(20_000)]
    words[::400] = names[:50]
    surfaces = [Surface("body", f"P{n}", " ".join(words[n : n + 50])) for n in range(0, 20_000, 50)]
    started = time.process_time()
    findings = check(surfaces, entries)
    assert time.process_time() - started < 2
    assert sum(f.kind == "exact_name" for f in findings) == 50
