"""Vietnamese written for the fonts of before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times).

Their bytes are letters of other languages in a font that drew Vietnamese ones: "ViÖt Nam" and
"Vieät Nam". Converters need to know the font and the case of each text, so such a file is refused
with what to do; taken in, it would be a language of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.refresh.sheets._sheet import Sheet

# The commonest words: Việt, và, của, đến, là, ngày, năm, tháng, nhân, Hà, được, công, Đại, nước.
_FONTS = {
    "TCVN3": r"ViÖt|vµ|cña|®Õn|lµ|ngµy|n¨m|th¸ng|nh©n|Hµ|®­îc|c«ng|§¹i|n­íc|ngo¹i",
    "VNI": r"Vieät|vaø|cuûa|ñeán|laø|ngaøy|naêm|thaùng|nhaân|Haø|ñöôïc|coâng|Ñaïi|nöôùc|ngoaïi",
}
_WORDS = {
    font: re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])") for font, words in _FONTS.items()
}
_UNICODE = re.compile("[Ạ-ỹ]")  # the letters that only Vietnamese has
_ENOUGH = 3


def refuse_old_fonts(sheets: Iterable[Sheet]) -> None:
    """Refuses an export whose first rows are written for one of the old fonts.

    Raises:
        RefreshError: they are; names the font and the way out.
    """
    for sheet in sheets:
        cells = (cell for name in sheet.head for cell in sheet.head[name])
        text = "\n".join((*sheet.columns, *cells))
        if text.isascii():
            continue
        for font, words in _WORDS.items():
            met = len(words.findall(text))
            if met >= _ENOUGH and met > len(_UNICODE.findall(text)):
                raise RefreshError(
                    Message(
                        "{file} is written for an old Vietnamese font ({font}), not in Unicode.",
                        {"file": sheet.file, "font": font},
                    ),
                    Message(
                        "Convert the texts to Unicode, for instance with the toolbox of UniKey, "
                        "and try again."
                    ),
                )
