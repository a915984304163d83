"""STMT-019, STMT-020: a sound bite, a line that can be cut out and quoted."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Statement
from doingoai.rules.packs import _statement as st
from doingoai.text import figures, fold, nfc, number_words, spoken_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

# A source that is spoken: heard by nobody, and it costs the seconds of the message.
_SPOKEN = {
    "en": re.compile(
        r"https?://|www\.|\b(?:according to|sources?:|as (?:reported|published|measured) by|"
        r"says the|figures? (?:from|of|by) the|data (?:from|of|by))\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"https?://|www\.|(?<!\w)(?:(?<!tiếp )(?<!đi )theo(?! (?:dõi|đuổi|kịp|đó|từng|cách|hướng))|nguồn:|"
        r"dẫn nguồn|(?:số liệu|thống kê|báo cáo) của)(?!\w)",
        re.IGNORECASE,
    ),
}
_YEARS = range(1900, 2100)


@rule(
    "STMT-019",
    on=Statement,
    title=N_("A sound bite is said in one breath."),
    why=N_(
        "Broadcasts cut to about nine seconds; what is longer is cut by somebody else, at another "
        "place. Figures count as they are spoken. Source: the table of limits, with its sources."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(
            st.BITE_EN, text=st.BITE_EN.text + " And we hope that you will come as well, soon."
        ),
        replace(
            st.BITE_VI,
            text=st.BITE_VI.text + " Chúng tôi mong quý vị cũng sẽ đến, để tự mình "
            "thấy những điều đang đổi thay từng ngày.",
        ),
        replace(st.BITE_EN, text=""),
    ),
    good=st.BITES,
)
def longer_than_a_breath(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form != st.SOUND_BITE:
        return
    if not any(sign.isalpha() for sign in statement.text):
        yield Notice(
            Message("There is no sound bite."),
            Message("One sentence with its figure, as it is said."),
            "text",
        )
        return
    language = "vi" if statement.language == "vi" else "en"
    limit = context.limit("sound-bite", language)
    count = spoken_units(statement.text, language)
    if limit is None or count <= limit.value:
        return
    shown = {"count": count, "limit": int(limit.value)}
    yield Notice(
        Message("The sound bite has {count} syllables as it is spoken; {limit} are enough.", shown)
        if language == "vi"
        else Message("The sound bite has {count} words; {limit} are enough.", shown),
        Message("One figure, one picture, and stop."),
        "text",
    )


@rule(
    "STMT-020",
    on=Statement,
    title=N_("A sound bite speaks its figure, and its source is attached, not spoken."),
    why=N_(
        "The figure is what is quoted; the source is what the newsroom asks for afterwards, and on "
        "the air it costs half of the seconds. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(st.BITE_EN, source=""),
        replace(st.BITE_EN, text="In 2025 Viet Nam welcomed more visitors than it could count."),
        replace(st.BITE_VI, text="Theo Cục Thống kê, Việt Nam đón 21,2 triệu lượt khách."),
        replace(st.BITE_VI, text="Năm 2025, Việt Nam đón 22,1 triệu lượt khách."),
    ),
    good=(
        *st.BITES,
        replace(st.BITE_EN, text="Twenty-one point two million visitors: welcome them."),
    ),
)
def figure_and_source(statement: Statement, context: Context) -> Iterator[Notice]:
    if statement.form != st.SOUND_BITE or not statement.text.strip():
        return
    text = nfc(statement.text)
    spoken_figures = stated(text, statement.language)
    facts = [context.fact(each.strip()) for each in statement.facts]
    wanted = {Decimal(str(fact.value)) for fact in facts if fact is not None}
    if not spoken_figures:
        yield Notice(
            Message("No figure is spoken."),
            Message("Say one figure, rounded as the fact has it."),
            "text",
        )
    elif wanted and not wanted & spoken_figures:
        yield Notice(
            Message("The figure is not that of the fact that is named."),
            Message("Say it as the table of facts has it."),
            "text",
        )
    if not statement.source.strip():
        yield Notice(
            Message("The source is not attached."),
            Message("Write into the source who printed the figure, and when."),
            "source",
        )
    spoken = _SPOKEN.get(statement.language)
    found = spoken.search(text) if spoken else None
    read_out = bool(statement.source.strip()) and fold(statement.source) in fold(text)
    if found or read_out:
        yield Notice(
            Message("The source is spoken."),
            Message("Attach it in writing; say the figure alone."),
            "text",
            found.span() if found else None,
        )


def stated(text: str, language: str) -> set[Decimal]:
    """The figures that are spoken, in digits or words; a year is none."""
    return {
        each.value
        for each in (*figures(text, language), *number_words(text, language))
        if isinstance(each.value, Decimal) and not (each.kind == "number" and each.value in _YEARS)
    }
