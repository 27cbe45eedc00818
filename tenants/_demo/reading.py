"""Reading a script strictly: a fault is named with its file and key, before anything is played."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tenants._demo.script import CaseScript, Script
from tenants._demo.steps import Step
from tenants._demo.with_family import AddRelative
from tenants.errors import BoardError
from tenants.reading import table_of

FILE = "demo.toml"
SAY = {
    "missing": "This is missing.",
    "extra_forbidden": "No such key is known here.",
    "union_tag_invalid": "No step is called this.",
    "union_tag_not_found": "Say what is done: do = “refer”, and so on.",
}
Fault = tuple[str, str]  # key, what is wrong


def read_script(folder: Path) -> Script | None:
    """The script of a board's folder, or None where it has none."""
    file = folder / FILE
    if not file.is_file():
        return None
    try:
        script = Script.model_validate(table_of(file))
    except ValidationError as error:
        first = _worst(error.errors(include_url=False))
        raise BoardError(file, _key(first), SAY.get(first["type"], f"{first['msg']}.")) from None
    for key, message in _faults(script):
        raise BoardError(file, key, message)
    return script


def _worst(faults: list[ErrorDetails]) -> ErrorDetails:
    """A misspelt key is also a missing one, and the spelling is at fault."""
    return next((f for f in faults if f["type"] == "extra_forbidden"), faults[0])


def _key(fault: ErrorDetails) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in fault["loc"])


def _faults(script: Script) -> Iterator[Fault]:
    agencies = {agency.key for agency in script.agencies}
    for number, member in enumerate(script.members, 1):
        if member.agency is not None and member.agency not in agencies:
            yield f"members.{number}.agency", f"There is no agency {member.agency}."
    for number, case in enumerate(script.cases, 1):
        for key, message in _in_case(case, script, agencies):
            yield f"cases.{number}.steps.{key}", message


def _in_case(case: CaseScript, script: Script, agencies: set[str]) -> Iterator[Fault]:
    members = {member.key for member in script.members}
    relatives: set[str] = set()
    before = case.steps[0].on
    for number, step in enumerate(case.steps, 1):
        if (step.do == "refer") != (number == 1):
            yield f"{number}.do", "A case begins with its referral, and has one."
        if step.on < before:
            yield f"{number}.on", "This is earlier than the step before it."
        before = step.on
        relatives |= {step.name} if isinstance(step, AddRelative) else set()
        known = {"by": members, "member": members, "agency": agencies, "relative": relatives}
        yield from ((f"{number}.{key}", words) for key, words in _strangers(step, known))


def _strangers(step: Step, known: dict[str, set[str]]) -> Iterator[Fault]:
    """Whom a step names that the script has not made known."""
    for key, those in known.items():
        named = getattr(step, key, None)
        if named is not None and named not in those:
            yield key, f"{named} is not known here yet."
