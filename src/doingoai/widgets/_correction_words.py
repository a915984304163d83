"""The words of the correction builder."""

from __future__ import annotations

from doingoai.i18n import N_

# By field, as a finding names the place and an export the part.
PLACES = {
    "called_at": N_("Journalist called at"),
    "said": N_("What was said"),
    "fact": N_("The fact that puts it right"),
    "outlet": N_("To"),
    "report": N_("The report: headline and day"),
    "passage": N_("The passage that is wrong, quoted"),
    "right": N_("What is right, as it may be printed"),
    "source": N_("Where they can check it"),
    "asks": N_("We ask for"),
    "sent_at": N_("Request sent at"),
    "text": N_("The letter, where you write it out"),
    "claim": N_("The claim as it goes round (a note, not published)"),
    "headline": N_("Headline"),
    "debunk": N_("Text of the debunk"),
    "source_debunk": N_("Source for readers"),
}
ASKS = {
    "correct-online": N_("the text online corrected"),
    "note": N_("a note below it that says so"),
    "print": N_("the correction in print or on air"),
    "apology": N_("an apology"),
}
PARTS = {
    "first": N_("Fact"),
    "warning": N_("Warning"),
    "claim": N_("Claim, once"),
    "why": N_("Why it is false"),
    "last": N_("Fact again"),
}
TITLES = {
    "call": N_("Note for the file: the call"),
    "request": N_("Request for a correction"),
    "debunk": N_("Published debunk"),
}
BUILDER = {
    "title": N_("Correction builder"),
    "practice": N_(
        "For practice: nothing here is handed in, marked or sent, and nothing leaves this machine. "
        "What you write is kept in this browser. Outlet and report are invented."
    ),
    "reportHeading": N_("The report"),
    "printed": N_("{outlet}, {day}"),
    "reachable": N_("The journalist can be reached by telephone."),
    "unreachable": N_("The journalist cannot be reached: call the desk of the outlet."),
    "language": N_("Texts in"),
    "vi": N_("Vietnamese"),
    "en": N_("English"),
    "fact": PLACES["fact"],
    "noFact": N_("No fact chosen"),
    "step1": N_("1. First call the journalist"),
    "step1Note": N_("Most errors end here. Note when you called, and what was said."),
    "step2": N_("2. Then ask the outlet for a correction"),
    "step2Note": N_("To the outlet alone: report, passage, what is right, source, the request."),
    "step3": N_("3. Apart from it, publish a debunk"),
    "step3Note": N_("For those who saw the claim. It names no outlet and attacks nobody."),
    "timeNote": N_("For example 09:10, 15 May 2026."),
    "takeReport": N_("Take over outlet, report and passage"),
    "takeClaim": N_("Take over the claim"),
    "takeSource": N_("Take the source of the fact"),
    "taken": N_("Taken over into the fields that were blank."),
    "noSource": N_("Choose a fact first."),
    "strip": N_("The order of the debunk"),
    "requestFindings": N_("What the rules say of the request"),
    "debunkFindings": N_("What the rules say of the debunk"),
    "open": N_("Still open"),
    "take": N_("Take it with you"),
    "stamped": N_("Whatever you save carries the line:"),
    "saveText": N_("Text (.txt)"),
    "savePage": N_("Page (.html)"),
    "print": N_("Print"),
    "saved": N_("Saved as {file}."),
    "nothing": N_("Nothing is written there yet."),
    "tooLong": N_(
        "This text has {length} characters; at most {limit} are looked at. It stays in its field, "
        "but it is neither judged nor kept until it is shorter."
    ),
    "notPutIn": N_(
        "What you pasted has {length} characters and was not put in: at most {limit} are looked "
        "at. What stood in the field is unchanged."
    ),
    "silent": N_(
        "Your notebook does not answer at the moment, so the findings stand still. What you write "
        "is kept in this browser."
    ),
    "notKept": N_("This browser keeps nothing for us. Save your texts before you close the page."),
}
FILES = {
    "call": N_("exercise-call"),
    "request": N_("exercise-request"),
    "debunk": N_("exercise-debunk"),
}
