"""A plan as a document of one page: HTML to print, DOCX to edit further."""

from doingoai.planning.document._docx import docx_bytes
from doingoai.planning.document._html import html_page

__all__ = ["docx_bytes", "html_page"]
