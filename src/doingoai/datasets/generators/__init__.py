"""Seeded generators of the course's data packages, for authors with a clone.

``python -m doingoai.datasets.generators`` writes ``datasets/``; ``--check`` proves that what is
committed is what they write, byte for byte. Only Python's own ``random`` is used: its sequence
for a seed is the same on every platform and release.
"""
