"""The delivery coach without a browser: sounds come in pieces, are measured, and are not kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from doingoai import datasets
from doingoai.spokesperson import delivery
from doingoai.widgets import _coach_takes as takes
from doingoai.widgets import delivery_coach
from doingoai.widgets._coach import _receive
from doingoai.widgets._coach_view import view
from doingoai.widgets._coach_words import COACH
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    from pathlib import Path

P1 = datasets.recording("p1")
PIECE = 200_000  # bytes


def made(language: str = "en") -> Any:
    return delivery_coach(datasets.load("recordings"), language=language)


def answered(widget: Any, content: dict[str, Any], buffers: list[Any]) -> tuple[Any, list[bytes]]:
    """What the browser is sent for one of its messages."""
    sent: list[Any] = []
    widget.send = lambda answer, buffers=None: sent.append((answer, buffers or []))
    _receive(widget, {"view": "v", "seq": 3, **content}, buffers)
    ((answer, sound),) = sent
    assert (answer["view"], answer["seq"]) == ("v", 3)
    json.dumps(answer, allow_nan=False)
    return answer, sound


def pcm(recording_id: str = "p1") -> bytes:
    samples = delivery.read_sound(datasets.recording_bytes(recording_id)).samples
    return (samples * 32767).astype("<i2").tobytes()


def sent_in_pieces(widget: Any, data: bytes, **more: Any) -> Any:
    pieces = [data[at : at + PIECE] for at in range(0, len(data), PIECE)] or [b""]
    answer: Any = None
    for place, piece in enumerate(pieces):
        last = place == len(pieces) - 1
        content = {"type": "piece", "take": "a", "place": place, "last": last, **more}
        answer, _ = answered(widget, content, [memoryview(piece)])
        if not last:
            assert (answer["type"], answer["place"]) == ("more", place + 1)
    return answer


def codes(answer: dict[str, Any]) -> set[str]:
    return {remark["code"] for remark in answer["shown"]["remarks"]}


def test_a_sound_in_pieces_is_measured_as_the_file_is() -> None:
    answer = sent_in_pieces(made(), pcm(), text=P1.text, language="en")
    sample, _ = answered(made(), {"type": "sample", "take": "b", "recording": "p1"}, [])
    assert answer["type"] == "measured"
    assert answer["shown"]["figures"] == sample["shown"]["figures"]
    true = datasets.load("recordings", "labels").set_index("recording_id").loc["p1", "rate"]
    assert answer["shown"]["meter"]["rate"] == pytest.approx(true, rel=0.1)


def test_a_sample_brings_its_sound_when_it_is_asked_for() -> None:
    content = {"type": "sample", "take": "a", "recording": "r1"}
    _, sound = answered(made(), {**content, "sound": True}, [])
    assert sound == [datasets.recording_bytes("r1")]
    assert answered(made(), {**content, "sound": False}, [])[1] == []


def test_other_words_count_anew_without_the_sound() -> None:
    widget = made()
    assert "no-words" in codes(sent_in_pieces(widget, pcm()))
    again = {"type": "words", "take": "a", "language": "en"}
    assert "within" in codes(answered(widget, {**again, "text": P1.text}, [])[0])
    assert "fast" in codes(answered(widget, {**again, "text": P1.text * 2}, [])[0])
    assert "no-words" in codes(answered(widget, {**again, "text": "🙂 …"}, [])[0])


def test_a_take_that_is_not_here_is_asked_for_again() -> None:
    widget = made()
    assert answered(widget, {"type": "words", "take": "a"}, [])[0]["type"] == "gone"
    late = {"type": "piece", "take": "a", "place": 2, "last": True}
    assert answered(widget, late, [b"\0\0"])[0]["type"] == "gone"
    assert answered(widget, {**late, "place": 0}, [b"\0\0"])[0]["type"] == "measured"


def test_only_some_takes_are_remembered_and_no_sound_of_them() -> None:
    kept = takes.Takes()
    for number in range(20):
        kept.add(f"take-{number}", 0, bytes(3_200))
        kept.finish(f"take-{number}")
    assert len(kept._measured) < 10
    assert kept._pieces == {}
    kept.add("half", 0, bytes(3_200))
    kept.add("other", 0, bytes(3_200))
    with pytest.raises(takes.Gone):
        kept.add("half", 1, bytes(3_200))


def test_a_sound_without_end_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(takes, "_MOST_BYTES", 300_000)
    answer = sent_in_pieces(made("vi"), pcm()[:300_001])
    assert answer["type"] == "trouble"
    assert "70" in answer["text"]


@pytest.mark.parametrize(
    ("content", "buffers"),
    [
        ({"type": "sample", "take": "a", "recording": "none"}, []),
        ({"type": "piece", "take": "a"}, []),
        ({"type": "piece", "take": "a", "place": "x", "last": True}, [b"\0"]),
        ({"type": "piece", "take": "a", "place": 0, "last": True}, [object()]),
    ],
)
def test_nonsense_from_the_browser_is_answered_in_words(content: Any, buffers: Any) -> None:
    assert answered(made(), content, buffers)[0]["type"] == "trouble"


@pytest.mark.parametrize("data", [b"", b"\0", b"\0\0", bytes(64_000), b"\xff\x7f" * 32_000])
def test_an_empty_a_silent_and_a_broken_sound_are_measured(data: bytes) -> None:
    answer = sent_in_pieces(made(), data, text=P1.text, language="xx")
    assert answer["type"] == "measured"
    assert codes(answer)


def test_words_that_are_no_text_or_too_long_count_as_none() -> None:
    assert takes.clean_text(None) == takes.clean_text("a" * (takes.MAX_CHARS + 1)) == ""
    assert "\ud800" not in takes.clean_text("Xin \ud800 chào")
    assert takes.clean_text("chào") == "chào"
    assert takes.clean_language("fr", ["vi", "en"]) == "vi"
    assert takes.clean_language(["en"], ["vi", "en"]) == "vi"


def test_the_picture_is_told_in_words() -> None:
    sound = delivery.read_sound(datasets.recording_bytes("r1"))
    found = delivery.measure(sound, units=36)
    for language, longest in (("en", "2.4 s at 11.8 s"), ("vi", "2,4 giây ở giây 11,8")):
        shown = view(found, "en", language)
        assert longest in shown.curve["alt"]
        assert str(round(found.rate or 0)) in shown.meter["alt"]
        assert "kateatkin.com" in shown.meter["source"]
        assert [pause["longest"] for pause in shown.curve["pauses"]].count(True) == 1
        assert len(shown.curve["levels"]) <= 600


def test_hostile_silence_has_its_words_too() -> None:
    flat = delivery.measure(delivery.Sound(np.zeros(32_000, dtype="f4"), 16_000))
    steady = delivery.Sound(np.sin(np.arange(64_000) / 3).astype("f4") * 0.1, 16_000)
    for found in (flat, delivery.measure(steady)):
        for language in ("vi", "en"):
            shown = view(found, "vi", language)
            assert shown.summary
            assert "{" not in json.dumps(shown.as_json()["figures"], ensure_ascii=False)
            assert "{" not in shown.curve["alt"] + shown.meter["alt"] + shown.summary


def test_nothing_is_written_to_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    widget = made()
    sent_in_pieces(widget, pcm(), text=P1.text, language="en")
    answered(widget, {"type": "sample", "take": "b", "recording": "p2", "sound": True}, [])
    assert list(tmp_path.rglob("*")) == []


def test_its_words_are_there_in_both_languages() -> None:
    english, vietnamese = (in_language(COACH, language) for language in ("en", "vi"))
    assert [key for key in COACH if english[key] == vietnamese[key]] == []
    config = made("vi").config
    assert [each["id"] for each in config["recordings"]] == [
        row.recording_id for row in datasets.recordings()
    ]
    assert config["languages"][0] == "vi"
