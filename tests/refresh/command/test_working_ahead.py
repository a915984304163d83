"""What is made in other threads comes in its order, its errors too."""

from __future__ import annotations

import sys
from threading import Event, get_ident

import pytest

from doingoai.refresh._ahead import ahead, each_ahead, in_turns

PATIENCE = 20  # seconds; far more than it takes


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
