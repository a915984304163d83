"""What is made in other threads comes in its order, its errors too."""

from __future__ import annotations

import subprocess
import sys
from threading import Event, get_ident

import pytest

from doingoai.refresh._ahead import ahead, each_ahead, in_turns

PATIENCE = 20  # seconds; far more than it takes
# The first chunks with faults, each in its thread, in a process that has not checked any yet.
FIRST_FAULTS = """
import datetime as dt, time
from concurrent.futures import ThreadPoolExecutor
import pandas as pd
from doingoai.refresh._validate import problems
from doingoai.refresh.adapters._schema import in_schema

frame = in_schema("posts", {"post_id": pd.Series([None, "1"], dtype="str")}, pd.RangeIndex(2))

def chunk(number):
    time.sleep(number / 20)  # one begins while another one loads what the check needs
    return len(problems(frame, "posts", today=dt.date(2026, 1, 1)))

with ThreadPoolExecutor(max_workers=12) as pool:
    print(len(set(pool.map(chunk, range(12)))))
"""


def test_the_next_item_is_made_while_the_last_is_worked_on():
    second = Event()

    def source():
        yield get_ident()
        second.set()
        yield get_ident()

    with ahead(source()) as items:
        made_in = next(items)
        assert second.wait(PATIENCE)
        assert list(items) == [made_in]
    assert made_in != get_ident()


def test_an_error_comes_out_where_its_item_would_have_come():
    def source():
        yield 1
        yield 2
        raise ValueError("three")

    with ahead(source()) as items:
        assert [next(items), next(items)] == [1, 2]
        with pytest.raises(ValueError, match="three"):
            next(items)


def test_leaving_early_makes_no_more_than_the_item_at_work():
    made = []

    def source():
        for number in range(100):
            made.append(number)
            yield number

    with ahead(source()) as items:
        next(items)
    assert len(made) <= 2


def test_several_workers_keep_the_order_of_the_items():
    second_done = Event()

    def work(number):
        if number == 0:
            assert second_done.wait(PATIENCE)
        elif number == 1:
            second_done.set()
        return 10 * number

    with each_ahead(work, range(5), 2) as made:
        assert list(made) == [0, 10, 20, 30, 40]


def test_an_error_in_a_worker_comes_out_in_its_place():
    def work(number):
        return 6 // (2 - number)

    with each_ahead(work, range(5), 2) as made:
        assert [next(made), next(made)] == [3, 6]
        with pytest.raises(ZeroDivisionError):
            next(made)


def test_the_usual_turns_come_back_after_an_error():
    usual = sys.getswitchinterval()
    turns = in_turns()
    turns.__enter__()
    assert sys.getswitchinterval() < usual
    turns.__exit__(KeyError, KeyError(), None)
    assert sys.getswitchinterval() == pytest.approx(usual)


def test_the_first_chunks_with_faults_are_checked_whenever_they_come():
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FAULTS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr
