"""A submission put back into the shape it was released in, before anything runs.

nbgrader restores the source of locked cells. It stops a whole class at one copied cell, trusts
the learner's copy on which cells carry marks, and adds a deleted cell only after another graded
one. These two preprocessors take the place of its ``DeduplicateIds`` and ``OverwriteCells``.
"""

from __future__ import annotations

from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode
from nbgrader.api import MissingEntry
from nbgrader.preprocessors import NbGraderPreprocessor, OverwriteCells

from doingoai.grading._cells import ask_line, grade_id, holds_work, nbgrader_metadata
from doingoai.grading._course import read, sources

_SCHEMA = 3


class KeepLastCopy(NbGraderPreprocessor):  # type: ignore[misc]
    """Of several copies of one graded cell, only one stays graded.

    The last, or for an answer cell the last that holds work. The others become plain cells;
    nbgrader's own ``DeduplicateIds`` leaves them with metadata on which it then stops the batch.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Make all but one copy of each cell plain."""
        copies: dict[str, list[Any]] = {}
        for cell in nb.cells:
            if grade_id(cell):
                copies.setdefault(grade_id(cell), []).append(cell)
            else:
                cell.metadata.pop("nbgrader", None)
        for name, cells in copies.items():
            if len(cells) > 1:
                self.log.warning("Cell '%s' exists %d times", name, len(cells))
            kept = _kept(cells)
            for cell in cells:
                if cell is not kept:
                    del cell.metadata["nbgrader"]
        return nb, resources


class RestoreCells(OverwriteCells):  # type: ignore[misc]
    """Every cell of ours back as released: its metadata, its source where locked, its place.

    A notebook in the class's other language gets its own language's cells, so that questions
    and feedback stay in the language the learner worked in.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Restore what is there, then add what is missing."""
        behind = sources(self, nb, resources)
        self._order: list[str] = []
        self._translated: dict[str, str] = {}
        if behind.ours():
            self._order = [grade_id(c) for c in read(behind.of_class).cells if grade_id(c)]
        if behind.of_learner != behind.of_class:
            cells = read(behind.of_learner).cells
            self._translated = {grade_id(c): c.source for c in cells if grade_id(c)}
        return super().preprocess(nb, resources)  # type: ignore[no-any-return]

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Restore one cell; the learner's copy has no say in what is graded."""
        name = grade_id(cell)
        try:
            source = self.gradebook.find_source_cell(name, self.notebook_id, self.assignment_id)
        except MissingEntry:
            cell.metadata.pop("nbgrader", None)  # never released by us
            return cell, resources
        if not nbgrader_metadata(cell).get("task"):
            cell.metadata["nbgrader"] = self._metadata(source)
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if source.locked and name in self._translated:
            cell.source = self._translated[name]
        return cell, resources

    def add_missing_grade_cells(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Put deleted set-up, question, marks and manual cells back where they were.

        nbgrader's own way knows only graded cells and fails where the cell before is none.
        """
        released = {source.name: source for source in self._notebook().source_cells}
        graded = {cell.name for cell in self._notebook().grade_cells}
        order = [name for name in self._order if name in released]
        order += [name for name in released if name not in order]
        for position, name in enumerate(order):
            present = {grade_id(cell): index for index, cell in enumerate(nb.cells)}
            if name in present or not (released[name].locked or name in graded):
                continue
            self.log.warning("Cell '%s' is missing from the submission; put back", name)
            before = [present[earlier] for earlier in order[:position] if earlier in present]
            nb.cells.insert(max(before, default=-1) + 1, self._as_released(released[name]))
        return nb, resources

    def _notebook(self) -> Any:
        return self.gradebook.find_notebook(self.notebook_id, self.assignment_id)

    def _metadata(self, source: Any) -> NotebookNode:
        graded = {cell.name: cell for cell in self._notebook().grade_cells}
        solutions = {cell.name for cell in self._notebook().solution_cells}
        metadata = NotebookNode(
            schema_version=_SCHEMA,
            grade=source.name in graded,
            solution=source.name in solutions,
            locked=bool(source.locked),
            task=False,
            grade_id=source.name,
            cell_type=source.cell_type,
        )
        if source.checksum:
            metadata["checksum"] = source.checksum
        if source.name in graded:
            metadata["points"] = float(graded[source.name].max_score)
        return metadata

    def _as_released(self, source: Any) -> NotebookNode:
        words = source.source
        if source.name in self._translated:
            translated = self._translated[source.name]
            # A solutions notebook holds the model answer of a manual cell; only its question
            # comes back.
            words = translated if source.locked else ask_line(translated)
        if source.cell_type == "markdown":
            cell = nbformat.v4.new_markdown_cell(words)
        else:
            cell = nbformat.v4.new_code_cell(words)
        cell.metadata["nbgrader"] = self._metadata(source)
        return cell


def _kept(copies: list[Any]) -> Any:
    answers = [cell for cell in copies if nbgrader_metadata(cell).get("solution")]
    worked = [cell for cell in answers if holds_work(cell.source)]
    return worked[-1] if worked else copies[-1]
