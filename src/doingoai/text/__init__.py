"""Text as platforms and readers count it: length, words, figures; right for Vietnamese."""

from doingoai.text._alike import distinct_words, is_vietnamese, same_text
from doingoai.text._cldr import language_known, month_named, weekday_named, writes_latin
from doingoai.text._emoji import emoji_count
from doingoai.text._figures import Figure, figures
from doingoai.text._length import UNITS, graphemes, length
from doingoai.text._marks import as_shown, hashtags, invisible
from doingoai.text._normal import fold, nfc
from doingoai.text._speech import spoken_seconds, spoken_units
from doingoai.text._spelt import number_words
from doingoai.text._typed import typed_number
from doingoai.text._words import sentences, syllables, words
from doingoai.text._x import x_weight

__all__ = [
    "UNITS",
    "Figure",
    "as_shown",
    "distinct_words",
    "emoji_count",
    "figures",
    "fold",
    "graphemes",
    "hashtags",
    "invisible",
    "is_vietnamese",
    "language_known",
    "length",
    "month_named",
    "nfc",
    "number_words",
    "same_text",
    "sentences",
    "spoken_seconds",
    "spoken_units",
    "syllables",
    "typed_number",
    "weekday_named",
    "words",
    "writes_latin",
    "x_weight",
]
