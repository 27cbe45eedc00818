"""What fills a chronology between the events, so that words can be rare or not."""

import datetime as dt

from tests.domain.chronologies.made import entry


def routine(agency="Thornby Health Visiting", many=30):
    start = dt.date(2012, 1, 2)
    texts = (
        "Home visit. Child well. Mother tired.",
        "No access visit, card left.",
        "TC to social worker, message left.",
    )
    return [entry(agency, str(start + dt.timedelta(days=9 * n)), texts[n % 3]) for n in range(many)]
