"""Versions of datasets on disk: staged, promoted by one replacement, kept, rolled back to.

``datasets/<name>/`` holds the current version and ``history/<version>/`` a complete copy of each.
The one moment at which a version becomes current is the replacement of ``datapackage.json``;
`doingoai.datasets` finds in the history whatever is not yet replaced beside it.
"""

from doingoai.refresh.versions._staging import Staging
from doingoai.refresh.versions._store import Store
from doingoai.refresh.versions._version import Version

__all__ = ["Staging", "Store", "Version"]
