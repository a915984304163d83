"""Whole numbers up to twelve, which texts spell out: "12 tháng", "twelve months"."""

from __future__ import annotations

import re
from functools import cache

# For each language the words of zero, one, two … twelve; also the ordinals and "both", "dozen":
# what a writer may put for the digit.
_WORDS = {
    "vi": (
        *("không", "một|nhất|đầu tiên", "hai|nhì|đôi", "ba", "bốn|tư", "năm|lăm", "sáu", "bảy|bẩy"),
        *("tám", "chín", "mười|chục", "mười một", "mười hai|tá"),
    ),
    "en": (
        *("zero|no|none", "one|first|a|an|once|single", "two|second|both|twice|pair|couple"),
        *("three|third", "four|fourth", "five|fifth", "six|sixth", "seven|seventh"),
        *("eight|eighth", "nine|ninth", "ten|tenth", "eleven|eleventh", "twelve|twelfth|dozen"),
    ),
    "fr": (
        *("zéro|aucun|aucune", "un|une|premier|première", "deux|deuxième|second|seconde"),
        *("trois|troisième", "quatre|quatrième", "cinq|cinquième", "six|sixième"),
        *("sept|septième", "huit|huitième", "neuf|neuvième", "dix|dixième", "onze|onzième"),
        "douze|douzième|douzaine",
    ),
    "es": (
        *("cero|ningún|ninguna", "un|uno|una|primer|primero|primera", "dos|segundo|segunda|ambos"),
        *("tres|tercer|tercero|tercera", "cuatro|cuarto|cuarta", "cinco|quinto|quinta"),
        *("seis|sexto|sexta", "siete|séptimo|séptima", "ocho|octavo|octava", "nueve|noveno|novena"),
        *("diez|décimo|décima", "once", "doce|docena"),
    ),
    "de": (
        *("null|kein|keine", "ein|eine|einen|einem|einer|eines|eins|erste|ersten|erster"),
        *("zwei|zweite|zweiten|beide|beiden", "drei|dritte|dritten", "vier|vierte|vierten"),
        *("fünf|fünfte|fünften", "sechs|sechste|sechsten", "sieben|siebte|siebten"),
        *("acht|achte|achten", "neun|neunte|neunten", "zehn|zehnte|zehnten"),
        *("elf|elfte|elften", "zwölf|zwölfte|zwölften|dutzend"),
    ),
    "pt": (
        *("zero|nenhum|nenhuma", "um|uma|primeiro|primeira", "dois|duas|segundo|segunda|ambos"),
        *("três|terceiro|terceira", "quatro|quarto|quarta", "cinco|quinto|quinta"),
        *("seis|sexto|sexta", "sete|sétimo|sétima", "oito|oitavo|oitava", "nove|nono|nona"),
        *("dez|décimo|décima", "onze", "doze|dúzia"),
    ),
    "it": (
        *("zero|nessun|nessuna", "un|uno|una|primo|prima", "due|secondo|seconda|entrambi"),
        *("tre|terzo|terza", "quattro|quarto|quarta", "cinque|quinto|quinta", "sei|sesto|sesta"),
        *("sette|settimo|settima", "otto|ottavo|ottava", "nove|nono|nona", "dieci|decimo|decima"),
        *("undici|undicesimo", "dodici|dodicesimo|dozzina"),
    ),
    "id": (
        *("nol", "satu|sebuah|seorang|pertama", "dua|kedua", "tiga|ketiga", "empat|keempat"),
        *("lima|kelima", "enam|keenam", "tujuh|ketujuh", "delapan|kedelapan"),
        *("sembilan|kesembilan", "sepuluh|kesepuluh", "sebelas|kesebelas", "dua belas|selusin"),
    ),
    "ms": (
        *("sifar|kosong", "satu|sebuah|seorang|pertama", "dua|kedua", "tiga|ketiga"),
        *("empat|keempat", "lima|kelima", "enam|keenam", "tujuh|ketujuh", "lapan|kelapan"),
        *("sembilan|kesembilan", "sepuluh|kesepuluh", "sebelas|kesebelas", "dua belas|sedozen"),
    ),
}
LARGEST = 12
_ROMAN = ("", "", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def written_out(number: int, text: str, language: str) -> bool:
    """Whether ``text`` (NFC) has a word, a Roman numeral or a name such as Q3 for ``number``.

    Args:
        number: 0 to 12.
        text: the text to look in.
        language: of the text; of one without a table nothing can be said, so that this is true.
    """
    if language not in _WORDS:
        return True
    return any(pattern.search(text) for pattern in _patterns(number, language))


@cache
def _patterns(number: int, language: str) -> tuple[re.Pattern[str], ...]:
    words = re.compile(rf"(?<!\w)(?:{_WORDS[language][number]})(?!\w)", re.IGNORECASE)
    named = re.compile(rf"(?<!\w)[^\W\d_]{{1,3}}-?{number}(?!\w)")
    roman = re.compile(rf"(?<!\w){_ROMAN[number]}(?!\w)") if _ROMAN[number] else None
    return tuple(pattern for pattern in (words, named, roman) if pattern)
