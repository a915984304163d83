"""What the room can hear in a reply, in a sentence each, and how much it matters.

A code is what a rule of the pack RPLY or a measure of `doingoai.spokesperson` noticed; the
sentences claim no more than that.
"""

from __future__ import annotations

from dataclasses import dataclass

from doingoai.i18n import N_


@dataclass(frozen=True)
class Sound:
    """One thing that can be heard.

    Attributes:
        says: what was heard, without a full stop: a quotation may follow.
        weight: below 0 it makes a worse moment, above 0 a better one; its size is how much.
        better: what to do instead; "" where there is nothing to mend.
    """

    says: str
    weight: int
    better: str = ""


# The gravest first: what is printed, and what is asked next, goes by this order.
SOUNDS = {
    "personal": Sound(
        N_("A detail of a person's case was said"),
        -6,
        N_("Family first: say what the mission does for the person, and nothing about the person."),
    ),
    "position": Sound(
        N_("A view of one's own was given where the card has somebody else speak"),
        -5,
        N_("Quote the published wording as such, or say who answers and when."),
    ),
    "wrong-figure": Sound(
        N_("A figure is not the one that the fact sheet has for this question"),
        -4,
        N_("Read the figure off the sheet, with its year; without the sheet, offer to send it."),
    ),
    "new-claim": Sound(
        N_("A figure was said that stands neither on the fact sheet nor in the dossier"),
        -4,
        N_(
            "What is not on the sheet is not said yet: offer to look it up, and say when you come "
            "back."
        ),
    ),
    "blame": Sound(
        N_("Somebody was said, or seemed to be said, to be at fault"),
        -4,
        N_("Say what is being done; who is at fault, the competent body finds."),
    ),
    "promise": Sound(
        N_("Something was promised that is not ours to give"),
        -4,
        N_("Promise your own acts alone: the next update, the telephone line."),
    ),
    "speculation": Sound(
        N_("A guess was made"),
        -3,
        N_("Say what is known, that the rest is not known yet, and when there is more."),
    ),
    "refusal": Sound(
        N_("An answer was declined without a reason"),
        -3,
        N_("Decline with the reason, or with the office that answers, and its hour."),
    ),
    "evasion": Sound(
        N_("The reply turned to something else before it answered"),
        -3,
        N_("One short answer first (yes, no, a figure, not known yet); then what you came to say."),
    ),
    "copied": Sound(
        N_("The question came back as the reply"),
        -3,
        N_("Leave the question to the room and begin with the answer."),
    ),
    "expired": Sound(
        N_("The figure has been overtaken: its date on the fact sheet has run out"),
        -2,
        N_("Use the newer figure of the sheet, or say of which year this one is."),
    ),
    "repeats-frame": Sound(
        N_("The question's own sharp word was taken over"),
        -2,
        N_("Leave that word with whoever brought it; say what is true in your own."),
    ),
    "no-time": Sound(
        N_("Something was not known, and no time or place was named for more"),
        -2,
        N_("“Not yet” is a good answer with an hour behind it: at 16:00, on our page."),
    ),
    "only-message": Sound(
        N_("The message came, the answer did not"),
        -2,
        N_("Answer in half a sentence; the message then has something to stand on."),
    ),
    "other-language": Sound(
        N_("The reply was in another language than the question"),
        -2,
        N_("Answer in the language of the room, if only in one sentence."),
    ),
    "nothing": Sound(
        N_("There was nothing that could be quoted"),
        -2,
        N_("One whole sentence is enough: what is known, or who knows it."),
    ),
    "long": Sound(
        N_("The reply was longer than half a minute"),
        -1,
        N_("Stop after the sentence that answers; what was left out can be asked."),
    ),
    "goes-on": Sound(
        N_("The reply went on after it was complete"),
        -1,
        N_("Stop there. The pause belongs to the room, not to you."),
    ),
    "bridge": Sound(
        N_("The reply led on to a message although the question was yours to answer"),
        -1,
        N_("Where the question is within your brief, the answer is the message."),
    ),
    "referred": Sound(N_("It was said who answers this"), 3),
    "told-when": Sound(N_("It was said plainly what is not known, and when there is more"), 3),
    "figure": Sound(N_("A figure was given, and it stands on the fact sheet"), 3),
    "answered": Sound(N_("The answer came first"), 2),
    "brief": Sound(N_("It was said in less than half a minute, and then it stopped"), 1),
}
MISHEARD = N_("“By the wording” means that the room went by the words alone and can have misheard.")
