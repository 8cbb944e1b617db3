"""Who is served first, who is refused, and what a thread keeps."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event, current_thread

import pytest

from matchhub.request_queue import Refused, RequestQueue, TookTooLong

LONG, AT_ONCE = 30, 0


class Busy:
    """A queue of one thread that is at work until `finish` is called."""

    def __init__(self, size):
        self.queue = RequestQueue(threads=1, size=size)
        self.callers = ThreadPoolExecutor(20)
        self.begun, self.may_end = Event(), Event()
        self.order = []
        self.callers.submit(self.queue.do, self.block, wait_seconds=LONG)
        assert self.begun.wait(LONG)

    def block(self):
        self.begun.set()
        assert self.may_end.wait(LONG)

    def ask(self, name, **options):
        """Another visitor asks, and is in the queue before this returns."""
        before = self.waiting()
        options = {"wait_seconds": LONG, **options}
        answer = self.callers.submit(self.queue.do, lambda: self.order.append(name), **options)
        while self.waiting() == before and not answer.done():
            pass
        return answer

    def waiting(self):
        return [*self.queue.urgent, *self.queue.others]

    def finish(self):
        self.may_end.set()
        self.callers.shutdown(wait=True)


def test_the_result_and_the_exception_of_the_work_reach_who_asked():
    queue = RequestQueue(threads=1, size=1)

    assert queue.do(lambda: 5, wait_seconds=LONG) == 5
    with pytest.raises(ZeroDivisionError):
        queue.do(lambda: 1 / 0, wait_seconds=LONG)
    assert queue.do(lambda: 6, wait_seconds=LONG) == 6


def test_the_newest_visitor_is_served_first():
    busy = Busy(size=5)
    for name in "abc":
        busy.ask(name)

    busy.finish()

    assert busy.order == ["c", "b", "a"]


def test_urgent_requests_go_first_in_the_order_in_which_they_came():
    busy = Busy(size=5)
    busy.ask("fan")
    busy.ask("editor", is_urgent=True)
    busy.ask("other fan")
    busy.ask("other editor", is_urgent=True)

    busy.finish()

    assert busy.order == ["editor", "other editor", "other fan", "fan"]


def test_when_the_queue_is_full_who_waited_longest_is_refused():
    busy = Busy(size=2)
    answers = [busy.ask(name) for name in "abcd"]

    for answer in answers[:2]:
        with pytest.raises(Refused):
            answer.result(LONG)
    busy.finish()

    assert busy.order == ["d", "c"]


def test_when_the_urgent_queue_is_full_the_newcomer_is_refused():
    busy = Busy(size=1)
    busy.ask("first", is_urgent=True)

    with pytest.raises(Refused):
        busy.ask("second", is_urgent=True).result(LONG)
    busy.finish()

    assert busy.order == ["first"]


@pytest.mark.parametrize("is_urgent", [True, False])
def test_work_that_nobody_waits_for_any_more_is_not_begun(is_urgent):
    busy = Busy(size=5)

    with pytest.raises(Refused):
        busy.queue.do(lambda: busy.order.append("late"), is_urgent=is_urgent, wait_seconds=AT_ONCE)
    busy.finish()

    assert busy.order == []


def test_a_visitor_waits_no_longer_than_the_limit_and_the_work_goes_on():
    queue = RequestQueue(threads=1, size=5)
    may_end, ended = Event(), Event()

    def work():
        may_end.wait(LONG)
        ended.set()

    with pytest.raises(TookTooLong):
        queue.do(work, wait_seconds=0.1, limit_seconds=0.1)
    may_end.set()

    assert ended.wait(LONG)


def test_no_more_threads_than_stated_and_no_more_than_needed():
    queue = RequestQueue(threads=3, size=50)
    names = {queue.do(lambda: current_thread().name, wait_seconds=LONG) for _ in range(5)}
    assert queue.started <= 2

    with ThreadPoolExecutor(20) as callers:
        asked = [
            callers.submit(queue.do, lambda: current_thread().name, wait_seconds=LONG)
            for _ in range(60)
        ]
        names |= {answer.result(LONG) for answer in asked}

    assert queue.started <= 3
    assert names <= {"page-1", "page-2", "page-3"}


def test_a_thread_that_is_free_takes_each_of_two_requests_that_come_at_once():
    """Two requests that find one idle thread need a second thread, not a longer wait."""
    queue = RequestQueue(threads=2, size=5)
    queue.do(lambda: None, wait_seconds=LONG)
    both = [Event(), Event()]

    def meet(mine, other):
        mine.set()
        return other.wait(LONG)

    with ThreadPoolExecutor(2) as callers:
        answers = [
            callers.submit(queue.do, lambda a=a, b=b: meet(a, b), wait_seconds=LONG)
            for a, b in (both, both[::-1])
        ]

    assert [answer.result() for answer in answers] == [True, True]


def test_the_reserve_is_free_for_urgent_work_while_the_other_threads_have_work():
    queue = RequestQueue(threads=3, reserve=2, size=5)
    may_end = Event()
    with ThreadPoolExecutor(5) as callers:
        fans = [callers.submit(queue.do, lambda: may_end.wait(LONG), wait_seconds=LONG)
                for _ in range(3)]  # fmt: skip

        assert queue.do(lambda: "saved", is_urgent=True, wait_seconds=LONG) == "saved"
        assert queue.others_at_work <= 1
        may_end.set()

        assert [fan.result(LONG) for fan in fans] == [True] * 3


@pytest.mark.parametrize("is_urgent", [True, False])
def test_nobody_is_refused_while_a_thread_is_free(is_urgent):
    """However quickly they come: a thread that has just been started has taken nothing yet."""
    queue = RequestQueue(threads=20, size=1)
    together = Barrier(21)

    with ThreadPoolExecutor(21) as callers:
        answers = [
            callers.submit(queue.do, together.wait, is_urgent=is_urgent, wait_seconds=LONG)
            for _ in range(20)
        ]
        together.wait(LONG)

        assert sorted(answer.result(LONG) for answer in answers)[-1] >= 19
