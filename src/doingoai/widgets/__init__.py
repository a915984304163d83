"""What a notebook shows of questions, checks and demonstrations. No domain logic in here.

The widget libraries load when a widget is first shown, not with this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.workbook import Check, Overview, Question

__all__ = ["JupyterFrontend", "engagement_explorer"]


class JupyterFrontend:
    """Shows questions and checks as widgets (entry point group ``doingoai.frontends``)."""

    def show_question(self, question: Question) -> Any:
        """The widget of ``question``."""
        from doingoai.widgets._question import QuestionWidget

        return QuestionWidget(question)

    def show_check(self, check: Check) -> Any:
        """The widget of ``check``."""
        from doingoai.widgets._check import CheckWidget

        return CheckWidget(check)

    def show_overview(self, overview: Overview) -> Any:
        """The panel of ``overview``."""
        from doingoai.widgets._overview import OverviewWidget

        return OverviewWidget(overview)


def engagement_explorer(posts: pd.DataFrame, *, language: str) -> Any:
    """A widget to try how a rate of engagement depends on what it is divided by.

    Args:
        posts: frame in the ``posts`` schema; optional columns may be missing or empty.
        language: "vi" or "en".
    """
    from doingoai.widgets._explorer import ExplorerWidget

    return ExplorerWidget(posts, language=language)
