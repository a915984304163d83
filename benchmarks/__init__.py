"""Measurements that the project promises: each a ratio, both sides in turn in the same call."""
