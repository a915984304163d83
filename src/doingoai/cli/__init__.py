"""The command line: arguments in, calls, exit codes out. Each command is one small module."""

from __future__ import annotations

from doingoai.cli._app import main

__all__ = ["main"]
