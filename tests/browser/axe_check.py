"""What axe calls a serious or critical fault, within some parts of a page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe


def serious(page: Any, *selectors: str) -> list[tuple[str, list[str]]]:
    results = Axe().run(page, context={"include": [[s] for s in selectors]})
    return [
        (violation["id"], [node["html"][:160] for node in violation["nodes"]])
        for violation in results.response["violations"]
        if violation["impact"] in ("serious", "critical")
    ]
