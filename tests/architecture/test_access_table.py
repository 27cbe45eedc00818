"""Who may do what, as a board manager can read it. The table here is the promise; `RULES` keeps it.

A permission or a role that is missing from the table fails, and so does a permission that no page
uses, or a page that names none.
"""

import pytest

from domain.access.check import may_give, permits
from domain.access.identity import Actor, ActorKind, Role, system
from domain.access.permissions import Permission

TABLE = """
                  manager admin subgroup chair reviewer p.chair panel liaison family system visitor
public:read         yes    yes    yes     yes    yes      yes    yes    yes    yes    yes     yes
door:use            yes    yes    yes     yes    yes      yes    yes    yes    yes    yes     yes
document:ask        yes    yes    yes     yes    yes      yes    yes    yes    yes    yes     yes
document:open       yes    yes    yes     yes    yes      yes    yes    yes    yes    yes     yes
link:open           yes    yes    yes     yes    yes      yes    yes    yes    yes    yes     yes
account:own         yes    yes    yes     yes    yes      yes    yes    yes     -      -       -
case:appoint        yes     -      -      yes     -        -      -      -      -      -       -
case:close          yes     -      -      yes     -        -      -      -      -      -       -
case:decide         yes     -      -      yes     -        -      -      -      -      -       -
case:extend         yes     -      -      yes     -        -      -      -      -      -       -
case:history        yes    yes     -      yes    yes      yes     -      -      -      -       -
case:hold           yes    yes     -       -      -        -      -      -      -      -       -
case:list           yes    yes    yes     yes    yes      yes    yes     -      -      -       -
case:move           yes     -      -      yes     -        -      -      -      -       -      -
case:note           yes    yes     -       -      -        -      -      -      -       -      -
case:read           yes    yes    yes     yes    yes      yes    yes     -      -      -       -
case:recommend      yes    yes    yes     yes     -        -      -      -      -       -      -
case:refer          yes    yes    yes     yes     -        -      -      -      -      -       -
case:scope          yes    yes    yes     yes     -        -      -      -      -      -       -
person:read         yes    yes     -       -     yes      yes    yes     -      -      -       -
person:write        yes    yes     -       -     yes      yes     -      -      -      -       -
chronology:names    yes    yes     -       -     yes      yes     -      -      -      -       -
chronology:read     yes    yes     -       -     yes      yes    yes     -      -      -       -
chronology:work     yes    yes     -       -     yes      yes     -      -      -      -       -
contribution:give    -      -      -       -      -        -      -     yes     -      -       -
contribution:read   yes    yes     -       -     yes      yes    yes     -      -      -       -
contribution:mend   yes    yes     -       -     yes      yes     -      -      -      -       -
request:own          -      -      -       -      -        -      -     yes     -      -       -
request:make        yes    yes     -       -      -        -      -      -      -      -       -
apart:record        yes    yes     -       -      -        -      -      -      -      -       -
contact:note        yes    yes     -       -     yes      yes     -      -      -       -      -
duty:explain        yes     -      -      yes     -        -      -      -      -       -      -
duty:read           yes    yes     -      yes    yes      yes     -      -      -       -      -
family:invite       yes    yes     -       -      -        -      -      -      -      -       -
family:read         yes    yes     -       -     yes      yes     -      -      -      -       -
family:tell         yes    yes     -       -      -        -      -      -      -      -       -
preference:record   yes    yes     -       -      -        -      -      -      -      -       -
meeting:arrange     yes    yes     -       -     yes      yes     -      -      -      -       -
meeting:own          -      -      -       -      -        -      -      -     yes     -       -
question:ask        yes    yes     -       -     yes      yes     -      -      -      -       -
question:own         -      -      -       -      -        -      -      -     yes     -       -
views:give           -      -      -       -      -        -      -      -     yes     -       -
views:note          yes    yes     -       -     yes      yes     -      -      -      -       -
views:read          yes    yes     -       -     yes      yes     -      -      -      -       -
draft:approve       yes     -      -      yes     -        -      -      -      -      -       -
draft:clear         yes    yes     -       -     yes      yes     -      -      -      -       -
draft:read          yes    yes     -      yes    yes      yes    yes     -      -      -       -
draft:write         yes    yes     -       -     yes      yes     -      -      -      -       -
report:publish      yes     -      -       -      -        -      -      -      -      -       -
report:keep-back    yes     -      -      yes     -        -      -      -      -      -       -
document:answer     yes    yes     -       -      -        -      -      -      -       -      -
draft:share         yes    yes     -       -     yes      yes     -      -      -      -       -
disclosure:read     yes    yes     -      yes    yes      yes     -      -      -      -       -
disclosure:write    yes    yes     -       -      -        -      -      -      -      -       -
learning:read       yes    yes    yes     yes    yes      yes    yes     -      -      -       -
learning:write      yes    yes     -       -     yes      yes     -      -      -      -       -
progress:give        -      -      -       -      -        -      -     yes     -      -       -
progress:record     yes    yes     -       -      -        -      -      -      -      -       -
recommendation:adopt yes    -      -      yes     -        -      -      -      -      -       -
recommendation:read yes    yes    yes     yes    yes      yes    yes     -      -      -       -
recommendation:write yes   yes     -       -     yes      yes     -      -      -      -       -
board:details       yes    -       -       -      -        -      -      -      -      -       -
agency:manage       yes    yes     -       -      -        -      -      -      -      -       -
board:mailbox       yes    yes    yes     yes    yes      yes    yes    yes    yes    yes     yes
member:manage       yes    yes     -       -      -        -      -      -      -      -       -
notice:manage       yes    yes     -       -      -        -      -      -      -      -       -
operate             yes    yes    yes     yes    yes      yes    yes    yes    yes    yes     yes
"""

# Whose account each may open and end.
GIVING = """
                  manager admin subgroup chair reviewer p.chair panel liaison
manager             yes    yes    yes     yes    yes      yes    yes    yes
administrator        -     yes    yes     yes    yes      yes    yes    yes
sub_group            -      -      -       -      -        -      -      -
chair                -      -      -       -      -        -      -      -
reviewer             -      -      -       -      -        -      -      -
panel_chair          -      -      -       -      -        -      -      -
panel                -      -      -       -      -        -      -      -
liaison              -      -      -       -      -        -      -      -
"""

HEADS = {"admin": "administrator", "subgroup": "sub_group", "p.chair": "panel_chair"}
KINDS = [ActorKind.FAMILY, ActorKind.SYSTEM, ActorKind.VISITOR]  # a member has a role instead


def read(table):
    head, *rows = [line.split() for line in table.strip().splitlines()]
    columns = [HEADS.get(word, word) for word in head]
    for name, *cells in rows:
        assert len(cells) == len(columns), f"{name} has {len(cells)} answers"
        assert set(cells) <= {"yes", "-"}, f"{name} has an answer that is not one"
    return columns, {name: dict(zip(columns, cells, strict=True)) for name, *cells in rows}


COLUMNS, ROWS = read(TABLE)


def actor_of(column):
    if column in set(KINDS):
        return Actor(ActorKind(column))
    return Actor(ActorKind.MEMBER, role=Role(column))


def test_the_table_has_a_row_for_every_permission():
    assert set(ROWS) == {permission.value for permission in Permission}


def test_the_table_has_a_column_for_every_role_and_kind_of_actor():
    assert [*Role, *KINDS] == COLUMNS
    assert set(KINDS) == set(ActorKind) - {ActorKind.MEMBER}


@pytest.mark.parametrize("permission", list(Permission))
def test_the_rules_say_what_the_table_says(permission):
    ruled = {column: "yes" if permits(actor_of(column), permission) else "-" for column in COLUMNS}
    assert ruled == ROWS[permission]


def test_a_member_without_a_role_may_do_only_what_anybody_may():
    nobody = Actor(ActorKind.MEMBER)
    granted = {permission for permission in Permission if permits(nobody, permission)}
    assert granted == {name for name, cells in ROWS.items() if set(cells.values()) == {"yes"}}


def test_who_may_give_an_account_is_what_the_table_says():
    columns, rows = read(GIVING)
    assert columns == list(Role) == list(rows)
    for name, cells in rows.items():
        giver = Actor(ActorKind.MEMBER, role=Role(name))
        assert cells == {role: "yes" if may_give(giver, role) else "-" for role in Role}


def test_a_command_may_give_any_account_and_a_visitor_or_a_family_none():
    assert all(may_give(system("tests"), role) for role in Role)
    for kind in (ActorKind.VISITOR, ActorKind.FAMILY):
        assert not any(may_give(Actor(kind), role) for role in Role)
