"""Simulated learners of module 3, part B: what is checked and written."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from doingoai.grading import Specimens

specimens = Specimens("3-spokesperson")

# 5 fact-check ---------------------------------------------------------------------------------

VERDICTS = {
    "": "stands", "stale-figure": "figure", "wrong-year": "figure", "former-name": "name",
    "wrong-name": "name", "unsourced": "source", "which-count": "which", "expired": "which",
}  # fmt: skip
Cells = dict[str, dict[str, str]]


def _labels(data: Any) -> pd.DataFrame:
    return data.load("drafts", "data_labels").set_index("sentence_id").fillna("")


def _correction(label: Any) -> str:
    verdict = VERDICTS[label["fault"]]
    known = {"stands": "nothing", "source": "strike", "name": label["name_id"]}
    return str(known.get(verdict, label["fact_id"]))


def _checked(data: Any) -> Cells:
    return {
        str(key): {"verdict": VERDICTS[label["fault"]], "correction": _correction(label)}
        for key, label in _labels(data).iterrows()
    }


@specimens.right("fact-check")
def against_facts_and_card(data: Any) -> Cells:
    return _checked(data)


@specimens.other("fact-check", "no-correction-where-it-stands")
def only_verdicts_there(data: Any) -> Cells:
    return {
        key: {"verdict": "stands"} if cells["verdict"] == "stands" else cells
        for key, cells in _checked(data).items()
    }


def wrong_check(
    name: str,
    why: str,
    allowed: float,
    change: Callable[[str, dict[str, str], Any], dict[str, str]],
) -> None:
    """A wrong check: each sentence's right cells, changed; ``change`` gets key, cells and label."""

    @specimens.wrong("fact-check", name, allowed=allowed, why=why)
    def _(data: Any) -> Cells:
        labels = _labels(data)
        return {key: change(key, cells, labels.loc[key]) for key, cells in _checked(data).items()}


STANDS = {"verdict": "stands", "correction": "nothing"}


def lets_pass(name: str, why: str, allowed: float, *faults: str) -> None:
    """Does not see faults of these kinds."""
    wrong_check(
        name, why, allowed, lambda _key, cells, label: STANDS if label["fault"] in faults else cells
    )


# eight faulty sentences of half a point each
lets_pass("it-was-in-last-years-speech", "trusts the older speech", 3, "stale-figure")
lets_pass("names-do-not-change", "looks at figures only", 3, "former-name", "wrong-name")
lets_pass("everybody-says-so", "the best coffee needs no source", 3.5, "unsourced")
lets_pass(
    "a-count-is-a-count", "does not ask what is counted, and when", 3, "which-count", "expired"
)
lets_pass("a-year-more-or-less", "takes any target year", 3.5, "wrong-year")
lets_pass("all-is-well", "finds nothing", 0, *VERDICTS)
wrong_check("strikes-out-everything", "calls every sentence faulty", 1,
            lambda _key, _cells, _label: {"verdict": "source", "correction": "strike"})  # fmt: skip
wrong_check("sees-and-does-not-mend", "verdicts without corrections", 2,
            lambda _key, cells, _label: {**cells, "correction": "nothing"})  # fmt: skip
wrong_check("every-figure-is-old", "doubts whatever has a figure", 0.5,
            lambda _key, _cells, label: STANDS if not label["fact_id"] else {"verdict": "figure", "correction": label["fact_id"]})  # fmt: skip


@specimens.wrong(
    "fact-check", "the-expired-row", allowed=3.75, why="mends with a row that has expired itself"
)
def _(data: Any) -> Cells:
    value = _checked(data)
    place = next(key for key, cells in value.items() if cells["correction"] == "fdi-disbursed-2025")
    return {**value, place: {"verdict": "figure", "correction": "fdi-disbursed-october-2025"}}


# 6 sound-bite ---------------------------------------------------------------------------------

BITE = "Last year we sold the world goods for 475 billion dollars, and every partner at this table has a share in it."
BITE_VI = "Năm ngoái, Việt Nam bán ra thế giới 475 tỷ đô-la hàng hóa, và đối tác nào có mặt ở đây cũng góp phần vào đó."


@specimens.right("sound-bite")
def one_breath(_data: Any) -> str:
    return BITE


def bite(name: str, words: str, allowed: float | None = None, why: str = "") -> None:
    """A sentence for the news: another right one, or with ``allowed`` a wrong one."""
    adds = (
        specimens.other("sound-bite", name)
        if allowed is None
        else specimens.wrong("sound-bite", name, allowed=allowed, why=why)
    )
    adds(lambda _data: words)


bite("in-vietnamese", BITE_VI)
bite(
    "with-the-currency-first",
    "Goods for US$475 billion left our ports in 2025: that is what trust looks like in containers.",
)
bite(
    "in-vietnamese-with-the-code",
    "Năm 2025, hàng Việt Nam xuất đi trị giá 475 tỷ USD: đó là lòng tin của bạn hàng.",
)
bite(
    "two-short-sentences",
    "Our exports came to 475 billion dollars. We could not have done it alone, and did not.",
)
bite(
    "without-the-figure",
    "Our trade with the world has never been stronger, and every partner at this table has a share in it.",
    0,
    "praise without a figure",
)
bite(
    "another-figure",
    "Last year we sold the world goods for 457 billion dollars, and every partner here has a share in it.",
    0,
    "two digits changed places",
)
bite(
    "the-growth-instead",
    "Our exports grew by 17 per cent last year, and every partner at this table has a share in it.",
    0,
    "the rate instead of the figure",
)
bite("figure-alone", "475 billion dollars.", 0, "a figure is no sentence")
bite(
    "with-its-source",
    "According to customs statistics we sold the world goods for 475 billion dollars, and partners had their share.",
    1.6,
    "speaks the source",
)
bite(
    "everything-at-once",
    "In 2025 Viet Nam's exports came to 475 billion dollars, 17 per cent more than in 2024, with imports of 455 billion, a surplus "
    "of 20 billion, and agreements with more than sixty economies in force, which shows how far the country has come.",
    1.2,
    "sixty words for nine seconds",
)
bite(
    "a-comma-too-early",
    "Năm ngoái Việt Nam bán ra thế giới 47,5 tỷ đô-la hàng hóa, ai cũng góp phần vào đó cả.",
    0,
    "a tenth of it",
)
bite(
    "in-french",
    "L'an dernier nous avons vendu au monde des marchandises pour 475 milliards de dollars, et chacun ici y a sa part.",
    0,
    "not a language of the question",
)

# 7 holding-statement --------------------------------------------------------------------------

HOLDING = (
    "A voice message about food from Viet Nam has been going round in Port Clair since 07:38. The food authority of Estamar has received "
    "23 reports from the public; it has taken samples and has ordered no measure. It is not known whether the reports have anything to do "
    "with a product from Viet Nam. The Trade Office of the Embassy is in touch with the authority and answers importers. "
    "The Embassy's next information comes at 11:00."
)
HOLDING_VI = (
    "Từ 07:38 sáng nay, ở Port Clair lan truyền một tin nhắn thoại về thực phẩm từ Việt Nam. Cơ quan an toàn thực phẩm của Estamar đã nhận 23 tin báo "
    "của người dân, đã lấy mẫu và chưa áp dụng biện pháp nào. Hiện chưa rõ các tin báo có liên quan đến sản phẩm của Việt Nam hay không. Thương vụ giữ "
    "liên hệ với cơ quan này và giải đáp câu hỏi của các nhà nhập khẩu. Thông tin tiếp theo của Đại sứ quán vào lúc 11 giờ."
)
ALL_IN = {"unconfirmed": "known", "rumour": "known", "superseded": "known", "hosts": "known"}


def _slots(data: Any) -> pd.DataFrame:
    items = data.load("incidents", "items").set_index("item_id")
    until = data.load("incidents").attrs["doingoai"]["draft_by"]
    here = items.index[(items["incident_id"] == "rumour") & (items["minute"] <= until)]
    return data.load("incidents", "items_labels").set_index("item_id").loc[here].fillna("")


def _statement(data: Any, **changes: Any) -> dict[str, Any]:
    slots = {str(key): str(slot) for key, slot in _slots(data)["slot"].items()}
    return {"items": slots, "clears": "ambassador", "text": HOLDING, **changes}


@specimens.right("holding-statement")
def known_unknown_doing_next(data: Any) -> dict[str, Any]:
    return _statement(data)


@specimens.other("holding-statement", "in-vietnamese")
def in_vietnamese(data: Any) -> dict[str, Any]:
    return _statement(data, text=HOLDING_VI)


@specimens.other("holding-statement", "with-the-day-and-the-authoritys-hour")
def with_the_day(data: Any) -> dict[str, Any]:
    return _statement(
        data,
        text=HOLDING.replace("since 07:38", "since 07:38 on 28 July 2026")
        + " The authority publishes at 10:30.",
    )


def holding(name: str, why: str, allowed: float, **changes: Any) -> None:
    """A wrong statement: the right one with changes; ``moved`` maps reasons or slots to other slots."""
    moved = changes.pop("moved", {})

    @specimens.wrong("holding-statement", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, Any]:
        labels = _slots(data)
        items = {
            str(key): moved.get(label["reason"] or label["slot"], label["slot"])
            for key, label in labels.iterrows()
        }
        return _statement(data, items=items, **changes)


holding("the-worst-first", "puts in what nobody confirms", 3.2, moved={"unconfirmed": "known"})
holding("denies-the-rumour", "tells the rumour to deny it", 3.8, moved={"rumour": "known"})
holding("the-first-figure", "keeps a figure that was corrected", 3.8, moved={"superseded": "known"})
holding("our-goods-are-safe", "judges what is the authority's", 3.8, moved={"hosts": "known"})
holding("everything-that-came-in", "copies the log", 2.4, moved=ALL_IN)
holding("nothing-but-the-hour", "leaves out all but the next information", 2.3,
        moved={"known": "none", "unknown": "none", "doing": "none"})  # fmt: skip
holding(
    "unknown-is-not-said", "keeps quiet about what is not known", 3.6, moved={"unknown": "none"}
)
holding("no-time-to-clear", "issues it uncleared", 3.6, clears="nobody")
holding("the-deputy-clears", "somebody else clears", 3.6, clears="deputy")
holding(
    "in-due-course",
    "names no hour",
    3.6,
    text=HOLDING.replace(
        "The Embassy's next information comes at 11:00.",
        "The Embassy will inform the public in due course.",
    ),
)
holding(
    "forty-are-ill",
    "a figure that nobody confirms",
    3.6,
    text=HOLDING.replace("23 reports", "23 reports, and some say 40 people are ill"),
)
holding("no-doubt-about-it", "says nothing of what is not known", 3.6,
        text=HOLDING.replace("It is not known whether the reports have anything to do with a product from Viet Nam. ", ""))  # fmt: skip
holding("no-statement", "places the items and writes nothing", 2.8, text="")

# 8 pair ---------------------------------------------------------------------------------------


def _versions(data: Any) -> tuple[pd.DataFrame, pd.DataFrame]:
    return data.load("drafts", "versions").set_index("sentence_id"), data.load(
        "drafts", "versions_labels"
    )


def _mended(data: Any, *left: str, end: str = "\n") -> str:
    """The English text, mended but for faults of the kinds ``left``."""
    versions, labels = _versions(data)
    english = versions["en"].copy()
    for label in labels[labels["language"] == "en"].itertuples():
        if label.kind not in left:
            english[label.sentence_id] = english[label.sentence_id].replace(
                label.stands, label.right
            )
    return end.join(english)


def _in_french(data: Any) -> list[str]:
    labels = _versions(data)[1]
    return list(labels.loc[labels["language"] == "fr", "sentence_id"])


@specimens.right("pair")
def three_versions(data: Any) -> dict[str, Any]:
    return {"en": _mended(data), "fr": _in_french(data)}


@specimens.other("pair", "in-one-paragraph-and-other-words")
def other_words(data: Any) -> dict[str, Any]:
    text = _mended(data, end=" ").replace("plans to hold", "is planning")
    return {"en": text, "fr": _in_french(data)[::-1]}


def wrong_pair(name: str, why: str, allowed: float, make: Callable[[Any], dict[str, Any]]) -> None:
    """A wrong answer to the question on versions."""

    @specimens.wrong("pair", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, Any]:
        return {**three_versions(data), **make(data)}


for kind, name, why in (
    ("figure", "the-figure-stays", "reads 54 as 45"),
    ("date", "the-date-stays", "takes the later day"),
    ("name", "the-city-stays", "one city is as good as another"),
    ("commitment", "the-promise-stays", "reads no verbs"),
):
    wrong_pair(name, why, 2.5, lambda data, kind=kind: {"en": _mended(data, kind)})
wrong_pair(
    "as-it-was-typed",
    "changes nothing",
    1,
    lambda data: {"en": _mended(data, "figure", "date", "name", "commitment")},
)
wrong_pair(
    "i-have-no-french",
    "chooses every French sentence",
    2,
    lambda data: {"fr": list(_versions(data)[0].index)},
)
wrong_pair(
    "the-french-is-fine", "finds one of three", 2.34, lambda data: {"fr": _in_french(data)[:1]}
)
wrong_pair(
    "only-the-four-sentences",
    "hands in fragments",
    1,
    lambda _data: {"en": "45 companies. 15 May 2027. Hai Phong. Saturday."},
)
wrong_pair(
    "in-vietnamese-again",
    "copies the cleared text",
    1,
    lambda data: {"en": " ".join(_versions(data)[0]["vi"])},
)
