"""The words of the crisis duty sheet."""

from __future__ import annotations

from doingoai.i18n import N_
from doingoai.widgets._statement_words import STUDIO

DUTY = {
    "title": N_("Crisis duty sheet"),
    "practice": N_(
        "For practice: nothing here is handed in or marked, and nothing leaves this machine. What "
        "you write is kept in this browser. The incident is invented."
    ),
    "warning": N_(
        "Nothing internal or classified goes in here, no name and no detail of a person: offices, "
        "hours, and what may be told to anybody."
    ),
    # The clock is the statement studio's.
    "clock": STUDIO["clock"],
    "at": STUDIO["at"],
    "draftBy": STUDIO["draftBy"],
    "issueBy": STUDIO["issueBy"],
    "targets": STUDIO["targets"],
    "nextMinute": STUDIO["nextMinute"],
    "nextItem": N_("To the next hour on the sheet"),
    "run": STUDIO["run"],
    "pause": STUDIO["pause"],
    "speed": STUDIO["speed"],
    "seconds": STUDIO["seconds"],
    "running": STUDIO["running"],
    "stands": STUDIO["stands"],
    "hidden": STUDIO["hidden"],
    "over": N_("The card's last hour has come. Write on, and hand over what is open."),
    "again": N_("Begin again at minute 0"),
    "againSure": N_("The clock goes back to minute 0; what you wrote stays. Go on?"),
    "againYes": STUDIO["againYes"],
    "againNo": STUDIO["againNo"],
    "steps": N_("Who is called, in which order and by when"),
    "stepsNote": N_("By the clearance card of the story; at your mission its own rules hold."),
    "number": N_("No."),
    "who": N_("Who"),
    "does": N_("Does"),
    "by": N_("By minute"),
    "doneAt": N_("Done at"),
    "state": N_("State"),
    "stamp": N_("Now"),
    "stampStep": N_("Done now: step {number}"),
    "doneAtStep": N_("Done at, step {number}"),
    "came": N_("What has come in"),
    "toLog": N_("Into the log"),
    "toLogOf": N_("Into the log: {text}"),
    "logged": N_("It stands in the log."),
    "personal": N_("Personal: for the file only, never on this sheet."),
    "newItem": N_("{time}, new: {text}"),
    "log": N_("Log"),
    "logAt": N_("Time"),
    "logWho": N_("Who (office)"),
    "logWhat": N_("What"),
    "logDone": N_("closed"),
    "line": N_("Line {number} of the log"),
    "add": N_("New line, at the hour of the story"),
    "added": N_("New line at {time}."),
    "full": N_("The log is full."),
    "remove": N_("Remove line {number}"),
    "removeSure": N_("The line goes for good. Go on?"),
    "removeYes": N_("Yes, remove it"),
    "removeNo": N_("No, keep it"),
    "removed": N_("The line is gone."),
    "noLines": N_("No line yet. The first one is the alarm: hour, what was seen, where."),
    "open": N_("Open points"),
    "nothingOpen": N_("Nothing is open."),
    "handover": N_("Handover to the next officer"),
    "next": N_("To (office)"),
    "promised": N_("Hour named to the press"),
    "note": N_("Note: what the next officer must know first"),
    "home": N_("{time} in {place}"),
    "take": N_("Take it with you"),
    "stamped": STUDIO["stamped"],
    "sheet": N_("The whole sheet"),
    "handoverNote": N_("The handover note"),
    "saveText": N_("Text (.txt)"),
    "savePage": N_("Page (.html)"),
    "print": N_("Print"),
    "saved": STUDIO["saved"],
    "nothing": STUDIO["nothing"],
    "yes": N_("closed"),
    "no": N_("open"),
    "tooLong": N_(
        "This note has {length} characters; at most {limit} are kept. It stays here, but is not "
        "kept until it is shorter."
    ),
    "notPutIn": N_(
        "What you pasted has {length} characters and was not put in: at most {limit} are kept. "
        "What stood in the field is unchanged."
    ),
    "silent": N_(
        "Your notebook does not answer at the moment, so what is open stands still. The clock goes "
        "on, and what you write is kept in this browser."
    ),
    "notKept": N_("This browser keeps nothing for us. Save the sheet before you close the page."),
}
FILES = {"sheet": N_("exercise-duty-sheet"), "handover": N_("exercise-handover")}
