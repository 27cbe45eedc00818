"""What boards differ in: each key of their variety, and one procedure's value for it in few words.

A value is short, for a table. Silence is "not stated"; a list that a board leaves empty beside a
rule that it does state is "none stated". What a board takes from the guidance says so.
"""

from collections.abc import Callable, Mapping

from domain.procedures.definition import Procedure
from domain.procedures.variants import criteria, family, following, publishing, who

Cell = Callable[[Procedure], str]

VARIANTS: Mapping[str, Cell] = {
    **criteria.ROWS,
    **who.ROWS,
    **family.ROWS,
    **publishing.ROWS,
    **following.ROWS,
}
"""In the order in which the table is read."""
