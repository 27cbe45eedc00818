import signal

import pytest
from redis import ConnectionError as Lost

from workers.outage import outlast

TOLD, LOST = True, False


@pytest.fixture(autouse=True)
def own_signals():
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def tries(*outcomes):
    left = iter(outcomes)

    def work():
        outcome = next(left)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return work


def test_work_that_was_told_to_stop_is_not_begun_again():
    outlast(tries(TOLD), sleep=lambda _: pytest.fail("waited"))


def test_an_outage_is_outlasted_with_longer_and_longer_waits():
    waits = []
    work = tries(Lost(), LOST, OSError(), Lost(), Lost(), Lost(), TOLD)
    outlast(work, sleep=waits.append, clock=lambda: 0)
    assert waits == [1, 2, 4, 8, 15, 15]


def test_a_signal_while_waiting_ends_at_once():
    with pytest.raises(SystemExit) as left:
        outlast(tries(Lost()), sleep=lambda _: signal.raise_signal(signal.SIGTERM))
    assert left.value.code == 0


def test_a_mistake_of_ours_is_not_taken_for_an_outage():
    with pytest.raises(KeyError):
        outlast(tries(KeyError()))
