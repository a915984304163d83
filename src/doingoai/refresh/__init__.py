"""Real exports into the course's datasets: recognised, cleaned, anonymised, checked, versioned."""

from doingoai.refresh._errors import RefreshError, Refused, ZoneNeeded
from doingoai.refresh._files import Files, draft_mapping, recognised
from doingoai.refresh._kept import place as report_place
from doingoai.refresh._outcome import Outcome
from doingoai.refresh._package import write_package
from doingoai.refresh._pipeline import STEPS, Asked, Watcher, refresh
from doingoai.refresh._read import read_export
from doingoai.refresh.adapters import Told
from doingoai.refresh.adapters.generic import load_mapping
from doingoai.refresh.privacy import Gate, load_key
from doingoai.refresh.report import text as report_text
from doingoai.refresh.values import known_zone
from doingoai.refresh.versions import Store

__all__ = [
    "STEPS",
    "Asked",
    "Files",
    "Gate",
    "Outcome",
    "RefreshError",
    "Refused",
    "Store",
    "Told",
    "Watcher",
    "ZoneNeeded",
    "draft_mapping",
    "known_zone",
    "load_key",
    "load_mapping",
    "read_export",
    "recognised",
    "refresh",
    "report_place",
    "report_text",
    "write_package",
]
