"""docs/rules.md: every rule with its reason, a bad and a good example, and how well it does."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from doingoai.i18n import translate
from doingoai.rules._artefacts import Artefact, Posts
from doingoai.rules._measured import (
    LANGUAGES,
    NEEDED_ALARMS,
    NEEDED_PRECISION,
    UNLABELLED,
    held_out,
)
from doingoai.rules._report import SEVERITY_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from doingoai.rules._measured import Measure
    from doingoai.rules._rule import Rule

_HEAD = """\
# Rules

*Written by `python -m doingoai.rules`: edit the rules in `src/doingoai/rules/packs` instead.*

`doingoai check FILE` looks at a post, posts that belong together, a statement, a reply to a
question, a correction or the request for one, a chart, a communication plan or a message house by
these rules. A rule looks at what can be decided; it cannot
tell whether a text is wise. **No rule objecting is not clearance.**

A file is YAML, Markdown with a YAML head, or plain text (one post):

```yaml
kind: posts
posts:
  - field: vi
    platform: x
    language: vi
    fact: arrivals-2025
    text: Năm 2025, Việt Nam đón khoảng 21,2 triệu lượt khách quốc tế.
    alt: Khách tham quan phố cổ Hội An dưới trời mưa, đèn lồng soi bóng trên mặt đường.
  - field: en
    platform: x
    language: en
    fact: arrivals-2025
    text: In 2025 Viet Nam received about 21.2 million international visitors.
    alt: Visitors walk through old Hoi An in the rain, lanterns mirrored in the wet street.
```

What a press desk has on one morning may stand in one file:

```yaml
kind: folder
replies:
  - question: Có đúng là trang thị thực không truy cập được từ sáng nay?
    text: >-
      Đúng, từ 08:05. Đơn vị vận hành đang tìm nguyên nhân, 14:00 chúng tôi thông tin tiếp.
    language: vi
statements:
  - form: holding
    language: en
    headline: The visa page cannot be reached
    known: Since 08:05 the page has not opened.
    unknown: The cause is not known yet.
    doing: The firm that runs the page is looking for it; the counter is open until 16:00.
    next_update: At 14:00, on this page.
    drafted_at: "08:20"
    cleared_by: the Ambassador
    cleared_at: "08:40"
    issued_at: "08:45"
```

`kind: plan` and `kind: house` are explained in [planning.md](planning.md); `kind: reply`,
`statement`, `request` and `correction` are shown in [press-desk.md](press-desk.md).

Exit codes: 0 no error, 1 errors found, 2 unreadable.
"""
_PROSE = """\
Rules marked *prose* interpret free wording. Each is measured on labelled texts
(`tests/rules/labelled`), written and labelled by people who did not write the rule; half of them
were kept apart while it was written. Below {needed} precision, or with fewer than {alarms}
objections to measure it by, in either language, a rule advises and never costs points.

| rule | {heads} | may cost points |
|---|{lines}---|
"""


def document(rules: Iterable[Rule], measured: Sequence[Measure]) -> str:
    """The page, in English with the Vietnamese title of each rule beside it."""
    listed = tuple(rules)
    parts = [_HEAD, "## How sure the prose rules are\n", _sureness(listed, measured)]
    pack = ""
    for rule in listed:
        if rule.pack != pack:
            pack = rule.pack
            parts.append(f"## {pack}\n")
        parts.append(_section(rule))
    return "\n".join(parts)


def _sureness(rules: Sequence[Rule], measured: Sequence[Measure]) -> str:
    heads = " | ".join(f"{language}: texts | precision | recall" for language in LANGUAGES)
    rows = []
    for rule in rules:
        if not rule.prose:
            continue
        found = held_out(rule.code, measured)
        cells: list[str] = []
        sure = True
        for language in LANGUAGES:
            each = found.get(language)
            cells += (
                [str(each.items), _share(each.precision), _share(each.recall)]
                if each
                else ["–", "–", "–"]
            )
            sure = sure and each is not None and each.sure
        rows.append(
            f"| {rule.code} | {' | '.join(cells)} | {'yes' if sure else 'no, it advises'} |"
        )
    head = _PROSE.format(
        needed=NEEDED_PRECISION,
        alarms=NEEDED_ALARMS,
        heads=heads,
        lines="---|" * 3 * len(LANGUAGES),
    )
    return head + "\n".join(rows) + "\n"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _section(rule: Rule) -> str:
    kinds = ", ".join(rule.on)
    severity = translate(SEVERITY_WORDS[rule.severity], "en").lower()
    prose = " · prose" if rule.prose else ""
    if rule.code in UNLABELLED:
        prose = " · weighs words, has no labelled set: advises, never costs points"
    lines = [
        f"### {rule.code} {translate(rule.title, 'en')}\n",
        f"*{translate(rule.title, 'vi')}*\n",
        f"{kinds} · {severity} ({rule.severity.value}){prose}\n",
        f"{translate(rule.why, 'en')}\n",
    ]
    for word, examples in (("Objects to", rule.bad), ("Accepts", rule.good)):
        if examples:
            lines.append(f"{word}:\n\n```yaml\n{_yaml(examples[0])}```\n")
    return "\n".join(lines)


def _yaml(artefact: Artefact) -> str:
    import yaml

    return str(
        yaml.safe_dump(
            {"kind": artefact.kind, **_plain(artefact)},
            allow_unicode=True,
            sort_keys=False,
            width=92,
        )
    )


def _plain(artefact: Any) -> dict[str, Any]:
    """The fields of an artefact that say something, as a file would have them."""
    if isinstance(artefact, Posts):
        return {"posts": [_plain(post) for post in artefact.posts]}
    plain: dict[str, Any] = {}
    for each in dataclasses.fields(artefact):
        value = getattr(artefact, each.name)
        if value in ("", (), None) or value == each.default:
            continue
        plain[each.name] = _plain_value(value)
    return plain


def _plain_value(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain_value(part) for part in value]
    if dataclasses.is_dataclass(value):
        return _plain(value)
    return _shortened(value)


def _shortened(value: object) -> object:
    if isinstance(value, str) and len(value) > 400:  # noqa: PLR2004 - an example, not a novel
        return value[:60] + "…"
    return value
