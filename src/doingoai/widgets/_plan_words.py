"""The words that the widgets of a plan share: its fields, saving, taking it along."""

from __future__ import annotations

from doingoai.i18n import N_

# By place in the plan, rows without their number.
FIELDS = {
    "title": N_("Name of the campaign"),
    "mission": N_("Whose plan it is"),
    "drawn_up": N_("Day of the plan"),
    "starts": N_("First day"),
    "ends": N_("Last day"),
    "zone": N_("Clock by which hours are written"),
    "objectives/metric": N_("What is measured"),
    "objectives/stage": N_("Stage of evaluation"),
    "objectives/unit": N_("Unit"),
    "objectives/baseline": N_("Figure today"),
    "objectives/baseline_day": N_("Day of that figure"),
    "objectives/target": N_("Target figure"),
    "objectives/audience": N_("With whom"),
    "objectives/deadline": N_("By which day"),
    "objectives/source": N_("Where both figures are read"),
    "audiences": N_("Audiences"),
    "insight": N_("What we know of them, and from where"),
    "strategy": N_("The idea in a few sentences"),
    "house": N_("Message house"),
    "house/roof": N_("The roof: the one sentence that all else carries"),
    "pillars/topic": N_("Topic"),
    "pillars/line": N_("The line: the message in one sentence"),
    "pillars/decision": N_("Decision"),
    "pillars/target": N_("Target"),
    "pillars/result": N_("Result"),
    "activities/name": N_("What goes out or takes place"),
    "activities/channel": N_("Channel"),
    "activities/audience": N_("For whom"),
    "activities/day": N_("Day"),
    "activities/hour": N_("Hour"),
    "activities/languages": N_("Languages"),
    "activities/submitted": N_("Day it goes to clearance"),
    "activities/protocol": N_("An act of protocol, no content of ours"),
    "activities/reserve": N_("A slot kept free"),
    "budget": N_("Units there are"),
    "spending/channel": N_("Channel"),
    "spending/units": N_("Units"),
    "measures/name": N_("What is measured"),
    "measures/stage": N_("Stage of evaluation"),
    "measures/source": N_("Where it is read"),
    "measures/day": N_("When"),
    "cleared_by": N_("Office that cleared the plan"),
    "cleared_at": N_("Day of clearance"),
}

STAGES = {
    "inputs": N_("Inputs – what we put in"),
    "outputs": N_("Outputs – what went out and who could see it"),
    "outtakes": N_("Out-takes – what they noticed and think"),
    "outcomes": N_("Outcomes – what they know, feel or do differently"),
    "impact": N_("Impact – what it does for the country"),
}

TOPICS = {
    "trade": N_("Trade"),
    "investment": N_("Investment"),
    "tourism": N_("Tourism"),
    "culture": N_("Culture"),
    "heritage": N_("Heritage"),
    "economy": N_("Economy"),
    "climate": N_("Climate"),
    "community": N_("Overseas community"),
    "diplomacy": N_("Diplomacy"),
    "peacekeeping": N_("Peacekeeping"),
    "policy": N_("Policy"),
}

# What a row of each list is called, with its number.
ROWS = {
    "objectives": N_("Objective {number}"),
    "activities": N_("Activity {number}"),
    "spending": N_("Spending {number}"),
    "measures": N_("Measure {number}"),
    "pillars": N_("Pillar {number}"),
}

PLAN = {
    "where": N_("Kept in the file {file}; lesson, exercise and later modules share it."),
    "saving": N_("Saving…"),
    "saved": N_("Saved"),
    "savedAt": N_("Saved at {time}"),
    "idle": N_("What you write is saved by itself."),
    "notSaved": N_("Not saved yet"),
    "restored": N_("Restored what you typed before the connection was lost."),
    "elsewhere": N_("The plan was changed in another place; you see it as it is now."),
    "gone": N_(
        "The file of the plan is no longer there. What you see is kept, and written anew with "
        "your next change."
    ),
    "both": N_("Taken together with what was changed in another place."),
    "silent": N_(
        "Your notebook does not answer at the moment. What you write is kept in this browser and "
        "is saved as soon as it answers again."
    ),
    "unkept": N_(
        "This browser keeps nothing for us. What is not saved yet is lost when the page closes."
    ),
    "tooLong": N_(
        "This text has {length} characters; at most {limit} can be kept. It stays here, but it "
        "is not saved until it is shorter."
    ),
    "undo": N_("Undo"),
    "undone": N_("Undone: {what}."),
    "nothingToUndo": N_("There is nothing to undo."),
    "rules": N_("What the rules say"),
    "pageHtml": N_("Page to print (HTML)"),
    "pageDocx": N_("Word document (DOCX)"),
    "pageLanguage": N_("Language of the document"),
    "vi": N_("Vietnamese"),
    "en": N_("English"),
    "take": N_("Take it with you"),
    "making": N_("The document is being made…"),
    "made": N_("Saved as {file}."),
    "choose": N_("Choose…"),
    "other": N_("Other, in words…"),
    "inWords": N_("{field}, in words"),
}
