"""Property tests look for inputs that break us, not for slow moments of the machine."""

from hypothesis import settings

settings.register_profile("doingoai", deadline=None)
settings.load_profile("doingoai")
