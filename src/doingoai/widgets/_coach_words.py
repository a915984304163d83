"""The words of the delivery coach."""

from __future__ import annotations

from doingoai.i18n import N_

COACH = {
    "title": N_("Delivery coach"),
    "practice": N_("For practice: nothing here is handed in or marked."),
    "local": N_(
        "Nothing leaves this computer. The sound goes from this browser to your notebook on the "
        "same machine, both hold it in memory only, and nothing is written to disk unless you "
        "save a take."
    ),
    "remote": N_(
        "Your notebook runs on {host}, so what you record or open is sent there to be measured. "
        "It is held in memory only and written to no disk there."
    ),
    "source": N_("Where the sound comes from"),
    "sample": N_("A recording of the course"),
    "never": N_("Spoken by a machine: something to measure, never a model of how to speak."),
    "measure": N_("Measure this recording"),
    "own": N_("Your own voice"),
    "record": N_("Record"),
    "stop": N_("Stop and measure"),
    "recording": N_("Recording. Speak now."),
    "elapsed": N_("{seconds} s"),
    "stopped": N_("Stopped after {minutes} minutes, the longest take."),
    "file": N_("A file from your telephone or computer"),
    "fileNote": N_("WAV, MP3, M4A, OGG, WebM: whatever this browser can play."),
    "words": N_("The words you speak"),
    "wordsNote": N_(
        "The rate is counted from them. They stay in this browser. Nothing internal belongs here."
    ),
    "language": N_("Language spoken"),
    "vi": N_("Vietnamese"),
    "en": N_("English"),
    "reading": N_("Reading the sound…"),
    "measuring": N_("Measuring…"),
    "take": N_("Take {number}"),
    "newest": N_("What was measured"),
    "before": N_("The take before"),
    "curve": N_("Level, from second to second"),
    "meter": N_("Rate of speech"),
    "second": N_("s"),
    "pauseMark": N_("pause"),
    "longestMark": N_("longest pause"),
    "spoken": N_("The words spoken"),
    "readThese": N_("Read these words myself"),
    "taken": N_("The words stand in your field now. Record them when you are ready."),
    "save": N_("Save this take"),
    "saved": N_("Saved as {file}."),
    "forget": N_("Forget all takes"),
    "forgotten": N_("All takes are gone from memory."),
    "compare": N_("Two takes side by side"),
    "noMicrophone": N_(
        "No microphone was found. Plug one in, or choose a recording of the course or a file: "
        "everything else works without."
    ),
    "refused": N_(
        "The browser was not allowed to use the microphone. Allow it at the left of the address "
        "line and press “Record” again; everything else works without."
    ),
    "busy": N_(
        "Another program holds the microphone. Close it (a call, a meeting) and press “Record” "
        "again."
    ),
    "insecure": N_(
        "This browser gives a page the microphone only over https or on this very computer "
        "(localhost). Record with your telephone and open the file here."
    ),
    "unreadable": N_(
        "This browser can make no sound of “{file}”: it is no recording, is empty or damaged, or "
        "has a format that it does not know. Save it as MP3 or WAV and open it again."
    ),
    "tooBig": N_("“{file}” has {megabytes} MB; at most {most} are read. Cut out a part of it."),
    "tooLong": N_("This sound has {minutes} minutes; at most {most} are read. Cut out a part."),
    "silent": N_(
        "Your notebook does not answer at the moment, so nothing is measured. Your takes are kept "
        "in this page and your words in this browser; measuring goes on when it answers."
    ),
    "notKept": N_("This browser keeps nothing for us. Copy your words before you close the page."),
    "otherWords": N_(
        "The words have {length} characters; at most {limit} are counted. They stay in the field."
    ),
}
