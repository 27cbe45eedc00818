"""Rules that a file could say alone, and not together, are refused with the key and the reason."""

import tomllib
from copy import deepcopy
from pathlib import Path

import pytest

from domain.procedures.consistent_work import RANK
from domain.procedures.vocabulary import CaseEvent
from tenants.editions import read_edition, read_nationals
from tenants.errors import BoardError
from tenants.loader import SHARED
from tests.support.toml import dumped

NATIONALS = read_nationals(SHARED / "procedures")
WHOLE = Path("tenants/_example/harbour-vale/procedures/2024.toml")
RULE = {"section": "1", "standing": "required"}
CLOCK = {
    **RULE,
    "start": "decision",
    "end": "overview_report_published",
    "minimum": 6,
    "maximum": 6,
    "unit": "months",
    "firmness": "must",
}
OFSTED = {
    **RULE,
    "title": "Ofsted",
    "documents": ["overview_report"],
    "purpose": "to see it",
    "on_its_request": False,
    "lead_time": "not stated",
    "in_force_from": "not stated",
    "in_force_until": "not stated",
}
HOLD = {**RULE, "kinds": ["criminal"], "until": "end_of_trial", "affects": "not stated"}
SILENT = {"stated": False}
DAYS = {"in_force_from": "2020-02-01", "in_force_until": "2020-01-31"}


def put(*way, **keys):
    """Set the last of a way: to the keys given, over what is there."""

    def change(table):
        at = table
        for part in way[:-1]:
            at = at.setdefault(part, {}) if isinstance(at, dict) else at[part]
        if isinstance(at, dict):
            at[way[-1]] = {**at.get(way[-1], {}), **keys}
        else:
            at[way[-1]].update(keys)

    return change


def put_in(way, value):
    def change(table):
        at = table
        for part in way[:-1]:
            at = at.setdefault(part, {}) if isinstance(at, dict) else at[part]
        at[way[-1]] = value

    return change


def both(*changes):
    def change(table):
        for each in changes:
            each(table)

    return change


no_report = both(
    put_in(("documents", "overview_report"), {"stated": False}),
    put_in(
        ("recipients",),
        dict.fromkeys(("ofsted", "coroner", "department", "national_panel"), SILENT),
    ),
    put_in(("family_copy",), SILENT),
    put_in(("recommendations",), SILENT),
)

CONTRADICTIONS = [
    (put("clocks", "review", **{**CLOCK, "minimum": 7}), "clocks.review.minimum", "more than the maximum, 6"),
    (put("clocks", "review", **{**CLOCK, "end": "executive_summary_published"}), "clocks.review.end", "does not produce executive_summary"),
    (put("clocks", "review", **{**CLOCK, "start": "executive_summary_published"}), "clocks.review.start", "can never happen"),
    (put("clocks", "review", **{**CLOCK, "start": "overview_report_published", "end": "review_completed"}), "clocks.review.start", "does not come before"),
    (put("clocks", "review", **{**CLOCK, "start": "decision", "end": "decision"}), "clocks.review.start", "does not come before"),
    (put("clocks", "review", **{**CLOCK, "start": "referral", "end": "decision"}), "clocks.review.end", "before there is a review"),
    (put("clocks", "decision", **{**CLOCK, "start": "decision", "end": "referral"}), "clocks.decision.start", "does not come before"),
    (both(no_report, put("clocks", "review", **CLOCK)), "clocks.review.end", "does not produce overview_report (it produces learning_briefing)"),
    (put_in(("family_copy", "documents"), ["overview_report", "executive_summary"]), "family_copy.documents", "does not produce executive_summary"),
    (put_in(("family_copy", "documents"), []), "family_copy.documents", "Name what the family is given"),
    (put_in(("holds", "publication"), [{**HOLD, "kinds": ["coronial"]}]), "holds.publication.1.until", "Only criminal proceedings have a trial"),
    (put_in(("holds", "publication"), [{**HOLD, "kinds": []}]), "holds.publication.1.kinds", "at least one kind"),
    (put_in(("holds", "publication"), [HOLD, {**HOLD, "until": "end_of_proceedings"}]), "holds.publication.2.kinds", "in an earlier rule"),
    (put_in(("holds", "publication"), [HOLD, SILENT]), "holds.publication", "both that it is stated"),
    (put_in(("holds", "views"), [SILENT, SILENT]), "holds.views", "both that it is stated"),
    (put_in(("holds", "views"), [{**HOLD, "kinds": ["family_court", "family_court"], "until": "not stated"}]), "holds.views.1.kinds", "more than once"),
    (put("recipients", "ofsted", **{**OFSTED, "documents": ["board_response"]}), "recipients.ofsted.documents", "does not produce board_response"),
    (put("recipients", "ofsted", **{**OFSTED, "documents": [], "lead_time": {"value": 5, "unit": "working_days"}}), "recipients.ofsted.documents", "lead time and nothing to send"),
    (put("recipients", "ofsted", **{**OFSTED, "on_its_request": True, "lead_time": {"value": 5, "unit": "days"}}), "recipients.ofsted.lead_time", "only when it is asked for"),
    (put("extension", permitted=False), "extension.tell_family", "not permitted"),
    (put("extension", tell_family=False), "extension.give_reasons", "tell_family = true"),
    (put("extension", tell_family="not stated"), "extension.give_reasons", "tell_family = true"),
    (put("family_notice", unit="not stated"), "family_notice.unit", "both its number and its unit"),
    (put("family_notice", ahead="not stated"), "family_notice.ahead", "both its number and its unit"),
    (put("roles", "panel_member", maximum=2), "roles.panel_member.maximum", "less than the minimum"),
    (put("roles", "panel_chair", title="Independent reviewer"), "roles.panel_chair.title", "lead's title too"),
    (put_in(("criteria", 1, "key"), "improvements"), "criteria.2.key", "another limb's name"),
    (both(put_in(("criteria", 0, "kind"), "mandatory"), put_in(("criteria", 0, "open_discretion"), value=True)), "criteria.1.kind", "must be discretionary"),
    (both(put_in(("criteria", 0, "death"), "none"), put_in(("criteria", 0, "harm"), "none")), "criteria.1.death", "no case can meet it"),
    (put_in(("criteria",), []), "criteria", "at least 1"),
    (put_in(("documents", "learning_briefing", "title"), "Practice Review Report"), "documents.learning_briefing.title", "title of overview_report too"),
    (both(put_in(("documents", "overview_report", "publish"), "not stated")), "documents.overview_report.exceptions", "not stated"),
    (put_in(("recommendations", "written_in"), "Action plan"), "recommendations.written_in", "“Practice review report”"),
    (put_in(("panel", "sometimes"), ["police"]), "panel.sometimes", "sits usually"),
    (put_in(("panel", "usual"), []), "panel.usual", "at least one"),
    (put_in(("purpose", "limbs"), []), "purpose.limbs", "at least one"),
    (put_in(("agency_duty", "gives"), []), "agency_duty.gives", "at least one"),
    (put_in(("views", "may"), []), "views.may", "at least one"),
    (put_in(("confidentiality", "may_see"), []), "confidentiality.may_see", "at least one"),
    (put_in(("family_outcome", "told"), []), "family_outcome.told", "at least one"),
    (put_in(("family_contact", "invited"), ["parents", "parents"]), "family_contact.invited", "more than once"),
    (put_in(("roles", "lead", "key"), "panel_chair"), "roles.lead.key", "named by its heading"),
    (put_in(("panel", "source"), {"document": "Another", "section": "2"}), "panel.source", "section alone"),
    (put_in(("confidentiality",), {"stated": False, "nationally": "x"}), "confidentiality.nationally", "national edition"),
    (put_in(("confidentiality",), {"stated": True}), "confidentiality.stated", "Only false"),
    (put_in(("confidentiality",), {"stated": 0}), "confidentiality.stated", "Only false"),
    (put_in(("confidentiality",), {"stated": False, "may_see": ["x"]}), "confidentiality.may_see", "nothing but a note"),
    (put_in(("extends",), ["wt2023"]), "extends", "there are: wt2010"),
    (put_in(("extends",), "wt1066"), "extends", "there are: wt2010"),
    (put_in(("document",), 5), "document", "Name the document"),
    (put_in(("title",), "A bell \x07 in it"), "title", "cannot be seen"),
    (put_in(("title",), "Turned \u202e around"), "", "cannot be seen"),
    (put_in(("terms", "review"), " "), "terms.review", "empty"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "key", "reason"), CONTRADICTIONS)
def test_a_contradiction_is_refused_with_its_key_and_what_would_be_right(
    tmp_path, change, key, reason
):
    table = deepcopy(tomllib.loads(WHOLE.read_text(encoding="utf-8")))
    change(table)
    file = tmp_path / "2024.toml"
    file.write_text(dumped(table), encoding="utf-8")
    with pytest.raises(BoardError) as caught:
        read_edition(file, NATIONALS)
    faults = {fault.key: fault for fault in caught.value.all}
    assert key in faults, str(caught.value)
    assert reason in faults[key].message
    assert Path(faults[key].file) == file


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('effective_until = "not stated"', "effective_until = 2023-12-31", "effective_until"),
        (
            'in_force_from = "not stated"\nin_force_until = "not stated"',
            "in_force_from = 2020-02-01\nin_force_until = 2020-01-31",
            "recipients.coroner.in_force_until",
        ),
    ],
)
def test_days_that_run_backwards_are_refused(tmp_path, old, new, key):
    file = tmp_path / "2024.toml"
    text = WHOLE.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BoardError, match="Put the days in order") as caught:
        read_edition(file, NATIONALS)
    assert caught.value.key == key


def test_every_fault_in_a_file_is_told_at_once(tmp_path):
    file = tmp_path / "2024.toml"
    text = WHOLE.read_text(encoding="utf-8")
    text = text.replace("permitted = true", "permitted = false").replace(
        "ahead = 10", 'ahead = "x"'
    )
    file.write_text(text.replace("[nature]", "[natur]"), encoding="utf-8")
    with pytest.raises(BoardError) as caught:
        read_edition(file, NATIONALS)
    assert {"natur", "family_notice.ahead"} <= {fault.key for fault in caught.value.all}


def test_every_day_of_a_case_has_its_place_in_the_order():
    assert set(RANK) == set(CaseEvent)
