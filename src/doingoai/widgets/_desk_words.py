"""The words of the inquiry desk."""

from __future__ import annotations

from doingoai.i18n import N_
from doingoai.widgets._words import QUESTION

KINDS = {
    "newspaper": N_("newspaper"),
    "magazine": N_("magazine"),
    "broadcast": N_("broadcaster"),
    "agency": N_("news agency"),
    "online": N_("online outlet"),
}
# What a late or wrong answer would do, from risk 0.
RISKS = (N_("nothing"), N_("annoyance"), N_("a false picture"), N_("harm to people or trust"))
CRITERIA = {
    "arrival": N_("By arrival"),
    "written": N_("By the hour as written"),
    "deadline": N_("By deadline, on one clock"),
    "tier": N_("By tier"),
    "risk": N_("By risk"),
    "reach": N_("By reach"),
}
STATUSES = {
    "open": N_("open"),
    "noted": N_("noted, they were told when they hear from us"),
    "answered": N_("answered"),
    "referred": N_("referred"),
}
NOW = N_("It is {time} in {place}, {day}.")
HOW = N_(
    "Put them in the order in which you would answer. One clearly comes before another where "
    "it is behind in none of deadline, tier and risk and ahead in at least one; deadlines up "
    "to {minutes} minutes apart count as the same. Only such pairs are spoken of here."
)
DESK = {
    "title": N_("Inquiry desk"),
    "practice": N_(
        "For practice: nothing here is handed in or marked, and nothing leaves this machine. What "
        "you do is kept in this browser. Outlets and inquiries are invented."
    ),
    "sortBy": N_("Sort by one criterion, and see what that does"),
    "sorted": N_("Sorted: {criterion}."),
    "back": N_("Back to the order before"),
    "backDone": N_("The order before is back."),
    "queue": N_("The queue, the first to be answered on top"),
    "moveUp": QUESTION["moveUp"],
    "moveDown": QUESTION["moveDown"],
    "position": QUESTION["position"],
    "tier": N_("tier {tier}"),
    "risk": N_("risk {risk}: {words}"),
    "reach": N_("reach {reach}"),
    "received": N_("came in at {time}"),
    "deadline": N_("Deadline"),
    "log": N_("Log"),
    "content": N_("Falls under"),
    "noContent": N_("Choose…"),
    "speaks": N_("Answers: {who}."),
    "clears": N_("Clears: {who}."),
    "status": N_("Status"),
    "at": N_("Time, our clock"),
    "note": N_("What was said, or to whom it went (no private details)"),
    "findings": N_("What the desk says of your order"),
    "goPair": N_("Show: {pair}"),
    "tooLong": N_(
        "This note has {length} characters; at most {limit} are kept. It stays here, but is not "
        "kept until it is shorter."
    ),
    "notPutIn": N_(
        "What you pasted has {length} characters and was not put in: at most {limit} are kept. "
        "What stood in the field is unchanged."
    ),
    "silent": N_(
        "Your notebook does not answer at the moment, so what is said of the order stands still. "
        "What you do is kept in this browser."
    ),
    "notKept": N_("This browser keeps nothing for us. Note your order before you close the page."),
}
