"""What every export of the course's story carries, so that nobody takes it for real."""

STAMPS = {
    "vi": "TÌNH HUỐNG GIẢ ĐỊNH – KHÔNG PHÁT HÀNH",
    "en": "EXERCISE – NOT FOR RELEASE",
}
# In both languages at once, for whoever meets an export far from the course.
STAMP = " / ".join(STAMPS.values())
