"""The small JupyterLab extension that keeps our notebooks' widgets alive.

It is plain JavaScript in ``doingoai-lab/``. In notebooks whose metadata has ``doingoai`` it runs
the cells tagged ``auto`` on opening and behind every new kernel process, hides sources that only
serve the course, and folds cells for code. ``doingoai learn`` gives it to JupyterLab by
`labextension_dir`, and says by `page_config` which cells it may run without asking.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai.i18n import LANGUAGES, N_, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["WORDS", "fingerprint", "labextension_dir", "page_config", "words_in"]

# The builder puts these, translated, into the notebook's metadata as ``doingoai.words``.
WORDS: dict[str, str] = {
    "preparing": N_("Preparing…"),
    "waiting": N_("No answer yet. What you typed is kept; waiting for the connection…"),
    "stuck": N_("This page could not be prepared. What you saved is kept."),
    "closed": N_("JupyterLab was started anew. Reload this page; what you typed is kept."),
    "runAgain": N_("Run this page again"),
    "ask": N_("This page is not as the course made it. Run it only if you know who changed it."),
    "askButton": N_("I trust it: run"),
    "writeCode": N_("Write code instead (optional)"),
    "hideCode": N_("Hide the code"),
    "runCode": N_("Run this code"),
}


def words_in(language: str) -> dict[str, str]:
    """`WORDS` in ``language`` ("vi" or "en")."""
    return {key: translate(msgid, language) for key, msgid in WORDS.items()}


def labextension_dir() -> Path:
    """The folder for ``LabApp.extra_labextensions_path``: it holds ``doingoai-lab/``."""
    return Path(__file__).parent


def fingerprint(source: str) -> str:
    """The name by which the extension knows a cell's exact source: SHA-256 of its UTF-8, hex."""
    return hashlib.sha256(source.encode("utf-8")).hexdigest()


def page_config(auto_sources: Iterable[str]) -> dict[str, str]:
    """What JupyterLab's page has to tell the extension (``page_config_data``).

    Args:
        auto_sources: the source of every cell tagged ``auto`` in the notebooks that the
            workspace was given; only these run without asking.
    """
    trusted = sorted({fingerprint(source) for source in auto_sources})
    words = {language: words_in(language) for language in LANGUAGES}
    return {"doingoaiTrusted": json.dumps(trusted), "doingoaiWords": json.dumps(words)}
