"""Who answers for a decision, under the board's own title or typed in. Pure."""

from domain.errors import Refused
from domain.procedures.definition import Procedure
from domain.procedures.rules import body_of
from domain.procedures.vocabulary import BodyKey

ACT = {BodyKey.DECIDES: "decides", BodyKey.RECOMMENDS: "recommends"}
SILENT = {
    BodyKey.DECIDES: "Our procedure does not state who decides, so enter who it was.",
    BodyKey.RECOMMENDS: "Our procedure does not state who recommends. Leave it empty if none did.",
}


def check_named(procedure: Procedure, key: BodyKey, given: str, field: str) -> None:
    """Raises `Refused` where the procedure names a body and the name given is not its.

    Words after the title are welcome: who spoke for it, or at which meeting.
    """
    body = body_of(procedure, key)
    if body is None or given.strip().casefold().startswith(body.title.casefold()):
        return
    raise Refused(
        f"Our procedure says who {ACT[key]}: {body.title}. Begin with that name.",
        field=field,
        rule=f"{ACT[key].capitalize()}: {body.title}.",
        source=str(body.source),
    )
