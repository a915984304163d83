"""How long tests wait, and how they wait for what no locator can see.

Nothing here is a limit that a test claims: waiting costs nothing where things are fast, and a
machine may be as slow and as busy as it likes. In a page, wait with Playwright's ``expect``
(it has this patience too); for files and servers, with ``eventually``.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE_S = 90
PATIENCE_MS = 1000 * PATIENCE_S


def eventually(
    look: Callable[[], Any], wanted: Callable[[Any], Any], pause: Callable[[int], Any]
) -> Any:
    """What ``look`` gives, once that is ``wanted``; else a failure that says what it gave last.

    Args:
        look: gives what is there now.
        wanted: whether that is it.
        pause: waits some milliseconds: a page's own ``wait_for_timeout``, which lets it live.
    """
    deadline = time.monotonic() + PATIENCE_S
    while not wanted(found := look()):
        if time.monotonic() > deadline:
            raise AssertionError(f"still {found!r}")
        pause(50)
    return found
