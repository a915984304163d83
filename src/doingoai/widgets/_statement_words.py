"""The words of the statement studio."""

from __future__ import annotations

from doingoai.i18n import N_

# By field of a statement, as a finding names the place.
PLACES = {
    "headline": N_("Headline"),
    "text": N_("Text of the opening statement"),
    "known": N_("What is known"),
    "unknown": N_("What is not known"),
    "doing": N_("What is being done"),
    "next_update": N_("When there is more"),
    "cleared_by": N_("Cleared by"),
    "drafted_at": N_("Draft done"),
    "cleared_at": N_("Cleared"),
    "issued_at": N_("Issued"),
}
# The same on a button, short; each stands within the longer words, for who speaks to the page.
SHORT = {
    "known": N_("Known"),
    "unknown": N_("Not known"),
    "doing": N_("Being done"),
    "next_update": N_("More"),
    "text": N_("Opening statement"),
}
FORMS = {
    "holding": N_("Holding statement"),
    "update": N_("Update that follows it"),
    "opening": N_("Opening statement, one text"),
}
STUDIO = {
    "title": N_("Statement studio"),
    "practice": N_(
        "For practice: nothing here is handed in or marked, and nothing leaves this machine. What "
        "you write is kept in this browser. The incident is invented."
    ),
    "clock": N_("The clock of the story"),
    "at": N_("{time} · minute {minute} of {hour}"),
    "draftBy": N_("draft by minute {minute}"),
    "issueBy": N_("cleared and issued by minute {minute}"),
    "targets": N_("The course's targets, no rule of the ministry:"),
    "nextMinute": N_("Next minute"),
    "nextItem": N_("To the next item"),
    "run": N_("Let it run"),
    "pause": N_("Pause"),
    "speed": N_("A minute of the story takes"),
    "seconds": N_("{count} seconds"),
    "running": N_("The clock runs. “Pause” stops it at any time."),
    "stands": N_("The clock stands. It never runs unless you start it."),
    "hidden": N_("The clock was paused, for this page was out of sight."),
    "over": N_(
        "The hour is over. Nothing is lost: write on, put the stamps that are missing, or begin "
        "the hour again."
    ),
    "again": N_("Begin the hour again"),
    "againSure": N_("The clock goes back to minute 0 and the stamps go; your texts stay. Go on?"),
    "againYes": N_("Yes, from minute 0"),
    "againNo": N_("No, go on here"),
    "dossier": N_("The dossier, the newest first"),
    "newItem": N_("{time}, new in the dossier: {text}"),
    "personal": N_("Personal: for the file only, never for the public."),
    "replaced": N_("Corrected at {time}, see there."),
    "corrects": N_("Replaces what came in at {time}."),
    "putInto": N_("Put into:"),
    "put": N_("Put into “{slot}”: {text}"),
    "putDone": N_("Put into “{slot}”."),
    "putFull": N_("There is no room for it in “{slot}”."),
    "messages": N_("Your key messages"),
    "noMessages": N_("You have no message house yet. It is made in the planning module."),
    "languages": N_("Written in"),
    "vi": N_("Vietnamese"),
    "en": N_("English"),
    "both": N_("both, side by side"),
    "form": N_("Form"),
    "length": N_("To read out"),
    "clearance": N_("Clearance"),
    "clearedBy": N_("Cleared by"),
    "nobody": N_("Nobody yet"),
    "stampNote": N_("A stamp takes the time of the story's clock."),
    "draftDone": N_("Draft done"),
    "cleared": N_("Cleared"),
    "issued": N_("Issued"),
    "stampedAt": N_("{time}, minute {minute}"),
    "notStamped": N_("not yet"),
    "takeBack": N_("Take back: {stamp}"),
    "findings": N_("What the rules say at this minute"),
    "open": N_("Still open"),
    "take": N_("Take it with you"),
    "saveText": N_("Save as text (.txt)"),
    "savePage": N_("Save as a page (.html)"),
    "stamped": N_("Whatever you save carries the line:"),
    "file": N_("exercise-statement"),
    "saved": N_("Saved as {file}."),
    "nothing": N_("Nothing is written there yet."),
    "tooLong": N_(
        "This text has {length} characters; the studio takes at most {limit}. It stays in its "
        "field, but it is neither judged nor kept until it is shorter."
    ),
    "notPutIn": N_(
        "What you pasted has {length} characters and was not put in: the studio takes at most "
        "{limit}. What stood in the field is unchanged."
    ),
    "silent": N_(
        "Your notebook does not answer at the moment, so the findings stand still. The clock goes "
        "on, and what you write is kept in this browser."
    ),
    "notKept": N_("This browser keeps nothing for us. Save your text before you close the page."),
}
