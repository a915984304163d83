"""Coursework in external relations (đối ngoại) for Viet Nam's missions abroad.

Importing this package is cheap: nothing heavy loads until a part that needs it is used.
"""

__version__ = "0.1.0"
