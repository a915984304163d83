"""Small whole numbers, which texts spell out: "12 tháng", "twelve months"; "XXI" for 21."""

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
# Round numbers that a text may give in words without a figure: "more than a hundred".
_ROUND = (100, 1000, 1_000_000)
_ROUND_WORDS = {
    "vi": ("một trăm", "một (?:nghìn|ngàn)", "một triệu"),
    "en": ("(?:a|one) hundred", "(?:a|one) thousand", "(?:a|one) million"),
    "fr": ("cent|centaine", "mille|millier", "un million"),
    "es": ("cien|centenar", "mil|millar", "un millón"),
    "de": ("(?:ein)?hundert", "(?:ein)?tausend", "eine Million"),
    "pt": ("cem|centena", "mil|milhar", "um milhão"),
    "it": ("cento|centinaio", "mille|migliaio", "un milione"),
    "id": ("seratus", "seribu", "satu juta|sejuta"),
    "ms": ("seratus", "seribu", "satu juta|sejuta"),
}
_LARGEST_IN_WORDS, _LARGEST_NUMERAL = 12, 39


def written_out(number: int, text: str, language: str) -> bool:
    """Whether ``text`` (NFC) has a word, a Roman numeral or a name such as Q3 for ``number``.

    Args:
        number: a whole number; words are known up to 12 and for a hundred, a thousand, a
            million, numerals from 2 to 39.
        text: the text to look in.
        language: of the text; of one without a table nothing can be said about the words, so
            that this is true for 0 to 12.
    """
    if number in _ROUND and language in _ROUND_WORDS:
        words = _ROUND_WORDS[language][_ROUND.index(number)]
        return bool(re.search(rf"(?<!\w)(?:{words})(?!\w)", text, re.IGNORECASE))
    if not 0 <= number <= _LARGEST_NUMERAL:
        return False
    if language not in _WORDS and number <= _LARGEST_IN_WORDS:
        return True
    return any(pattern.search(text) for pattern in _patterns(number, language))


@cache
def _patterns(number: int, language: str) -> tuple[re.Pattern[str], ...]:
    found = []
    if number <= _LARGEST_IN_WORDS:
        words = _WORDS[language][number]
        found.append(re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE))
        found.append(re.compile(rf"(?<!\w)[^\W\d_]{{1,3}}-?{number}(?!\w)"))
    if number > 1:  # "I" is a word
        found.append(re.compile(rf"(?<!\w){_roman(number)}(?:e|ème)?(?!\w)"))
    return tuple(found)


def _roman(number: int) -> str:
    tens, units = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[units]
