"""Every act in every state: what it comes to, and that the rest is refused in words."""

import pytest

from domain.errors import Conflict
from domain.family.meetings.states import MEANWHILE, Act, Side, State, after, may, waits_for

TABLE = """
            asked     offered    unsuited   arranged   cancelled  met
offer       offered   offered    offered    offered    -          -
take_back   -         asked      -          -          -          -
choose      -         arranged   -          -          -          -
decline     -         unsuited   -          -          -          -
move        -         -          -          asked      -          -
cancel      cancelled cancelled  cancelled  cancelled  -          -
meet        -         -          -          met        -          met
"""
HEAD, *ROWS = [line.split() for line in TABLE.strip().splitlines()]
EACH = [(row[0], state, then) for row in ROWS for state, then in zip(HEAD, row[1:], strict=True)]


@pytest.mark.parametrize(("act", "state", "then"), EACH)
def test_each_act_leads_where_the_table_says_or_is_refused(act, state, then):
    assert may(State(state), Act(act)) == (then != "-")
    if then != "-":
        assert after(State(state), Act(act)) == then
        return
    with pytest.raises(Conflict) as refused:
        after(State(state), Act(act))
    assert refused.value.message == MEANWHILE[State(state)]


def test_the_table_names_every_state_and_every_act():
    assert set(HEAD) == {state.value for state in State}
    assert {row[0] for row in ROWS} == {act.value for act in Act} - {"ask"}


def test_it_is_clear_who_waits_for_whom():
    assert [waits_for(State(state)) for state in HEAD] == [
        Side.BOARD, Side.RELATIVE, Side.BOARD, None, None, None
    ]  # fmt: skip
