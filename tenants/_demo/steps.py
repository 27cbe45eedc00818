"""What every step has in common: when it was, who did it, and what it lets them do."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from domain.access.permissions import Permission
from tenants._demo.scene import Scene
from tenants._demo.times import Moment


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Step(Strict):
    """One act on one day. `do` names the verb; each kind of step fixes it."""

    permission: ClassVar[Permission]
    do: str
    on: Moment

    def play(self, scene: Scene) -> None:
        raise NotImplementedError


class MemberStep(Step):
    """`by` is the key of a member in the script."""

    by: str


class VisitorStep(Step):
    """What anybody may do at the board's pages, with no account and no link."""


class RelativeStep(Step):
    """What a relative does themselves, through their own link."""

    relative: str
