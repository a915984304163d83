"""The learner's own folder and the JupyterLab that opens on it."""

from __future__ import annotations

from doingoai.workspace._learn import learn
from doingoai.workspace._prepare import (
    Workspace,
    prepare,
    workspace_folder,
    workspace_language,
)
from doingoai.workspace._problems import WorkspaceError
from doingoai.workspace._update import Update

__all__ = [
    "Update",
    "Workspace",
    "WorkspaceError",
    "learn",
    "prepare",
    "workspace_folder",
    "workspace_language",
]
