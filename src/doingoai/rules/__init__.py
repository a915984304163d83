"""A linter for communication: artefacts, rules, findings, reports.

``check(Post("…", language="vi", platform="x"))`` gives a `Report`; `look` turns rules into what
a question's check runs. No rule objecting is never clearance.
"""

from doingoai._plain_data import UnreadableArtefact
from doingoai.rules._artefacts import (
    KINDS,
    Artefact,
    Chart,
    Correction,
    Media,
    Post,
    Posts,
    Series,
)
from doingoai.rules._context import Context
from doingoai.rules._finding import Finding, Notice, Severity
from doingoai.rules._languages import written_in
from doingoai.rules._measured import Measure, held_out, may_cost_points
from doingoai.rules._read import from_data, read
from doingoai.rules._report import NOT_CLEARANCE, SEVERITY_WORDS, Report
from doingoai.rules._rule import Rule, all_rules, rule
from doingoai.rules._run import check, look, objects
from doingoai.rules._spoken import Folder, Reply, Request, Statement

__all__ = [
    "KINDS",
    "NOT_CLEARANCE",
    "SEVERITY_WORDS",
    "Artefact",
    "Chart",
    "Context",
    "Correction",
    "Finding",
    "Folder",
    "Measure",
    "Media",
    "Notice",
    "Post",
    "Posts",
    "Reply",
    "Report",
    "Request",
    "Rule",
    "Series",
    "Severity",
    "Statement",
    "UnreadableArtefact",
    "all_rules",
    "check",
    "from_data",
    "held_out",
    "look",
    "may_cost_points",
    "objects",
    "read",
    "rule",
    "written_in",
]
