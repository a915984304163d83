"""Words for codes: verdicts, degrees, states, kinds of personal data, steps."""

from __future__ import annotations

from doingoai.i18n import N_, translate
from doingoai.refresh._change import Severity
from doingoai.refresh._outcome import Verdict
from doingoai.refresh.report._questions import State

# Each with a sign of its own: colour is never alone.
VERDICT_SIGNS = {Verdict.ACCEPTED: "✓", Verdict.READY: "●", Verdict.REFUSED: "✗"}
SEVERITY_SIGNS = {Severity.ALARM: "✗", Severity.LOOK: "!", Severity.NOTE: "·"}
SEVERITIES = {Severity.ALARM: N_("alarm"), Severity.LOOK: N_("look"), Severity.NOTE: N_("note")}
STATE_SIGNS = {State.FAILS: "✗", State.DEAD: "○", State.SOFT: "~", State.LIVES: "✓"}
STATES = {
    State.FAILS: N_("marking fails"),
    State.DEAD: N_("cannot be asked"),
    State.SOFT: N_("soft"),
    State.LIVES: N_("lives"),
}
_PERSONAL = {
    "email": N_("e-mail addresses"),
    "phone": N_("telephone numbers"),
    "identity": N_("identity card numbers"),
    "passport": N_("passport numbers"),
    "bank": N_("bank account numbers"),
    "coordinates": N_("coordinates"),
    "name": N_("names of private persons"),
    "handle": N_("handles"),
    "private-link": N_("links to private pages"),
    "link": N_("links, replaced by a pseudonym"),
    "account": N_("accounts, replaced by a pseudonym"),
}
_STEPS = {
    "recognise": N_("recognise"),
    "read": N_("read"),
    "compare": N_("compare"),
    "health": N_("test the questions"),
    "promote": N_("make current"),
}


def personal(kind: str, language: str) -> str:
    """What a kind of removed personal data is called; an unknown kind by its key."""
    return translate(_PERSONAL[kind], language) if kind in _PERSONAL else kind


def step(key: str, language: str) -> str:
    """What a step is called; an unknown one by its key."""
    return translate(_STEPS[key], language) if key in _STEPS else key
