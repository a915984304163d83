from __future__ import annotations

from doingoai.errors import DoingoaiError
from doingoai.i18n import Message


class DatasetError(DoingoaiError):
    """A dataset that is not there, is not what its description says, or is not for learners."""

    @classmethod
    def unknown(cls, name: str, known: list[str]) -> DatasetError:
        """No dataset has this name."""
        return cls(
            Message("There is no dataset called “{name}”.", {"name": name}),
            Message("Datasets here are: {known}.", {"known": ", ".join(known) or "–"}),
        )

    @classmethod
    def ragged(cls, file: str, line: int, found: int, expected: int) -> DatasetError:
        """A line has more or fewer cells than there are columns."""
        return cls(
            Message(
                "Line {line} of {file} has {found} cells; there are {expected} columns.",
                {"line": line, "file": file, "found": found, "expected": expected},
            ),
            Message("Put texts that hold a comma between quotation marks. Nothing was changed."),
        )

    @classmethod
    def unknown_resource(cls, name: str, resource: str, known: list[str]) -> DatasetError:
        """The dataset has no such table."""
        return cls(
            Message(
                "The dataset “{name}” has no table called “{resource}”.",
                {"name": name, "resource": resource},
            ),
            Message("Its tables are: {known}.", {"known": ", ".join(known)}),
        )

    @classmethod
    def no_table(cls, name: str, resource: str) -> DatasetError:
        """The resource is a file of another kind, such as a sound."""
        return cls(
            Message(
                "“{resource}” of the dataset “{name}” is not a table.",
                {"name": name, "resource": resource},
            ),
            Message("A recording is read with datasets.recording_bytes."),
        )

    @classmethod
    def unreadable(cls, name: str, why: str) -> DatasetError:
        """The description of the dataset cannot be read."""
        return cls(
            Message(
                "The description of the dataset “{name}” cannot be read: {why}.",
                {"name": name, "why": why},
            ),
            _fetch_again(),
        )

    @classmethod
    def missing(cls, name: str, file: str) -> DatasetError:
        """A file that the description names is not there."""
        return cls(
            Message("The dataset “{name}” lacks its file {file}.", {"name": name, "file": file}),
            _fetch_again(),
        )

    @classmethod
    def altered(cls, name: str, file: str) -> DatasetError:
        """The file's hash is not the one described."""
        return cls(
            Message(
                "{file} of the dataset “{name}” is not the file that was published: it was "
                "changed or is damaged.",
                {"name": name, "file": file},
            ),
            Message(
                "Spreadsheet programs change a file when they save it. Fetch the course's files "
                "again; to use data of your own, make a dataset of them and point "
                "DOINGOAI_DATASETS at its folder."
            ),
        )

    @classmethod
    def wrong_columns(cls, name: str, missing: list[str], unknown: list[str]) -> DatasetError:
        """The table's columns are not those described."""
        return cls(
            Message(
                "The columns of the dataset “{name}” are not those of its description: missing "
                "{missing}; not described {unknown}.",
                {
                    "name": name,
                    "missing": ", ".join(missing) or "–",
                    "unknown": ", ".join(unknown) or "–",
                },
            ),
            _fetch_again(),
        )

    @classmethod
    def wrong_values(cls, name: str, column: str) -> DatasetError:
        """A column holds something else than its type."""
        return cls(
            Message(
                "The column {column} of the dataset “{name}” holds values of another type.",
                {"name": name, "column": column},
            ),
            _fetch_again(),
        )

    @classmethod
    def for_instructors(cls, name: str, resource: str) -> DatasetError:
        """The table answers a question and is not installed here."""
        return cls(
            Message(
                "The table “{resource}” of the dataset “{name}” is the instructor's and is not "
                "installed here.",
                {"name": name, "resource": resource},
            ),
            Message("It comes with a clone of the course, or with doingoai-solutions."),
        )

    @classmethod
    def no_version(cls, name: str, version: str, known: list[str]) -> DatasetError:
        """The dataset has no such version, neither now nor in its history."""
        return cls(
            Message(
                "The dataset “{name}” has no version “{version}”.",
                {"name": name, "version": version},
            ),
            Message("Its versions are: {known}.", {"known": ", ".join(known)}),
        )

    @classmethod
    def no_row(cls, name: str, wanted: str, known: list[str]) -> DatasetError:
        """The table of limits or facts has no such row."""
        return cls(
            Message("“{wanted}” is not in the dataset “{name}”.", {"wanted": wanted, "name": name}),
            Message("There are: {known}.", {"known": ", ".join(known)}),
        )


def _fetch_again() -> Message:
    return Message("Fetch the course's files again.")
