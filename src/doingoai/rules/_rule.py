"""A rule and the register of all rules."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from doingoai.rules._artefacts import Artefact
    from doingoai.rules._context import Context
    from doingoai.rules._finding import Notice, Severity

Look = Callable[[Any, "Context"], Iterable["Notice"]]

# The modules that register rules when they are imported, in the order of the documentation.
PACKS = (
    "doingoai.rules.packs.post_limits",
    "doingoai.rules.packs.post_figures",
    "doingoai.rules.packs.post_access",
    "doingoai.rules.packs.post_words",
    "doingoai.rules.packs.pair",
    "doingoai.rules.packs.chart",
    "doingoai.rules.packs.fix",
    "doingoai.rules.packs.fix_answer",
    "doingoai.rules.packs.fix_request",
    "doingoai.rules.packs.stmt_slots",
    "doingoai.rules.packs.stmt_times",
    "doingoai.rules.packs.stmt_facts",
    "doingoai.rules.packs.stmt_bite",
    "doingoai.rules.packs.stmt_words",
    "doingoai.rules.packs.rply_form",
    "doingoai.rules.packs.rply_figures",
    "doingoai.rules.packs.rply_words",
    "doingoai.rules.packs.rply_answer",
    "doingoai.rules.packs.plan_objectives",
    "doingoai.rules.packs.plan_days",
    "doingoai.rules.packs.plan_reach",
    "doingoai.rules.packs.plan_budget",
    "doingoai.rules.packs.plan_timeline",
    "doingoai.rules.packs.plan_measures",
    "doingoai.rules.packs.plan_whole",
    "doingoai.rules.packs.plan_words",
    "doingoai.rules.packs.msg",
    "doingoai.rules.packs.msg_facts",
)


@dataclass(frozen=True)
class Rule:
    """One judgement about communication that can be made by rule.

    Attributes:
        code: such as ``"POST-004"``; never reused.
        title: what must hold, in one sentence (a message of the catalogue).
        why: the reason, with its source and the day it was read (a message of the catalogue).
        severity: how much a finding matters.
        on: the kinds of artefact it looks at.
        prose: whether it interprets free wording; such a rule is measured on labelled texts.
        bad: artefacts that it objects to.
        good: artefacts to which it does not.
        look: artefact and context → what was noticed.
    """

    code: str
    title: str
    why: str
    severity: Severity
    on: tuple[str, ...]
    prose: bool
    bad: tuple[Artefact, ...]
    good: tuple[Artefact, ...]
    look: Look

    @property
    def pack(self) -> str:
        """The pack it belongs to, ``"POST"``."""
        return self.code.partition("-")[0]


_register: dict[str, Rule] = {}


def rule(
    code: str,
    *,
    on: type | tuple[type, ...],
    title: str,
    why: str,
    severity: Severity,
    bad: tuple[Artefact, ...],
    good: tuple[Artefact, ...],
    prose: bool = False,
) -> Callable[[Look], Look]:
    """Register the decorated function as the rule ``code``; see `Rule` for what each part is.

    Raises:
        ValueError: there is a rule of that code already.
    """
    kinds = tuple(each.kind for each in (on if isinstance(on, tuple) else (on,)))  # type: ignore[attr-defined]

    def register(look: Look) -> Look:
        if code in _register:
            raise ValueError(f"two rules {code}")
        _register[code] = Rule(code, title, why, severity, kinds, prose, bad, good, look)
        return look

    return register


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by its code, in the order of codes within each pack."""
    for name in PACKS:
        importlib.import_module(name)
    packs = list(dict.fromkeys(found.pack for found in _register.values()))
    order = sorted(_register, key=lambda code: (packs.index(code.partition("-")[0]), code))
    return {code: _register[code] for code in order}


def chosen(names: Iterable[str]) -> tuple[Rule, ...]:
    """The rules called ``names``: codes (``"POST-001"``) or whole packs (``"POST"``); none = all.

    Raises:
        ValueError: there is no such rule or pack.
    """
    rules = all_rules()
    wanted = tuple(names)
    for name in wanted:
        if name not in rules and name not in {each.pack for each in rules.values()}:
            raise ValueError(f"no rule or pack called {name}")
    return tuple(
        each for each in rules.values() if not wanted or each.code in wanted or each.pack in wanted
    )
