"""How it was, from a relative's side."""

from tests.support.ended import end_case
from tests.support.relatives import add_family, make_case
from tests.web.every_form.stage import Shown, Stage, form


@form("family.how_it_was")
def saying_how_it_was(stage: Stage) -> Shown:
    case = make_case(stage.cast, reference=f"2021-{stage.number():03}")
    family = add_family(stage.cast, case)
    end_case(stage.cast, family)
    return Shown(
        "/family/how-it-was",
        {"told": "Often too late.\n\nOnce not at all.", "heard": "No.", "better": "Ring first."},
        who=None,
        other=None,
        invitation=family.invitation,
    )
