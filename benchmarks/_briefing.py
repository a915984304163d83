"""The press briefing at each reply: how soon findings and what is asked next are there, p95."""

from __future__ import annotations

import tempfile
import time
from typing import Any

from jupyter_client.manager import start_new_kernel

from benchmarks._measure import Row, percentile
from benchmarks._widget import ask, until_idle

CELL = (
    "from doingoai.widgets import press_briefing\n"
    'press_briefing(language="{language}", seed={seed}, count=8, incident="rumour", pressure=3)'
)
SEEDS = (1, 2, 3, 4)
TURNS = 16
# Replies of every sort: short and long, with figures, a guess, a referral; each is told apart.
REPLIES = {
    "vi": (
        "Khoảng {n} triệu lượt khách, theo số liệu của Cục Thống kê công bố ngày 5/1/2026.",
        "Hiện chưa có thông tin. Chúng tôi sẽ cập nhật lúc {n} giờ trên trang của Đại sứ quán.",
        "Có lẽ là do thời tiết. Điều quan trọng là {n} triệu du khách đã đến Việt Nam.",
        "Câu hỏi này cơ quan an toàn thực phẩm của Estamar trả lời, số máy {n}. " * 8,
    ),
    "en": (
        "About {n} million visitors, as the National Statistics Office said on 5 January 2026.",
        "That is not known yet. We come back to you at {n}:00 on the Embassy's page.",
        "It is probably the weather. What matters is that {n} million visitors came to Viet Nam.",
        "That is for the food authority of Estamar to answer, on extension {n}. " * 8,
    ),
}


def in_kernel() -> Row:
    """From the browser's message with one more reply to the kernel's answer, each its first time.

    The answer has findings, headline, what moved the meters, and the next question with its facts.
    """
    times: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        manager, client = start_new_kernel(cwd=folder)
        try:
            for language in REPLIES:
                for seed in SEEDS:
                    client.execute(CELL.format(language=language, seed=seed))
                    (widget,) = [
                        message["content"]["comm_id"]
                        for message in until_idle(client)
                        if message["msg_type"] == "comm_open"
                        and "slot" in message["content"]["data"]["state"].get("config", {})
                    ]
                    times += _briefing(client, widget, language, seed)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    name = "press briefing: reply → findings and the next question, in the kernel, p95"
    return Row(name, percentile(times, 0.95), 100, "ms", len(times))


def _briefing(client: Any, widget: str, language: str, seed: int) -> list[float]:
    times = []
    said: list[dict[str, str]] = []
    for turn in range(TURNS):
        text = REPLIES[language][turn % len(REPLIES[language])].format(n=10 * seed + turn)
        said.append({"text": text, "kind": "spoken"})
        state = {"began": True, "said": said, "draft": ""}
        look = {"type": "look", "view": "bench", "seq": turn, "draft": state}
        begun = time.perf_counter()
        ask(client, widget, look)
        times.append(1000 * (time.perf_counter() - begun))
    return times
