"""What a spokesperson's words and voice can be measured by. Pure functions and plain data.

It lies below `doingoai.rules`: this package measures, rules judge. Importing it is cheap.
"""

from doingoai.spokesperson._dossier import Dossier, DossierItem, dossier, incidents
from doingoai.spokesperson._said import Said

__all__ = ["Dossier", "DossierItem", "Said", "dossier", "incidents"]
