"""The words of the pair checker."""

from __future__ import annotations

from doingoai.i18n import N_

PAIR = {
    "title": N_("Language versions side by side"),
    "practice": N_(
        "For practice: nothing here is handed in or marked. What you write is kept in this browser."
    ),
    "vi": N_("Vietnamese"),
    "en": N_("English"),
    "fr": N_("French"),
    "table": N_("What each version states"),
    "tableNote": N_(
        "Found by the rules: figures, days, names of the naming card, promises and demands. What "
        "they do not see, only a reader of the language sees."
    ),
    "onlyApart": N_("Show only what is not alike"),
    "thing": N_("What"),
    "go": N_("Go to it: {text}"),
    "noRows": N_("Nothing is found to compare: no figure, no day, no name, no promise."),
    "allAlike": N_("Nothing differs in what is compared."),
    "begin": N_("Back to the texts as they were given"),
    "beginDone": N_("The texts stand as they were given. What you had is gone."),
    "beginSure": N_("Your changes to the texts go. Go on?"),
    "yes": N_("Yes, back to them"),
    "no": N_("No, keep mine"),
    "oneByOne": N_("Each pair of versions, finding by finding"),
    "findings": N_("What the rules say"),
    "tooLong": N_(
        "This text has {length} characters; at most {limit} are looked at. It stays in its field, "
        "but it is neither compared nor kept until it is shorter."
    ),
    "notPutIn": N_(
        "What you pasted has {length} characters and was not put in: at most {limit} are looked "
        "at. What stood in the field is unchanged."
    ),
    "silent": N_(
        "Your notebook does not answer at the moment, so table and findings stand still. What you "
        "write is kept in this browser, and they catch up as soon as it answers."
    ),
    "notKept": N_("This browser keeps nothing for us. Copy your texts before you close the page."),
}
