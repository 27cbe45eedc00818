"""What an audience may do, as the database has it: grants, and the policies that narrow them."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

from domain.tenancy import Audience

NO_ROW, EVERY_ROW = "no row", "every row: it is no board's"
WORDS = ("select", "insert", "update", "delete")
GRANTS = text("""
    select c.relname as table, c.relrowsecurity as walled, w.word,
      has_table_privilege(:role, c.oid, w.word) as whole,
      (select array_agg(a.attname order by a.attname) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and w.word in ('select', 'update', 'insert')
          and has_column_privilege(:role, c.oid, a.attnum, w.word)) as columns
    from pg_class c cross join unnest(cast(:words as text[])) with ordinality as w(word, at)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname, w.at
""")
POLICIES = text("""
    select tablename, lower(cmd) as word, coalesce(qual, with_check) as rows
    from pg_policies where schemaname = 'public' and permissive = 'PERMISSIVE'
      and cast(:role as name) = any(roles)
    order by 1, 2
""")


LINK = "(NULLIF(current_setting('candour.invitation'::text, true), ''::text))::uuid"
BEHIND = "FROM invitation i WHERE (i.id = [the link]))"
OWN = {"relative_id": "[the link's relative]", "case_id": "[the link's case]"}


@dataclass(frozen=True)
class Line:
    """One thing that may be done to one table. No columns are all of them."""

    table: str
    word: str
    columns: tuple[str, ...]
    rows: str

    @property
    def what(self) -> str:
        return f"{self.word}({', '.join(self.columns)})" if self.columns else self.word


def wall_table(connection: Connection, audience: Audience) -> list[Line]:
    """By table. Where nothing is granted there is no line; where no policy lets, no row."""
    found = connection.execute(POLICIES, {"role": audience.role}).all()
    rows = {(it.tablename, it.word): _short(it.rows) for it in found}
    return list(_lines(connection, audience, rows))


def _short(rows: str) -> str:
    """What every policy of a family says again and again, in words."""
    short = " ".join(rows.split()).replace(LINK, "[the link]")
    for column, words in OWN.items():
        short = short.replace(f"( SELECT i.{column} {BEHIND}", words)
    return "any row of the board" if short == "true" else short


def _lines(
    connection: Connection, audience: Audience, rows: dict[tuple[str, str], str]
) -> Iterator[Line]:
    given = {"role": audience.role, "words": list(WORDS)}
    for it in connection.execute(GRANTS, given):
        if it.whole or it.columns:
            columns = () if it.whole else tuple(it.columns)
            let = rows.get((it.table, it.word), NO_ROW) if it.walled else EVERY_ROW
            yield Line(it.table, it.word, columns, let)
