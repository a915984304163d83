"""The words of the press briefing."""

from __future__ import annotations

from doingoai.i18n import N_

BRIEFING = {
    "title": N_("Press briefing"),
    "practice": N_(
        "For practice: nothing here is marked or handed in, and nothing leaves this machine. What "
        "you say is kept in this browser. Outlets, correspondents and incidents are invented."
    ),
    "setUp": N_("How the briefing is set"),
    "language": N_("Language of the briefing"),
    "vi": N_("Vietnamese"),
    "en": N_("English"),
    "count": N_("Questions, follow-ups not counted"),
    "pressure": N_("How hard the room presses"),
    "incident": N_("Incident of the day"),
    "topics": N_("Topics"),
    "allTopics": N_("None chosen means that any may come up."),
    "seed": N_("Number of the briefing"),
    "seedNote": N_("Another number, another set of questions."),
    "code": N_("Code"),
    "codeNote": N_(
        "Whoever enters this code gets the same questions, in either language of the course. What "
        "follows on a reply depends on the reply."
    ),
    "enterCode": N_("I have a code"),
    "useCode": N_("Use it"),
    "codeUsed": N_("The briefing is set as the code says."),
    "codeUnknown": N_(
        "This is no code of a briefing. One looks like vi.6.2.17: language, questions, pressure, "
        "number."
    ),
    "fits": N_("Questions in this briefing: {count}."),
    "noneFits": N_("No question fits. Choose other topics, or press less cautiously."),
    "coach": N_("Comments on your replies"),
    "coachEach": N_("after each reply"),
    "coachEnd": N_("only at the end"),
    "meters": N_("Show meters (never marked)"),
    "metersNote": N_("They begin at 5. What moved them stands with each reply."),
    "begin": N_("Begin the briefing"),
    "asks": N_("The room asks"),
    "facts": N_("Facts to hand"),
    "dossier": N_("The dossier, as it stands"),
    "noFacts": N_("The fact sheet has nothing on this topic."),
    "messages": N_("Your key messages"),
    "noMessages": N_("You have no message house yet. It is made in the planning module."),
    "reply": N_("Your reply"),
    "replyNote": N_(
        "As you would say it. The target is half a minute; nobody cuts you off. Ctrl + Enter gives "
        "the reply."
    ),
    "give": N_("Give this reply"),
    "silence": N_("Say nothing"),
    "skip": N_("Set this question aside"),
    "finish": N_("End the briefing"),
    "empty": N_("Nothing is written yet. You may also say nothing, or set the question aside."),
    "target": N_("target: {seconds} s"),
    "waits": N_("The room waits."),
    "setAside": N_("Set aside."),
    "goOn": N_("Go on"),
    "lastReply": N_("What the room made of it"),
    "you": N_("You said"),
    "tomorrow": N_("Tomorrow's headline"),
    "why": N_("Why this headline"),
    "noReason": N_("Nothing in particular was heard."),
    "rules": N_("What the rules say"),
    "green": N_("No rule objected. This is not clearance."),
    "moved": N_("What moved the meters"),
    "unmoved": N_("Nothing moved the meters."),
    "voiceOn": N_("Read questions aloud"),
    "voiceNone": N_(
        "This browser has no voice of its own for the language of the briefing, so questions "
        "cannot be read aloud."
    ),
    "over": N_("The briefing is over"),
    "front": N_("Tomorrow's front page"),
    "best": N_("What went well"),
    "worst": N_("What to look at again"),
    "better": N_("Instead"),
    "own": N_("Your own words, shorter; no rule objects to them"),
    "model": N_("A model answer to the question"),
    "allTurns": N_("The whole briefing, reply by reply"),
    "take": N_("Transcript to keep"),
    "savePage": N_("Save as a page (.html)"),
    "saveText": N_("Save as text (.txt)"),
    "stamped": N_("Whatever you save carries the line:"),
    "file": N_("exercise-briefing"),
    "saved": N_("Saved as {file}."),
    "again": N_("The same briefing again"),
    "another": N_("Another briefing"),
    "wait": N_("Your reply is on its way to the room…"),
    "silent": N_(
        "Your notebook does not answer at the moment, so the room is silent. What you have said "
        "and written is kept in this browser, and the briefing goes on as soon as it answers."
    ),
    "notKept": N_(
        "This browser keeps nothing for us. Save the transcript before you close the page."
    ),
    "tooLong": N_(
        "This reply has {length} characters; the room takes at most {limit}. It stays in its "
        "field, but it cannot be given until it is shorter."
    ),
    "notPutIn": N_(
        "What you pasted has {length} characters and was not put in: the room takes at most "
        "{limit}. What stood in the field is unchanged."
    ),
}
PRESSURES = {
    1: N_("1 – a friendly room"),
    2: N_("2 – a room as on most days"),
    3: N_("3 – a hard day"),
}
NO_INCIDENT = N_("none")
TOPICS = {
    "trade": N_("Trade"),
    "tourism": N_("Tourism"),
    "culture": N_("Culture"),
    "consular": N_("Consular work"),
    "community": N_("Overseas community"),
    "position": N_("Policy and positions"),
    "economy": N_("Economy"),
    "environment": N_("Environment"),
    "visit": N_("Visits"),
    "digital": N_("Digital matters"),
    "staff": N_("The mission itself"),
    "incident": N_("Incidents"),
}
