"""The words of the post studio: its own, and those inside the sketches, by the post's language."""

from __future__ import annotations

from doingoai.i18n import N_

STUDIO = {
    "title": N_("Post studio"),
    "practice": N_(
        "For practice: nothing here is handed in or marked. What you write is kept in this browser."
    ),
    "fact": N_("The fact you write about"),
    "noFact": N_("No fact chosen"),
    "vi": N_("Vietnamese"),
    "en": N_("English"),
    "text": N_("Text of the post"),
    "filmTitle": N_("Title on {platforms}"),
    "alt": N_("Description of the picture (alt text)"),
    "picture": N_("A picture goes with it"),
    "counts": N_("How long it is"),
    "how": N_("Who counts how:"),
    "sources": N_("Where these limits come from"),
    "versions": N_("The same text goes to every platform, unless it gets a version of its own"),
    "own": N_("Write a version of its own for {platform}"),
    "ownText": N_("Only for {platform}"),
    "findings": N_("What the rules say"),
    "previews": N_("How it looks"),
    "sketches": N_("Sketches in the shape of each platform, without its marks."),
    "image": N_("Save as image"),
    "copy": N_("Copy text"),
    "take": N_("Take it with you"),
    "saveTxt": N_("Save all texts (.txt)"),
    "saveYaml": N_("Save for “doingoai check” (.yaml)"),
    "copyAll": N_("Copy all texts"),
    "stamped": N_("Whatever you save or copy carries the line:"),
    "file": N_("exercise-{name}"),
    "saved": N_("Saved as {file}."),
    "copied": N_("Copied."),
    "notCopied": N_("The browser does not let us copy. Save the texts instead."),
    "nothing": N_("Nothing is written there yet."),
    "tooLong": N_(
        "This text has {length} characters; the studio takes at most {limit}. It stays in its "
        "field, but it is neither counted nor kept until it is shorter."
    ),
    "notCounted": N_("not counted, for it is too long"),
    "notPutIn": N_(
        "What you pasted has {length} characters and was not put in: the studio takes at most "
        "{limit}. What stood in the field is unchanged."
    ),
    "tooLongHere": N_("Too long to be shown here."),
    "silent": N_(
        "Your notebook does not answer at the moment, so counters and findings stand still. What "
        "you write is kept in this browser, and they catch up as soon as it answers."
    ),
    "notKept": N_("This browser keeps nothing for us. Save your texts before you close the page."),
}

# Inside a sketch all words are those of the post's language, whoever looks at it.
SKETCH = {
    "initials": N_("EVN"),
    "mission": N_("Embassy of Viet Nam in Estamar"),
    "when": N_("just now"),
    "more": N_("more"),
    "less": N_("less"),
    "picture": N_("Picture"),
    "film": N_("Film"),
    "noAlt": N_("No description yet"),
    "noText": N_("Nothing written yet"),
    "noTitle": N_("No title yet"),
    "like": N_("Like"),
    "comment": N_("Comment"),
    "share": N_("Share"),
    "reply": N_("Reply"),
    "repost": N_("Repost"),
    "send": N_("Send"),
    "save": N_("Save"),
}
HANDLE = "@demo_estamar"
