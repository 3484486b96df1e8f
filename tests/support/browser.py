"""A headless browser that says what a web page breaks of WCAG 2.2 AA, by axe-core."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from functools import cache
from html import unescape
from pathlib import Path

_AXE = Path(__file__).parent / "axe" / "axe.min.js"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """
axe.run({runOnly: TAGS}).then(found => {
  const faults = found.violations.map(one => one.id + ": " + one.help + " " + one.nodes.map(n => n.html).join(" "));
  document.body.innerHTML = "<pre id=found></pre>";
  document.getElementById("found").textContent = JSON.stringify({faults, passes: found.passes.length});
});
"""
_LIMIT_SECONDS = 90


@cache
def why_no_browser() -> str:
    """Return why no browser can be started here, or nothing."""
    return "" if _browser() else "there is no Chromium here"


def _browser() -> str | None:
    return next(filter(None, map(shutil.which, _NAMES)), None)


def axe_faults(page: bytes, folder: Path, width: int = 1366) -> list[str]:
    """Return what a page breaks; it says nothing of itself to the network, and axe is put into a copy of it."""
    script = f"<script>{_AXE.read_text(encoding='utf-8')}</script>"
    run = f"<script>{_RUN.replace('TAGS', json.dumps(_TAGS))}</script>"
    # The page's own policy would stop a script, which is what it is there for.
    copy = _POLICY.sub("", page.decode())
    place = folder / "page.html"
    place.write_text(copy.replace("</body>", f"{script}{run}</body>"), encoding="utf-8")
    said = _dump(place, folder, width)
    found = re.search(r'<pre id="found">(.*?)</pre>', said, re.DOTALL)
    assert found, f"the browser gave no answer: {said[-300:]}"
    result = json.loads(unescape(found[1]))
    assert result["passes"] > 10, "axe looked at hardly anything"
    return list(result["faults"])


def _dump(place: Path, folder: Path, width: int) -> str:
    command = [
        str(_browser()), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        f"--user-data-dir={folder / 'profile'}", f"--window-size={width},900", "--virtual-time-budget=20000",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom", place.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_LIMIT_SECONDS)
    return done.stdout
