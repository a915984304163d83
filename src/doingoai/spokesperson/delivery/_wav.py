"""WAV files in; for everything else, a word on what to do."""

from __future__ import annotations

import warnings
from io import BytesIO

from doingoai.spokesperson.delivery._errors import SoundError
from doingoai.spokesperson.delivery._sound import Sound, sound_of

# How other formats begin, at which byte.
_SIGNS = (
    (0, b"ID3", "MP3"),
    (0, b"\xff\xfb", "MP3"),
    (0, b"\xff\xf3", "MP3"),
    (0, b"\xff\xf2", "MP3"),
    (4, b"ftyp", "M4A/MP4"),
    (0, b"OggS", "OGG/Opus"),
    (0, b"\x1a\x45\xdf\xa3", "WebM"),
    (0, b"fLaC", "FLAC"),
    (0, b"#!AMR", "AMR"),
    (0, b"FORM", "AIFF"),
    (0, b"caff", "CAF"),
)


def read_sound(data: bytes) -> Sound:
    """The sound in a WAV file: PCM with 8, 16, 24 or 32 bits, or float; channels are averaged.

    Args:
        data: the bytes of the file.

    Raises:
        SoundError: the file is empty, no sound, in another format (the message says which and
            what to do), too long, or has a rate at which speech cannot be measured.
    """
    if not data:
        raise SoundError.empty()
    for at, sign, kind in _SIGNS:
        if data[at : at + len(sign)] == sign:
            raise SoundError.other_format(kind)
    from scipy.io import wavfile

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # chunks that are none of the sound
            rate, values = wavfile.read(BytesIO(data))
    except Exception as error:  # a damaged file brings about any of them
        raise SoundError.no_sound() from error
    if not values.size:
        raise SoundError.empty()
    return sound_of(values, int(rate))
