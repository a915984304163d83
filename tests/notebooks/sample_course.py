"""A small course of one module, so that the builder's tests don't depend on the real one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.build import _po, build
from doingoai.build._catalogue import PROSE, PROSE_TITLE

if TYPE_CHECKING:
    from pathlib import Path

COURSE = """\
[course]
title = "A course"
edition = "2026.11"

[[modules]]
id = "9-sample"
title = "A module"

[modules.lesson]
title = "A lesson"
minutes = 10

[modules.exercise]
title = "An exercise"
minutes = 20
points = 7
"""

START = """\
+++ {"slug": "welcome"}

# Welcome

There are {{ course.module("9-sample").exercise.points }} points to earn.

```{code-cell} ipython3
:slug: hello
:tags: [widget]
_("Good morning")
```
"""

LESSON = """\
+++ {"slug": "title"}

# Numbers by hand

A [link](https://example.org/), and a figure: ![Two bars, the second is higher](bars.png)

- one thing,
- another one.

| a column | 12 |
|----------|----|
| a row    | 13 |

```{code-cell} ipython3
:slug: set-up
:tags: [setup]
from doingoai import workbook
from doingoai.workbook import judges, number
book = workbook("9-sample", language=_("en"), practice=True)
```

```{code-cell} ipython3
:slug: try-it
:tags: [question]
book.ask(
    "try-it",
    number(0, 10, label=_("Two and two")),
    judge=judges.near(4, within=0.1),
    feedback={"right": _("Yes, " "four.")},
)
```

```{code-cell} ipython3
:slug: curious
:tags: [code]
book["try-it"] = 4
```
"""

EXERCISE = """\
+++ {"slug": "title"}

# Numbers in a month

From {{ number(1234.5, 1) }} posts, find the mean, in {{ percent(50) }} of the time.

```{code-cell} ipython3
:slug: set-up
:tags: [setup]
from doingoai import workbook
from doingoai.workbook import judges, number, text
book = workbook("9-sample", language=_("en"))
rates = [20.5, 30.25, 45.125]
```

+++ {"slug": "mean-text"}

## You can take a mean

```{code-cell} ipython3
:slug: mean
:tags: [question]
book.ask("mean", number(0, 100), hints=(_("Add."), _("Divide."), _("Elsewhere.")))
```

```{code-cell} ipython3
:slug: mean-code
:tags: [code]
### BEGIN SOLUTION
book["mean"] = sum(rates) / len(rates)
### END SOLUTION
```

```{code-cell} ipython3
:slug: mean-marks
:tags: [marks]
:points: 2
book.check("mean")
### BEGIN HIDDEN TESTS
expected_mean = sum(rates) / len(rates)
judge = judges.near(expected_mean, within=0.01)
book.mark("mean", judge, points=2, feedback={"wrong": _("The mean of the rates is another.")})
### END HIDDEN TESTS
```

```{code-cell} ipython3
:slug: note
:tags: [manual]
:points: 5
book.ask(
    "note",
    text(rows=8),
    hints=(_("What happened?"), _("So what?"), _("Now what?")),
)
### BEGIN SOLUTION
book["note"] = _("The mean went up because the last month was warm.")
### END SOLUTION
```

+++ {"slug": "note-rubric", "tags": ["rubric"]}

What happened, so what, now what.
"""


def write_course(root: Path, **texts: str) -> Path:
    """The sample below ``root``; ``lesson=...`` and the like put another text in its place."""
    curriculum = root / "curriculum"
    module = curriculum / "9-sample"
    module.mkdir(parents=True)
    files = {
        "course": curriculum / "course.toml",
        "start": curriculum / "start.md",
        "lesson": module / "lesson.md",
        "exercise": module / "exercise.md",
    }
    originals = {"course": COURSE, "start": START, "lesson": LESSON, "exercise": EXERCISE}
    for name, path in files.items():
        path.write_text(texts.get(name, originals[name]), encoding="utf-8")
    return root


def translate_course(root: Path) -> Path:
    """Give every message below ``root`` a Vietnamese text, as a translator would."""
    build(root, catalogue_only=True)
    change_catalogue(root, lambda entry: replace(entry, msgstr=vietnamese(entry.msgid)))
    return root


def change_catalogue(root: Path, change) -> None:
    """Put each entry of the prose's catalogue through ``change``; None leaves it out."""
    old = _po.read(root / PROSE, PROSE)
    entries = tuple(each for entry in old.entries if (each := change(entry)) is not None)
    new = _po.Catalogue(entries, old.obsolete)
    (root / PROSE).write_bytes(_po.written(new, PROSE_TITLE))


def vietnamese(msgid: str) -> str:
    """A stand-in for Vietnamese that keeps headings, links, figures and expressions."""
    if msgid == "en":
        return "vi"
    marks, space, words = msgid.partition(" ") if msgid.startswith("#") else ("", "", msgid)
    return f"{marks}{space}{words} (tiếng Việt)"
