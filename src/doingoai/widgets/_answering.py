"""How a widget that keeps nothing answers its browser."""

from __future__ import annotations

from typing import Any

from doingoai.i18n import translate
from doingoai.widgets._words import TROUBLE


def answer(widget: Any, content: dict[str, Any], _buffers: object) -> None:
    """Answer one message, under its number and to the view that sent it (``studio_talk.js``).

    Args:
        widget: has ``act(content)``, which makes the answer, and ``config["language"]``.
        content: the message.
    """
    try:
        made = widget.act(content)
    except Exception:  # noqa: BLE001 - a fault of ours is said, not shown as a dead kernel
        made = {"type": "trouble", "text": translate(TROUBLE, widget.config["language"])}
    widget.send({**made, "view": content.get("view"), "seq": content.get("seq")})
