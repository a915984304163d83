"""The course's data: verified tables, dated limits, sourced facts, names.

Importing this is cheap; pandas loads with the first table. Sample data are invented and say so;
limits and facts are real, dated and sourced.
"""

from doingoai.datasets._errors import DatasetError
from doingoai.datasets._facts import Fact, Limit, fact, facts, limit, limits
from doingoai.datasets._frames import load
from doingoai.datasets._lack import Lack, LackKind
from doingoai.datasets._names import Name, naming
from doingoai.datasets._packages import package, version, version_folder
from doingoai.datasets._platforms import PLATFORM_NAMES
from doingoai.datasets._recordings import Recording, recording, recording_bytes, recordings
from doingoai.datasets._using import using

__all__ = [
    "PLATFORM_NAMES",
    "DatasetError",
    "Fact",
    "Lack",
    "LackKind",
    "Limit",
    "Name",
    "Recording",
    "fact",
    "facts",
    "limit",
    "limits",
    "load",
    "naming",
    "package",
    "recording",
    "recording_bytes",
    "recordings",
    "using",
    "version",
    "version_folder",
]
