"""The learner's plan as the answers of the exercise that ask for parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from doingoai.planning._plan import MessageHouse, Objective

_PROOFS = ("decision", "target", "result")


def house_answer(house: MessageHouse | None) -> dict[str, Any] | None:
    """A message house as an answer: ``{"roof": …, "pillars": {topic: {"line": …, …}}}``.

    What is blank is left out. A pillar without a topic has no row to go to and is left out; of
    two on one topic the first counts.

    Args:
        house: the house of a plan, or None.

    Returns:
        What ``record(roof=text(), pillars=table(…))`` takes; None where nothing is written.
    """
    if house is None:
        return None
    pillars: dict[str, dict[str, str]] = {}
    for pillar in house.pillars:
        cells = {name: getattr(pillar, name).strip() for name in ("line", *_PROOFS)}
        written = {name: words for name, words in cells.items() if words}
        if pillar.topic.strip() and written:
            pillars.setdefault(pillar.topic.strip(), written)
    answer: dict[str, Any] = {}
    if house.roof.strip():
        answer["roof"] = house.roof.strip()
    if pillars:
        answer["pillars"] = pillars
    return answer or None


def objective_answer(objective: Objective | None) -> dict[str, str] | None:
    """An objective as an answer: each field as written, what is blank left out.

    Args:
        objective: one of a plan's, or None.

    Returns:
        ``metric``, ``unit``, ``baseline``, ``target``, ``audience``, ``deadline``, ``source``, as
        a record of these fields takes them; None where nothing is written.
    """
    if objective is None:
        return None
    fields = ("metric", "unit", "baseline", "target", "audience", "deadline", "source")
    written = {name: getattr(objective, name).strip() for name in fields}
    return {name: words for name, words in written.items() if words} or None
