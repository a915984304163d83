"""nbgrader on this course, run from the repository root: ``nbgrader autograde 5-social-media``.

A class has one language, taken from ``DOINGOAI_LANG`` ("vi" by default, or "en"): it chooses
what nbgrader releases, restores and writes itself. A submission in the other language is graded
just as well, and gets its feedback in its own language.
"""

import os
import secrets
import sys
from pathlib import Path

from doingoai.build._release import CODE_STUB
from doingoai.grading._class_language import ClassLanguageError, class_language
from doingoai.i18n import DEFAULT_LANGUAGE, translate

ROOT = Path(__file__).resolve().parent
try:
    LANGUAGE = class_language()
except ClassLanguageError as error:
    # nbgrader logs an exception in this file and goes on without it; only an exit stops it.
    raise SystemExit(error.text(DEFAULT_LANGUAGE)) from None

# For a new gradebook nbgrader calls the command `alembic`; it lies beside this Python, which a
# call by path (.venv/bin/nbgrader) leaves out of the search.
_beside = str(Path(sys.executable).parent)
if _beside not in os.environ.get("PATH", "").split(os.pathsep):
    os.environ["PATH"] = _beside + os.pathsep + os.environ.get("PATH", "")

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - given by traitlets

# Where things are. A plain slash on every system: nbgrader puts these names into patterns.
c.CourseDirectory.course_id = "doingoai"
c.CourseDirectory.root = str(ROOT)
c.CourseDirectory.db_url = "sqlite:///" + (ROOT / "gradebook.db").as_posix()
c.CourseDirectory.source_directory = f"solutions/{LANGUAGE}"
c.CourseDirectory.release_directory = f"exercises/{LANGUAGE}"
c.CourseDirectory.submitted_directory = "submitted"
c.CourseDirectory.autograded_directory = "autograded"
c.CourseDirectory.feedback_directory = "feedback"

# Releasing. `doingoai build` has already written exercises/; this writes the same bytes again
# and tells the gradebook about them.
c.GenerateAssignment.force = True
c.GenerateAssignment.post_convert_hook = "doingoai.grading.after_release"
c.ClearSolutions.code_stub = {"python": translate(CODE_STUB, LANGUAGE)}

# Autograding. An answers.json left in solutions/ (the author tried the widgets) must never be
# copied over a learner's.
_ANSWERS = ["answers.json", "practice.json"]
c.Autograde.exclude_overwriting = {
    folder.name: _ANSWERS for folder in sorted((ROOT / "solutions" / LANGUAGE).glob("*/"))
}
c.Autograde.sanitize_preprocessors = [
    "nbgrader.preprocessors.ClearOutput",
    "doingoai.grading.KeepLastCopy",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "doingoai.grading.RestoreCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Autograde.autograde_preprocessors = [
    "doingoai.grading.ExecuteKeepingAnswers",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "doingoai.grading.ShowAnswers",
    "nbgrader.preprocessors.SaveAutoGrades",
    "doingoai.grading.SetAsideOtherVersions",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.OverwriteCells.add_missing_cells = True
# A cell with this tag is not run, and a test cell without output earns full points: a name
# nobody can guess closes that door.
c.Execute.skip_cells_with_tag = secrets.token_hex(16)
c.Execute.timeout = 60  # seconds a cell
c.Execute.startup_timeout = 120  # a slow disk, the first import of the day
c.Execute.iopub_timeout = 30

# Feedback: the learner's language, no keys.
c.GenerateFeedback.exporter_class = "doingoai.grading.FeedbackExporter"
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "doingoai.grading.FriendlyFeedback",
]
