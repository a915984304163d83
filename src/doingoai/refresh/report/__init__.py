"""What a refresh came to, as a person reads it: in the terminal, as a page, as JSON."""

from doingoai.refresh.report._html import html
from doingoai.refresh.report._json import json
from doingoai.refresh.report._text import text

__all__ = ["html", "json", "text"]
