"""``python -m doingoai.rules [--check]``: measure the prose rules, write docs/rules.md.

Needs a clone: the labelled texts are not in the wheel. ``--check`` writes nothing and fails when
what is there is stale.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai._paths import clone_root
from doingoai.rules._document import document
from doingoai.rules._measured import COLUMNS, Measure
from doingoai.rules._read import from_data
from doingoai.rules._rule import all_rules
from doingoai.rules._run import objects

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELLED = Path("tests", "rules", "labelled")
MEASURED = Path("src", "doingoai", "rules", "measured.csv")
DOCUMENT = Path("docs", "rules.md")
_OUTCOME = {
    (True, True): "right_alarms",
    (True, False): "false_alarms",
    (False, True): "missed",
    (False, False): "passed",
}


def main(arguments: list[str]) -> int:
    """Write both files, or with ``--check`` compare them; 0 when fresh or written, 1 when stale."""
    root = clone_root()
    if root is None:
        sys.stderr.write("This needs a clone: the labelled texts are not in the wheel.\n")
        return 2
    measured = tuple(measure(root))
    products = {MEASURED: _table(measured), DOCUMENT: document(all_rules().values(), measured)}
    stale = [
        path
        for path, text in products.items()
        if not (root / path).is_file() or (root / path).read_text(encoding="utf-8") != text
    ]
    for path in stale:
        sys.stdout.write(f"{'stale' if '--check' in arguments else 'written'}: {path}\n")
        if "--check" not in arguments:
            (root / path).write_text(products[path], encoding="utf-8", newline="\n")
    return int(bool(stale) and "--check" in arguments)


def measure(root: Path) -> Iterator[Measure]:
    """Each labelled rule on each language and half, in the order of codes.

    A file is about one rule (``POST-013.jsonl``), or each of its items is labelled for every code
    of its kind (``replies_vi.jsonl``).
    """
    counted: dict[tuple[str, str, str], Counter[str]] = {}
    for file in sorted((root / LABELLED).glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            for code, faulty in labels(item).items():
                outcome = _OUTCOME[objected(item, code), faulty]
                key = (code, item["language"], item["half"])
                counted.setdefault(key, Counter())[outcome] += 1
    for (code, language, half), found in sorted(counted.items()):
        yield Measure(code, language, half, found.total(), *(found[name] for name in COLUMNS[4:]))


def labels(item: dict[str, Any]) -> dict[str, bool]:
    """Whether each fault that the item was looked at for is there, by the rule's code."""
    given = item["labels"] if "labels" in item else {item["rule"]: item["label"]}
    return {str(code): bool(label) for code, label in given.items()}


def objected(item: dict[str, Any], code: str) -> bool:
    """Whether the rule objects to the item; of a pair of posts, to either of them."""
    return objects(from_data(item["artefact"]), code)


def _table(measured: tuple[Measure, ...]) -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(each, name) for name in COLUMNS] for each in measured)
    return written.getvalue()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
