"""``doingoai plan``: a blank plan to begin with, a page of a finished one.

Each command is one small module of its own, ``_<command>.py``, with a function ``command``.
`doingoai check` looks at what stands in between.
"""

from __future__ import annotations

from doingoai.cli._lazy import lazy_group
from doingoai.i18n import N_

_COMMANDS = {
    "blank": N_("Write a blank plan with remarks, to fill in."),
    "document": N_("Make a page of a plan: HTML to print, or DOCX to edit."),
}

plan = lazy_group(
    "plan",
    N_("Begin a communication plan, or make a page of one."),
    _COMMANDS,
    lambda name: f"doingoai.cli.plan._{name}:command",
)
