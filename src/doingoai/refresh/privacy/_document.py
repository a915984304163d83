"""docs/privacy.md: what the gate takes out, how well, and what the key is for."""

from __future__ import annotations

import csv
from importlib import resources
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._found import KINDS
from doingoai.refresh.privacy._independent import independent, share
from doingoai.refresh.privacy._key import BYTES, NAME, VARIABLE
from doingoai.refresh.privacy._measured import HALVES, LANGUAGES, measure

if TYPE_CHECKING:
    from doingoai.refresh.privacy._measured import FirstMiss, Labelled, Measured

_HEAD = """\
# The privacy gate

*Written by `python -m doingoai.refresh.privacy`: edit `src/doingoai/refresh/privacy` instead.*

Every text of a real export passes the gate before it is kept. What is personal is replaced; the
report counts it by kind; nothing, no log, report or error, holds the value itself. The gate is a
set of patterns: **it misses some of what it should find. Look at the kept texts before a class
does.**

| kind | what it is | what stands there instead |
|---|---|---|
| email | addresses, also "a (at) b . org", look-alike letters | `[email]` |
| phone | numbers here and abroad, also disguised, full-width or spelt out | `[phone]` |
| identity | CCCD (12 digits); CMND and foreign ones where the text says so | `[identity]` |
| passport | a letter and 7 or 8 digits; other shapes after the word | `[passport]` |
| bank | cards (check digit right), IBANs, accounts where the text says so | `[bank]` |
| coordinates | decimals, degrees and minutes, `geo:`, links to maps | `[coordinates]` |
| name | private persons: addressed, introduced, signing; full names | `[name-…]` |
| handle | `@name`, also in links; odd words behind "ig", "wechat id" … | `@user-…` |
| private-link | invitations, meetings, shared files, profiles, links with a secret | `[link]` |

Columns that hold an account, a handle or a link become `account-…`, `@user-…`, `[link-…]`.

**What stays:** hashtags; figures, dates, sums; ids of videos and posts; public offices and whoever
is named with one ("Foreign Minister …", "Đại sứ …"), artists and athletes with their calling,
history, streets, institutions; lines 1800 and 1900; and the public lines in `hotlines.csv`:

{hotlines}

All other numbers and addresses go, those of missions too: a hotline is often somebody's mobile.

## Pseudonyms and the key

`…` is eight letters computed from the value (small letters, no marks) by HMAC-SHA256 with a key
that only the instructor has. The same person stays the same person, in all exports refreshed with
that key, and nobody without it can try out names. One and the same given name is one pseudonym:
"chị Lan" here and "chị Lan" there need not be one woman.

The key is made on first use: {bytes} random bytes in `{name}` in the user's data folder, readable
by the owner alone. `{variable}` names another file, which must exist. It is never shown.
**Keep a copy, apart from the data.** Lost, nothing breaks, but the same people get new pseudonyms
in the next refresh, and old and new versions no longer tell who is who. In wrong hands, guesses
can be tried: whoever has key and data can test whether a certain person is in them. Then make a
new key and refresh again.

## How well it works

Measured on {texts} labelled texts (`tests/refresh/privacy/*.jsonl`): posts and comments of an
invented mission, {planted} planted items, {clean} texts with nothing personal but full of numbers,
names of institutions, hotlines and hashtags. An item counts as caught when none of its letters and
digits is left.

{independent}
### The author's own two halves

The held-out half was written before the patterns. Its author wrote the patterns too, and saw its
totals, not its texts, between rounds (they prompted one repair, of ".@name"): an upper bound, not
a promise. The very first run, before anything was mended, caught 135 of its 142 items (0.95), with
false alarms on 4 of its 125 other texts (0.03). Real texts are more various.

People are invented. Addresses use the names reserved for examples (RFC 2606). Telephone numbers
are those that regulators set aside for fiction (Ofcom's 020 7946 0xxx and 07700 900xxx, the North
American 555-01xx, ACMA's 0491 570 xxx and 5550 xxxx, the Bundesnetzagentur's 030 23125 xxx and
0176 0406 90xx, ARCEP's 01 99 00 xx xx and 06 39 98 xx xx); Viet Nam has none, so Vietnamese
numbers are patterned (0912 345 678). Cards and IBANs are published test numbers or invented.

#### Recall: caught of planted

| kind | {recall_heads} |
|---|{recall_lines}
{recall}

#### False alarms: texts with nothing personal that lost something

| | {alarm_heads} |
|---|{alarm_lines}
{alarms}

By kind: {kinds}.
Besides what was planted, texts that do hold something personal lost: {beside}.
Caught, but as another kind: {mistaken}.

### What is missed

Of the planted items, by text: {missed}.

Known limits, whatever the figures say:

- A name without any sign of being one: "Ask Peter", "Minh Anh said", a foreign full name in the
  middle of a sentence or in a list. Nicknames. Names in other languages than these two.
- Vietnamese full names of two syllables, unless somebody is addressed or introduced by them.
- Public persons named without their office become `[name-…]`; so do heroes of legend.
- Numbers without a word that says what they are: a CMND, an account, a foreign identity number, a
  local telephone number of seven or eight digits.
- Postal addresses, birthdays, number plates, order numbers; what a picture shows; a person who can
  be told from the story alone.
- Short links (bit.ly): where they lead is not known without a network.
- A page on Facebook with a person's name, but for names with dots. Institutions' own profile
  links on other networks go, unless the name says what they are (embassy, gov, official …).
- A public account for donations is a bank account all the same.
"""


def document(texts: list[Labelled], first: list[FirstMiss]) -> str:
    """The page, with what the gate does on ``texts`` and overlooked at ``first``."""
    measured = measure(texts)
    places = [(half, language) for half in HALVES for language in LANGUAGES]
    return _HEAD.format(
        hotlines=_hotlines(),
        bytes=BYTES,
        name=NAME,
        variable=VARIABLE,
        texts=measured.texts,
        independent=independent(texts, measured, first),
        planted=measured.planted.total(),
        clean=measured.clean.total(),
        recall_heads=" | ".join(
            f"{half}: {language or 'all'}" for half in HALVES for language in (*LANGUAGES, "")
        ),
        recall_lines="---|" * len(HALVES) * (len(LANGUAGES) + 1),
        recall="\n".join(_recall(measured, kind) for kind in (*KINDS, "")),
        alarm_heads=" | ".join(f"{half}: {language}" for half, language in places),
        alarm_lines="---|" * len(places),
        alarms=_alarms(measured, places),
        kinds=_counted(measured.alarms),
        mistaken=_counted(measured.mistaken),
        beside=_counted(measured.beside),
        missed="; ".join(f"{text} ({kind})" for text, kind in measured.missed) or "none",
    )


def _recall(measured: Measured, kind: str) -> str:
    cells = []
    for half in HALVES:
        for language in (*LANGUAGES, ""):
            caught, planted = measured.caught_of(half, kind, language)
            cells.append(share(caught, planted))
    return f"| {kind or '**all**'} | {' | '.join(cells)} |"


def _alarms(measured: Measured, places: list[tuple[str, str]]) -> str:
    cells = [
        f"{measured.alarmed[each] / measured.clean[each]:.2f}"
        f" ({measured.alarmed[each]}/{measured.clean[each]})"
        for each in places
    ]
    return f"| rate | {' | '.join(cells)} |"


def _counted(counts: dict[tuple[str, str], int]) -> str:
    return (
        ", ".join(
            f"{kind} {number} ({half})"
            for (half, kind), number in sorted(counts.items())
            if half in HALVES
        )
        or "none"
    )


def _hotlines() -> str:
    file = resources.files("doingoai.refresh.privacy") / "hotlines.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return "\n".join(f"- +{row['number']}: {row['what']}. {row['source']}." for row in rows)
