"""How a text was delivered: rate, pauses and loudness of a recording.

A pure measure of sound; nothing here listens for words, and nothing keeps what it was given.
"""

from doingoai.spokesperson.delivery._errors import SoundError
from doingoai.spokesperson.delivery._measure import Delivery, Pause, measure
from doingoai.spokesperson.delivery._remarks import Remark, rate_range, remarks, unit_words
from doingoai.spokesperson.delivery._sound import Sound, sound_of_pcm
from doingoai.spokesperson.delivery._wav import read_sound

__all__ = [
    "Delivery",
    "Pause",
    "Remark",
    "Sound",
    "SoundError",
    "measure",
    "rate_range",
    "read_sound",
    "remarks",
    "sound_of_pcm",
    "unit_words",
]
