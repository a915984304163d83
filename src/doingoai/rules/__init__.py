"""Judgements about communication that a rule can make: findings now, packs of rules later."""

from doingoai.rules._finding import Finding, Severity

__all__ = ["Finding", "Severity"]
