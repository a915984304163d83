from __future__ import annotations

from doingoai.errors import DoingoaiError
from doingoai.i18n import Message


class SoundError(DoingoaiError):
    """A file that is no sound, not one that is read here, or too long."""

    @classmethod
    def empty(cls) -> SoundError:
        """There is no byte, or no sample, in it."""
        return cls(
            Message("There is no sound in this file: it is empty."),
            Message("Record again, and look whether the recording shows a length."),
        )

    @classmethod
    def no_sound(cls) -> SoundError:
        """The file is something else, or damaged."""
        return cls(
            Message("This file is not a sound that can be read here, or it is damaged."),
            Message("Choose a recording; in Python it has to be a WAV file."),
        )

    @classmethod
    def other_format(cls, kind: str) -> SoundError:
        """It is a sound, in a format that only browsers and players decode."""
        return cls(
            Message("This is a sound in the format {kind}; Python reads WAV.", {"kind": kind}),
            Message(
                "Open it in the delivery coach, where the browser decodes it, or save it as WAV "
                "(PCM, 16 bits) with any sound editor."
            ),
        )

    @classmethod
    def odd_rate(cls, rate: int, lowest: int, highest: int) -> SoundError:
        """It has too few samples a second for speech, or impossibly many."""
        return cls(
            Message("This sound has {rate} samples a second.", {"rate": rate}),
            Message(
                "Speech needs {lowest} to {highest}: record again, or save it at 16,000.",
                {"lowest": lowest, "highest": highest},
            ),
        )

    @classmethod
    def too_long(cls, minutes: int, most: int) -> SoundError:
        """It has more samples than are measured at once."""
        return cls(
            Message("This sound is too long: {minutes} minutes.", {"minutes": minutes}),
            Message(
                "Cut out what you want to look at, at most {most} minutes, or save it as WAV "
                "with 16,000 samples a second and one channel.",
                {"most": most},
            ),
        )
