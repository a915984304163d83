"""Headlines of invented papers. The wit is about the story; nobody's person is laughed at.

The first of each list is sober: where people may be hurt or a country's position is the subject,
no paper jokes (`SOBER`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

# As they stand within a headline: "Embassy on {topic}".
TOPICS = {
    "trade": N_("trade"),
    "tourism": N_("tourism"),
    "culture": N_("culture"),
    "consular": N_("consular work"),
    "community": N_("the overseas community"),
    "incident": N_("the day's incident"),
    "position": N_("questions of policy"),
    "economy": N_("the economy"),
    "environment": N_("the environment"),
    "visit": N_("the visit"),
    "digital": N_("things digital"),
    "staff": N_("its own house"),
    "": N_("the day's questions"),
}
SOBER = frozenset({"consular", "incident", "position"})
# By what was heard (`SOUNDS`); {words} are those of the reply, {topic} one of `TOPICS`.
HEADLINES: Mapping[str, tuple[str, ...]] = {
    "personal": (
        N_("A detail was said at the embassy that this paper will not print"),
        N_("For a family's sake, one sentence from the embassy stays in our notebook"),
    ),
    "position": (
        N_("Embassy finds words of its own on {topic}; our desk is looking for the ministry's"),
        N_("“{words}”, says the embassy; the capital's wording has been sent for"),
    ),
    "wrong-figure": (
        N_("Two figures on {topic}: “{words}”, and the published one"),
        N_("Embassy says “{words}”; the sheet in our hand says otherwise"),
    ),
    "new-claim": (
        N_("New from the embassy: “{words}”. Our desk asks for the source"),
        N_("“{words}”: embassy brings a figure that nobody had yet"),
    ),
    "blame": (
        N_("“{words}”, says the embassy, and one story becomes two"),
        N_("Embassy: “{words}”. The other side has been rung"),
    ),
    "promise": (
        N_("“{words}”: a promise in Port Clair, and a question for those who must keep it"),
        N_("Embassy promises “{words}”; the key is in somebody else's drawer"),
    ),
    "speculation": (
        N_("Embassy: “{words}”. By evening the guess is a headline"),
        N_("“{words}”: what the embassy supposes, and what we shall ask it tomorrow"),
    ),
    "refusal": (
        N_("“{words}”, and that is the news on {topic}"),
        N_("Embassy keeps its answer on {topic} to itself; our readers will write their own"),
    ),
    "evasion": (
        N_("Asked about {topic}, embassy opens another subject"),
        N_("From the embassy, an answer on {topic} whose question is still to come"),
    ),
    "copied": (
        N_("Our question on {topic} comes back from the embassy as it was"),
        N_("Embassy and press agree on {topic}: it is a good question"),
    ),
    "expired": (
        N_("“{words}”: embassy quotes a figure that has a successor"),
        N_("Last year's figure on {topic} makes one more appearance"),
    ),
    "repeats-frame": (
        N_("Embassy: “{words}”. The word was ours, the quotation is theirs"),
        N_("“{words}”, says the embassy, and puts our word on the front page"),
    ),
    "no-time": (
        N_("Embassy does not know yet, and names no hour for more"),
        N_("Embassy does not know yet; our reporter keeps the taxi waiting"),
    ),
    "only-message": (
        N_("Embassy's message arrives; the answer on {topic} is said to follow"),
        N_("On {topic} and all else, the embassy has one sentence and stands by it"),
    ),
    "other-language": (
        N_("Embassy answers on {topic}; the translation is expected tomorrow"),
        N_("Good answer from the embassy, to judge by the tone"),
    ),
    "nothing": (
        N_("From the embassy a word on {topic}; a sentence is expected"),
        N_("Embassy on {topic}: brief enough for the back of a stamp"),
    ),
    "long": (
        N_("Embassy on {topic}: we print the first half minute"),
        N_("Embassy answers at length; our cutter chooses the quotation"),
    ),
    "goes-on": (
        N_("Embassy answers on {topic}, and then adds what we print"),
        N_("The answer was complete; the headline comes from the sentence after it"),
    ),
    "told-when": (
        N_("Embassy does not know yet, and says when it will"),
        N_("Answer on {topic} still open; the hour is fixed, and so is our reporter's seat"),
    ),
    "referred": (
        N_("Embassy says who answers on {topic}; we have rung them"),
        N_("On {topic} the embassy shows the right door, and leaves it to others to open"),
    ),
    "figure": (
        N_("“{words}”: embassy has the figure on {topic}, and it agrees with ours"),
        N_("Embassy on {topic}: {words}. Our fact checker goes home early"),
    ),
    "answered": (
        N_("Asked about {topic}, embassy answers; we had kept more space for it"),
        N_("Question, answer: on {topic} the embassy leaves our columnist without a column"),
    ),
}
# For a headline that would quote where there is nothing to quote.
WITHOUT_WORDS: Mapping[str, tuple[str, ...]] = {
    "position": HEADLINES["position"][:1],
    "wrong-figure": (N_("Two figures on {topic}: the embassy's, and the published one"),),
    "new-claim": (N_("Embassy brings a figure on {topic} that nobody had yet"),),
    "blame": (N_("Embassy points a finger on {topic}, and one story becomes two"),),
    "promise": (N_("Embassy makes a promise on {topic} that others would have to keep"),),
    "speculation": (N_("Embassy supposes something on {topic}; by evening it is a headline"),),
    "refusal": HEADLINES["refusal"][1:],
    "expired": HEADLINES["expired"][1:],
    "repeats-frame": (N_("On {topic} the embassy puts our word on the front page"),),
    "figure": HEADLINES["answered"][:1],
}
PLAIN = (
    N_("Embassy takes questions on {topic}"),
    N_("Embassy on {topic}: page seven, below the weather"),
)
WAITED = (
    N_("A silence at the embassy; every paper heard something different in it"),
    N_("The room waited, and then wrote about the weather in Port Clair"),
)
