"""What was found, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from web.bench.load import Found

HEADS = (
    "page",
    "bytes",
    "req/s",
    "bare req/s",
    "ratio",
    "p95 ms",
    "bare p95",
    "ratio",
    "SQL, 5 rows",
    "SQL, 500 rows",
)


@dataclass(frozen=True)
class Measured:
    """One page: each round beside the bare round that followed it, so that drift cancels."""

    name: str
    size: int
    rounds: Sequence[tuple[Found, Found]]
    statements: tuple[int, int | None]

    def cells(self) -> tuple[str, ...]:
        few, many = self.statements
        return (
            self.name,
            f"{self.size:,}",
            f"{median(page.rate for page, _ in self.rounds):,.0f}",
            f"{median(bare.rate for _, bare in self.rounds):,.0f}",
            f"{self.cost:.1f}",
            f"{median(page.p95 for page, _ in self.rounds) * 1000:.1f}",
            f"{median(bare.p95 for _, bare in self.rounds) * 1000:.1f}",
            f"{median(page.p95 / bare.p95 for page, bare in self.rounds):.1f}",
            str(few),
            "-" if many is None else str(many),
        )

    @property
    def cost(self) -> float:
        """How many bare answers one page costs."""
        return median(bare.rate / page.rate for page, bare in self.rounds)


def table(measured: Sequence[Measured]) -> str:
    rows = [HEADS, *(each.cells() for each in measured)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
