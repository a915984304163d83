"""Speak the recordings: ``python -m doingoai.datasets.generators.speech``.

For authors with espeak-ng (its version is in ``SPOKEN_WITH``) and a clone. Each sentence is spoken
by itself, freed of the silence around it, and set after the one before with exactly the silence
that ``making.csv`` says, so that pauses are known and not measured. Then the whole is made louder
or softer; what does not fit is cut, as a microphone cuts it. The sound says in its first sentence
and in its own description that it is an exercise. Run `doingoai.datasets.generators` after it.
"""

from __future__ import annotations

import struct
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from doingoai._paths import course_file
from doingoai._stamp import STAMP
from doingoai.datasets.generators.kept import read_kept
from doingoai.datasets.generators.recordings import NAME
from doingoai.text import sentences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from doingoai.datasets.writing import Row

SPOKEN_WITH = "1.51"
RATE = 16_000  # Hz
_SPOKEN_RATE = 22_050  # Hz, what espeak-ng writes
_HEADER = 44  # bytes before the samples that espeak-ng writes to its standard output
_PEAK = 0.5  # of full scale, before the row's gain
_EDGE_S = 0.05  # silence before the first word and after the last
_SILENT = 0.004  # of the sentence's own peak: what is softer at its ends is no speech


def spoken(row: Row, made: Row) -> bytes:
    """One recording as a WAV file: 16 kHz, mono, 16 bits.

    Args:
        row: of ``data.csv``.
        made: its row of ``making.csv``.
    """
    import numpy as np

    text = str(row[f"text_{row['language']}"])
    silences = [float(each) for each in str(made["silences"]).split(";")]
    said = [_trimmed(_sentence(sentence, made)) for sentence in sentences(text)]
    parts = [np.zeros(round(_EDGE_S * RATE))]
    for sentence, silence in zip(said, [*silences, _EDGE_S], strict=True):
        parts += [sentence, np.zeros(round(silence * RATE))]
    whole = np.concatenate(parts)
    gain = 10 ** (float(str(made["gain_db"])) / 20)
    loud = whole / np.abs(whole).max() * _PEAK * gain
    return _wav(np.round(np.clip(loud, -1, 1) * 32767).astype("<i2"))


def _sentence(words: str, made: Row) -> NDArray[np.float64]:
    import numpy as np
    from scipy.signal import resample_poly

    options = ["-v", str(made["voice"]), "-s", str(made["speed"]), "-p", str(made["pitch"])]
    run = subprocess.run(  # noqa: S603 - words of our own tables, and no shell
        ["espeak-ng", *options, "--stdout", words],  # noqa: S607 - wherever it is installed
        check=True,
        capture_output=True,
    )
    samples = np.frombuffer(run.stdout[_HEADER:], dtype="<i2").astype(float)
    resampled: NDArray[np.float64] = resample_poly(samples, RATE, _SPOKEN_RATE)
    return resampled


def _trimmed(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    heard = np.flatnonzero(np.abs(samples) > _SILENT * np.abs(samples).max())
    return samples[heard[0] : heard[-1] + 1]


def _wav(samples: NDArray[Any]) -> bytes:
    """A RIFF file that says in its list of information what it is."""
    data = samples.tobytes()
    form = struct.pack("<HHIIHH", 1, 1, RATE, 2 * RATE, 2, 16)
    told = _chunk(b"ICMT", STAMP.encode() + b"\0") + _chunk(b"ISFT", b"espeak-ng\0")
    body = b"WAVE" + _chunk(b"fmt ", form) + _chunk(b"LIST", b"INFO" + told) + _chunk(b"data", data)
    return _chunk(b"RIFF", body)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def main() -> int:
    """Write the sounds of every row that names a voice."""
    folder = course_file("datasets", NAME)
    made = {row["recording_id"]: row for row in read_kept(folder / "making.csv")}
    (folder / "sounds").mkdir(exist_ok=True)
    for row in read_kept(folder / "data.csv"):
        making = made[row["recording_id"]]
        if making["voice"]:
            path = folder / "sounds" / f"{row['recording_id']}.wav"
            path.write_bytes(spoken(row, making))
            print(f"written: {path.name}")  # noqa: T201 - a tool's own output
    return 0


if __name__ == "__main__":
    sys.exit(main())
