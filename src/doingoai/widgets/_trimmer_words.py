"""The words of the sound-bite trimmer."""

from __future__ import annotations

from doingoai.i18n import N_

TRIMMER = {
    "title": N_("Sound-bite trimmer"),
    "practice": N_(
        "For practice: nothing here is handed in or marked. What you write is kept in this browser."
    ),
    "fact": N_("The fact that you say"),
    "noFact": N_("No fact chosen"),
    "language": N_("Said in"),
    "vi": N_("Vietnamese"),
    "en": N_("English"),
    "text": N_("Your sentence, as you would say it"),
    "source": N_("Source, attached in writing and not spoken"),
    "takeSource": N_("Take the source of the fact"),
    "noSource": N_("Choose a fact first."),
    "length": N_("Length"),
    "limits": N_("Where the limits come from"),
    "spare": N_("What can go"),
    "spareNote": N_(
        "Suggestions from a short list; whether the sentence stands without it, you hear when you "
        "say it aloud."
    ),
    "parts": N_("What stands between the commas"),
    "partsNote": N_("It is too long: begin with the longest part that does not carry the figure."),
    "longest": N_("the longest without one"),
    "figure": N_("with a figure"),
    "findings": N_("What the rules say"),
    "tooLong": N_(
        "This text has {length} characters; at most {limit} are looked at. It stays in its field, "
        "but it is neither counted nor kept until it is shorter."
    ),
    "notPutIn": N_(
        "What you pasted has {length} characters and was not put in: at most {limit} are looked "
        "at. What stood in the field is unchanged."
    ),
    "silent": N_(
        "Your notebook does not answer at the moment, so counter and findings stand still. What "
        "you write is kept in this browser, and they catch up as soon as it answers."
    ),
    "notKept": N_("This browser keeps nothing for us. Copy your text before you close the page."),
}
