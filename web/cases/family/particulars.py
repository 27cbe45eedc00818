"""What the register says of a relative beside name and route."""

from domain.cases.candidates import names_of
from domain.family.particulars import (
    Clearance,
    Consent,
    Kin,
    Particulars,
    Responsibility,
    particulars_of,
)
from web.cases.family.one import One
from web.look import day


def needs(one: One) -> dict[str, object]:
    row = particulars_of(one.session, one.case.id).get(one.relative.id)
    if row is None:
        return {"rows": [], "by": "", "on": None}
    names = names_of(one.session, [row.member_id])
    return {"rows": _rows(row), "by": names[row.member_id], "on": row.made_at}


def _rows(row: Particulars) -> list[tuple[str, str]]:
    return [
        ("To the child", Kin(row.kin).label),
        ("Parental responsibility", Responsibility(row.parental_responsibility).label),
        ("Needs", row.needs or "None recorded"),
        ("Agrees to be contacted", _consent(row)),
        ("Clearance by police or coroner", _clearance(row)),
    ]


def _consent(row: Particulars) -> str:
    words = Consent(row.consent).label
    if row.consent_on is None:
        return words
    return f"{words}, asked on {day(row.consent_on)} by {row.consent_by}"


def _clearance(row: Particulars) -> str:
    if row.clearance_given_on:
        return f"Given on {day(row.clearance_given_on)} by {row.clearance_by}"
    if row.clearance != Clearance.NEEDED:
        return {"not_needed": "Not needed", "not_known": "Not known yet"}[row.clearance]
    asked = f", asked for on {day(row.clearance_asked_on)}" if row.clearance_asked_on else ""
    return f"Needed{asked}, and not given yet"
