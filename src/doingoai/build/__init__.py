"""From ``curriculum/`` to notebooks: parse, translate, fill in numbers, lint, release, prove.

``build(root)`` writes ``course/``, ``exercises/`` and ``solutions/`` and keeps the catalogues;
nothing else does. Building needs a clone and the ``author`` extra.
"""

from __future__ import annotations

from doingoai.build._build import build
from doingoai.build._model import BuildError, BuildReport, Problem
from doingoai.build._release import CODE_STUB, code_stub

__all__ = ["CODE_STUB", "BuildError", "BuildReport", "Problem", "build", "code_stub"]
