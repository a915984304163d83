"""The recordings: their truth follows from how they were made, and nothing gives it away."""

import shutil
import subprocess
import wave
from io import BytesIO

import pytest

from doingoai import datasets
from doingoai._paths import course_file
from doingoai._stamp import STAMP
from doingoai.datasets.generators import speech
from doingoai.datasets.generators.kept import read_kept
from doingoai.text import sentences, spoken_units

ROWS = datasets.recordings()
EACH = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.recording_id)
LABELS = datasets.load("recordings", "labels").set_index("recording_id")
MOST_BYTES = 5_000_000


def silences(recording_id):
    made = datasets.load("recordings", "making").set_index("recording_id")
    return [float(each) for each in made.loc[recording_id, "silences"].split(";")]


@EACH
def test_a_recording_is_16_khz_mono_16_bits_and_says_what_it_is(row):
    sound = datasets.recording_bytes(row.recording_id)
    with wave.open(BytesIO(sound)) as read:
        assert (read.getframerate(), read.getnchannels(), read.getsampwidth()) == (16_000, 1, 2)
        assert 12 <= read.getnframes() / 16_000 <= 25
    assert STAMP.encode() in sound
    assert row.text_en.startswith("This is an exercise.")
    assert row.text_vi.startswith("Đây là tình huống giả định.")


@EACH
def test_the_true_rate_is_the_units_of_the_text_over_the_length_of_the_file(row):
    with wave.open(BytesIO(datasets.recording_bytes(row.recording_id))) as read:
        seconds = read.getnframes() / read.getframerate()
    label = LABELS.loc[row.recording_id]
    assert label["units"] == spoken_units(row.text, row.language)
    assert label["rate"] == pytest.approx(60 * label["units"] / seconds, rel=1e-3)


@EACH
def test_one_silence_between_sentences_is_plainly_the_longest(row):
    known = silences(row.recording_id)
    assert len(known) == len(sentences(row.text)) - 1
    *_, second, longest = sorted(known)
    label = LABELS.loc[row.recording_id]
    assert known[int(label["after_sentence"]) - 1] == longest == label["longest_pause"]
    if not row.practice:
        assert longest >= second + 0.2


def test_lesson_and_exercise_have_recordings_in_both_languages():
    for practice in (True, False):
        some = [row for row in ROWS if row.practice is practice]
        assert len(some) >= 3
        assert {row.language for row in some} == {"vi", "en"}
        assert all(bool(row.note_en) is bool(row.note_vi) is practice for row in some)


def test_the_exercises_rates_lie_below_within_and_above_the_range():
    where = set()
    for row in ROWS:
        low, high = (
            datasets.limit("speech", f"rate-{row.language}{end}").value for end in ("-least", "")
        )
        rate = LABELS.loc[row.recording_id, "rate"]
        if not row.practice:
            where.add("slow" if rate < low else "fast" if rate > high else "within")
    assert where == {"slow", "within", "fast"}


def test_all_sounds_together_stay_small():
    assert sum(len(datasets.recording_bytes(row.recording_id)) for row in ROWS) <= MOST_BYTES


def test_what_is_no_recording_is_said():
    with pytest.raises(datasets.DatasetError, match="p1"):
        datasets.recording_bytes("data")
    with pytest.raises(datasets.DatasetError, match="not a table"):
        datasets.load("recordings", "p1")


def _spoken_here():
    if shutil.which("espeak-ng") is None:
        return ""
    said = subprocess.run(["espeak-ng", "--version"], capture_output=True, text=True, check=True)
    return said.stdout


@pytest.mark.skipif(
    f": {speech.SPOKEN_WITH} " not in _spoken_here(), reason="needs the espeak-ng that spoke them"
)
@pytest.mark.parametrize("recording_id", ["p2", "r1"])
def test_the_script_speaks_the_same_bytes_again(recording_id):
    folder = course_file("datasets", "recordings")
    row, made = (
        next(r for r in read_kept(folder / file) if r["recording_id"] == recording_id)
        for file in ("data.csv", "making.csv")
    )
    assert speech.spoken(row, made) == datasets.recording_bytes(recording_id)
