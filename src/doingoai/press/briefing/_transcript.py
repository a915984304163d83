"""The transcript of a briefing to keep: as a page and as plain text, both stamped."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai._stamp import STAMP
from doingoai.i18n import N_, translate
from doingoai.press.briefing._review import review
from doingoai.press.briefing._run import SILENT, SKIPPED
from doingoai.rules import NOT_CLEARANCE, SEVERITY_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.press.briefing._review import Moment
    from doingoai.press.briefing._run import Briefing, Turn

_TITLE = N_("Transcript of a practice briefing")
_INVENTED = N_("Outlets, correspondents and the day's events are invented.")
_SET = N_("Set by the code {code}; questions of version {version}.")
_ASKED = N_("Question {number}")
_FOLLOWED = N_("Question {number}, follow-up")
_WAITED = N_("The room waits.")
_SET_ASIDE = N_("Set aside.")
_SECONDS = N_("About {seconds} seconds when spoken.")
_TOMORROW = N_("Tomorrow's headline")
_BEST = N_("What went well")
_WORST = N_("What to look at again")
_MODEL = N_("A model answer")
_OWN = N_("Your own words, shorter")
_REPLY = N_("Your reply")
_NOTHING_CLEARED = N_("This was practice. Nothing in it has been cleared.")

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1c1f; background: #fff; }}
body {{ font: 16px/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }}
.stamp {{ padding: .4rem .8rem; border: 2px solid #8a4b00; color: #8a4b00; font-weight: 650; }}
section {{ margin-top: 2rem; break-inside: avoid; }}
h2 {{ font-size: 1.05rem; }}
blockquote {{ margin: .6rem 0; padding-left: 1rem; border-left: 3px solid #0b5a7d; }}
blockquote {{ white-space: pre-wrap; }}
.quiet {{ color: #50575f; }}
.asked {{ font-weight: 650; }}
</style>
</head>
<body>
<p class="stamp">{stamp}</p>
<h1>{title}</h1>
{body}
<p class="stamp">{stamp}</p>
</body>
</html>
"""


@dataclass(frozen=True)
class Transcript:
    """A transcript in two forms that say the same.

    Attributes:
        page: a whole HTML document; nothing in it is fetched.
        text: plain text.
    """

    page: str
    text: str


@dataclass(frozen=True)
class _Line:
    """One paragraph, by its kind, which is its class too; ``language`` where not the reader's."""

    kind: str
    words: str
    language: str = ""


def transcript(briefing: Briefing, language: str) -> Transcript:
    """What was asked and said so far, with headlines, findings and the review.

    Args:
        briefing: at any moment.
        language: of whoever keeps it; questions and replies stay as they were said.
    """
    lines = tuple(_lines(briefing, language))
    title = translate(_TITLE, language)
    page = _PAGE.format(
        language=language, title=html.escape(title), stamp=html.escape(STAMP), body=_body(lines)
    )
    text = "\n\n".join([STAMP, title, *map(_plain, lines), STAMP])
    return Transcript(page, f"{text}\n")


def _lines(briefing: Briefing, language: str) -> Iterator[_Line]:
    yield _Line("quiet", translate(_INVENTED, language))
    code = {"code": briefing.setting.code, "version": briefing.bank.version}
    yield _Line("quiet", translate(_SET, language, **code))
    for turn in briefing.turns:
        yield from _turn_lines(turn, briefing.setting.language, language)
    yield from _review_lines(briefing, language)
    green = not any(turn.findings for turn in briefing.turns)
    yield _Line("quiet", translate(NOT_CLEARANCE if green else _NOTHING_CLEARED, language))


def _turn_lines(turn: Turn, spoken: str, language: str) -> Iterator[_Line]:
    asked = turn.asked
    heading = _FOLLOWED if asked.follow_up_of else _ASKED
    yield _Line("heading", translate(heading, language, number=asked.number))
    yield _Line("quiet", asked.asker[:1].upper() + asked.asker[1:], spoken)
    yield _Line("asked", asked.text, spoken)
    if turn.kind == SKIPPED:
        yield _Line("quiet", translate(_SET_ASIDE, language))
        return
    if turn.kind == SILENT:
        yield _Line("quiet", translate(_WAITED, language))
    else:
        yield _Line("plain", f"{translate(_REPLY, language)}:")
        yield _Line("quote", turn.reply, spoken)
        yield _Line("quiet", translate(_SECONDS, language, seconds=round(turn.seconds)))
        for found in turn.findings:
            severity = translate(SEVERITY_WORDS[found.severity], language)
            yield _Line("plain", f"{severity}: {found.message.text(language)} ({found.rule})")
        if not turn.findings:
            yield _Line("quiet", translate(NOT_CLEARANCE, language))
    if turn.headline is not None:
        yield _Line("plain", f"{translate(_TOMORROW, language)}:")
        yield _Line("quote", turn.headline.text.text(spoken), spoken)
        yield from (_Line("quiet", each.text(language)) for each in turn.headline.reasons)


def _review_lines(briefing: Briefing, language: str) -> Iterator[_Line]:
    found = review(briefing)
    spoken = briefing.setting.language
    yield _Line("heading", translate(N_("Review"), language))
    yield _Line("plain", found.summary.text(language))
    for title, moments in ((_BEST, found.best), (_WORST, found.worst)):
        if moments:
            yield _Line("heading", translate(title, language))
        for moment in moments:
            yield from _moment_lines(moment, spoken, language)
    for question, answer in found.model_lines:
        yield _Line("asked", question, spoken)
        yield _Line("quote", answer, spoken)


def _moment_lines(moment: Moment, spoken: str, language: str) -> Iterator[_Line]:
    yield _Line("asked", moment.turn.asked.text, spoken)
    yield from (_Line("quiet", each.text(language)) for each in (*moment.why, *moment.better))
    for title, words in ((_OWN, moment.own), (_MODEL, moment.model)):
        if words:
            yield _Line("plain", f"{translate(title, language)}:")
            yield _Line("quote", words, spoken)


def _body(lines: tuple[_Line, ...]) -> str:
    made = []
    open_section = False
    for line in lines:
        words = html.escape(line.words)
        lang = f' lang="{line.language}"' if line.language else ""
        if line.kind == "heading":
            made += ["</section>"] if open_section else []
            made.append(f"<section><h2>{words}</h2>")
            open_section = True
        elif line.kind == "quote":
            made.append(f"<blockquote{lang}>{words}</blockquote>")
        else:
            made.append(f'<p class="{line.kind}"{lang}>{words}</p>')
    return "\n".join([*made, *(["</section>"] if open_section else [])])


def _plain(line: _Line) -> str:
    if line.kind == "heading":
        return f"{line.words}\n{'-' * len(line.words)}"
    if line.kind == "quote":
        return "\n".join(f"    {each}" for each in line.words.splitlines())
    return line.words
