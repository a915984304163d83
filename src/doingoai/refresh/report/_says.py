"""The sentences that the terminal and the page have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message, translate
from doingoai.refresh._outcome import Verdict
from doingoai.refresh.report._questions import State, standings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.refresh._outcome import Found, Outcome


def verdict(outcome: Outcome) -> Message:
    """What became of it, in one sentence."""
    about = {"dataset": outcome.dataset, "version": outcome.version or ""}
    if outcome.verdict is Verdict.ACCEPTED:
        return Message("Accepted: {dataset} {version} is the current version now.", about)
    if outcome.verdict is Verdict.REFUSED:
        return Message("Refused: nothing has changed in {dataset}.", about)
    if outcome.dry_run:
        return Message("Tried only: the files can come into {dataset}; nothing has changed.", about)
    return Message("Ready: {dataset} {version} waits to be accepted.", about)


def next_steps(outcome: Outcome) -> list[tuple[Message, str]]:
    """What to do now, each with the command for it or ""."""
    history = (
        Message("See every version:"),
        f"doingoai data history {outcome.dataset}",
    )
    if outcome.verdict is Verdict.REFUSED:
        return [
            (Message("Mend what is named above in the export, or export again."), ""),
            (
                Message("Then run the command again; --dry-run tries without changing anything:"),
                f"doingoai refresh … --into {outcome.dataset} --dry-run",
            ),
        ]
    if outcome.verdict is Verdict.READY:
        return [
            (
                Message("To accept, run the same command with --yes:"),
                f"doingoai refresh … --into {outcome.dataset} --yes",
            ),
            history,
        ]
    if outcome.before is None:
        return [history]
    return [
        (
            Message("To go back to the version before:"),
            f"doingoai data rollback {outcome.dataset} {outcome.before}",
        ),
        history,
    ]


def found_where(found: Found) -> str:
    """The first row numbers of a problem: "3, 17, 20 …"; ungrouped, as spreadsheets show them."""
    rows = ", ".join(str(row) for row in found.rows)
    return rows + (" …" if found.count > len(found.rows) else "")


_OF_THE_HOUR = ("posts", "mentions")  # what questions ask for an hour of


def about_lines(outcome: Outcome) -> list[Message]:
    """What the new version says of itself, as far as a reader of the report needs it."""
    lines = []
    zone = outcome.about.get("zone")
    if isinstance(zone, str) and zone:
        lines.append(Message("Times were read in the zone {zone}.", {"zone": zone}))
    if outcome.dataset in _OF_THE_HOUR and outcome.about.get("hours") is False:
        lines.append(
            Message("The export has days without hours: questions about an hour cannot be asked.")
        )
    return lines


def weak_questions(outcome: Outcome) -> list[tuple[str, Message]]:
    """The questions that do not live, each with its sign's state in words; the worst first."""
    weak = []
    for module in outcome.health:
        for standing in standings(module):
            about = {"question": standing.question, "module": module.module}
            if standing.state is State.FAILS:
                says = Message("Question {question} of {module}: marking fails.", about)
            elif standing.state is State.DEAD:
                says = Message(
                    "Question {question} of {module} cannot be asked on these data.", about
                )
            elif standing.state is State.SOFT:
                says = Message(
                    "Question {question} of {module} is soft: it no longer notices {mistakes}.",
                    about | {"mistakes": ", ".join(each.id for each in standing.soft)},
                )
            else:
                continue
            weak.append((standing.state.value, says))
    order = [state.value for state in State]
    return sorted(weak, key=lambda pair: order.index(pair[0]))


def question_counts(outcome: Outcome) -> Message | None:
    """How many questions live, are soft, cannot be asked; None where none was tested."""
    states = [each.state for module in outcome.health for each in standings(module)]
    if not states:
        return None
    return Message(
        "Questions: {all}. Alive: {lives}; soft: {soft}; cannot be asked: {dead}; marking "
        "fails: {fails}.",
        {
            "all": len(states),
            "lives": states.count(State.LIVES),
            "soft": states.count(State.SOFT),
            "dead": states.count(State.DEAD),
            "fails": states.count(State.FAILS),
        },
    )


def reason_of(trouble: tuple[str, Message | None], language: str) -> str:
    """What is wrong with a specimen that was marked wrongly."""
    name, why = trouble
    words = why.text(language) if why else translate(N_("it earns the wrong points"), language)
    return f"{name}: {words}"


def in_words(messages: Iterable[Message], language: str) -> list[str]:
    """Each message in ``language``."""
    return [message.text(language) for message in messages]
