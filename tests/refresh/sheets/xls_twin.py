"""Writes small XLS files (BIFF8 in an OLE2 container), which no library here can."""

import struct

GENERAL, DAY, MOMENT, SHARE = range(4)
_FORMATS = {DAY: (164, "yyyy\\-mm\\-dd"), MOMENT: (165, "yyyy\\-mm\\-dd hh:mm"), SHARE: (10, None)}


def _record(kind, data):
    return struct.pack("<HH", kind, len(data)) + data


def _text(text, size="<H"):
    return struct.pack(size, len(text)) + b"\x01" + text.encode("utf-16-le")


def _xf(number_format):
    return _record(0xE0, struct.pack("<HHHBBBBIIH", 0, number_format, 0, 0, 0, 0, 0, 0, 0, 0))


def _cell(row, column, value):
    if isinstance(value, str):
        return _record(0x204, struct.pack("<HHH", row, column, GENERAL) + _text(value))
    number, style = value if isinstance(value, tuple) else (value, GENERAL)
    return _record(0x203, struct.pack("<HHHd", row, column, style, number))


def _tab(rows):
    cells = [
        _cell(row, column, value)
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
        if value is not None
    ]
    bof = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 1997, 0, 0x600))
    return bof + b"".join(cells) + _record(0x0A, b"")


def xls(tabs):
    """The bytes of a workbook of ``tabs``: name → rows of texts, numbers, (number, style)."""
    formats = [_record(0x41E, struct.pack("<H", key) + _text(text))
               for key, text in _FORMATS.values() if text]  # fmt: skip
    styles = [_xf(0), *(_xf(_FORMATS[style][0]) for style in (DAY, MOMENT, SHARE))]
    font = _record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0)
                   + _text("Arial", "<B"))  # fmt: skip
    start = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 1997, 0, 0x600)) + font
    start += b"".join([*formats, *styles])
    sizes = sum(len(_record(0x85, b"\0" * 6 + _text(name, "<B"))) for name in tabs)
    at = len(start) + sizes + 4
    sheets, bodies = b"", b""
    for name, rows in tabs.items():
        sheets += _record(0x85, struct.pack("<IH", at + len(bodies), 0) + _text(name, "<B"))
        bodies += _tab(rows)
    return ole(start + sheets + _record(0x0A, b"") + bodies, "Workbook")


def ole(stream, name):
    """An OLE2 file of one stream."""
    stream = stream.ljust(4096, b"\0")
    stream += b"\0" * (-len(stream) % 512)
    sectors = len(stream) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sectors), 0xFFFFFFFE]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096,
                          0xFFFFFFFE, 0, 0xFFFFFFFE, 0)  # fmt: skip
    header += struct.pack("<I", 0) + b"\xff\xff\xff\xff" * 108

    def entry(title, kind, child, begin, size):
        text = (title + "\0").encode("utf-16-le")
        return (
            text.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(text), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
            + b"\0" * 36
            + struct.pack("<III", begin, size, 0)
        )

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0)
    directory += entry(name, 2, 0xFFFFFFFF, 2, len(stream))
    return header + fat + directory.ljust(512, b"\0") + stream
