"""``python -m doingoai.refresh.privacy [--check]``: measure the gate, write docs/privacy.md.

Needs a clone: the labelled texts are not in the wheel. ``--check`` writes nothing and fails when
what is there is stale.
"""

from __future__ import annotations

import sys
from pathlib import Path

from doingoai._paths import clone_root
from doingoai.refresh.privacy._document import document
from doingoai.refresh.privacy._measured import first_misses, labelled

DOCUMENT = Path("docs", "privacy.md")


def main(arguments: list[str]) -> int:
    """Write the page, or with ``--check`` compare it; 0 when fresh or written, 1 when stale."""
    root = clone_root()
    if root is None:
        sys.stderr.write("This needs a clone: the labelled texts are not in the wheel.\n")
        return 2
    text = document(labelled(root), first_misses(root))
    path = root / DOCUMENT
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return 0
    checking = "--check" in arguments
    sys.stdout.write(f"{'stale' if checking else 'written'}: {DOCUMENT}\n")
    if not checking:
        path.write_text(text, encoding="utf-8", newline="\n")
    return int(checking)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
