"""Drives a headless Chromium over its debugging pipe (Chrome DevTools Protocol 1.3): opens, clicks, types, listens.

The browser reads commands from its file descriptor 3 and writes answers to 4, each a JSON text ended by a NUL
(chromium: content/browser/devtools/devtools_pipe_handler.cc).
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ANSWER_WITHIN_S = 20.0
_ARGUMENTS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)


def find_chromium() -> str | None:
    """The path of a Chromium; None if there is none on this machine."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


_MOVER = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)
"""Puts the pipes where Chromium looks for them: subprocess hands on a descriptor under its own number only."""


class BrowserError(AssertionError):
    """The browser refused a command, did not answer, or a script in the page failed."""


@dataclass
class Browser:
    """One running browser; `said` holds what it told unasked, by session."""

    process: subprocess.Popen[bytes]
    to_it: int
    from_it: int
    _buffer: bytes = b""
    _number: int = 0
    _said: list[dict[str, Any]] = field(default_factory=list)

    def ask(self, method: str, session: str = "", **parameters: Any) -> dict[str, Any]:
        """Send one command and wait for its answer."""
        self._number += 1
        command = {"id": self._number, "method": method, "params": parameters}
        if session:
            command["sessionId"] = session
        os.write(self.to_it, json.dumps(command).encode() + b"\0")
        while True:
            message = self._next(ANSWER_WITHIN_S)
            if message is None:
                raise BrowserError(f"no answer to {method}")
            if message.get("id") != self._number:
                self._said.append(message)
            elif "error" in message:
                raise BrowserError(f"{method}: {message['error']['message']}")
            else:
                return dict(message["result"])

    def told(self, session: str) -> list[dict[str, Any]]:
        """What a page's session has told so far, as events; each is handed over once."""
        while (message := self._next(0)) is not None:
            self._said.append(message)
        mine = [one for one in self._said if one.get("sessionId") == session]
        self._said = [one for one in self._said if one.get("sessionId") != session]
        return mine

    def _next(self, wait_s: float) -> dict[str, Any] | None:
        until = time.monotonic() + wait_s
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self.from_it], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                return None
            part = os.read(self.from_it, 2**20)
            if not part:
                raise BrowserError(f"the browser ended (exit {self.process.poll()})")
            self._buffer += part
        text, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(text))

    @contextmanager
    def page(self, width: int = 1280, height: int = 900, *, script: bool = True, dark: bool = False) -> Iterator[Page]:
        """A new page of that size in CSS pixels, for as long as the block lasts."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session)
        for domain in ("Page", "Runtime", "Log"):
            page.ask(f"{domain}.enable")
        page.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = "dark" if dark else "light"
        page.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        page.ask("Emulation.setScriptExecutionDisabled", value=not script)
        try:
            yield page
        finally:
            self.ask("Target.closeTarget", targetId=target)


@dataclass
class Page:
    """One page; `complaints` collects errors, warnings, refusals and anything else that went to its console."""

    browser: Browser
    session: str
    complaints: list[str] = field(default_factory=list)
    _loaded: int = 0

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command to this page."""
        return self.browser.ask(method, self.session, **parameters)

    def open(self, address: str | Path) -> None:
        """Open a file or an address and wait until it has loaded."""
        url = address.as_uri() if isinstance(address, Path) else address
        loaded = self._loaded
        problem = self.ask("Page.navigate", url=url).get("errorText")
        assert not problem, f"{url}: {problem}"
        # The page before may tell of its own end of loading only now.
        there = f"document.readyState === 'complete' && location.href === {json.dumps(url)}"
        self.wait(lambda: self._loaded > loaded and self.value(there), f"{url} to load")

    def value(self, script: str) -> Any:
        """What a script in the page gives."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserError(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Move to the middle of an element and press the left button there, as a person would."""
        self.value(
            f"document.querySelector({json.dumps(selector)}).scrollIntoView({{block: 'center', inline: 'center'}})"
        )
        x, y, hit = self.value(
            f"""(() => {{
                const wanted = document.querySelector({json.dumps(selector)});
                const box = wanted.getBoundingClientRect();
                const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                const met = document.elementFromPoint(x, y);
                return [x, y, wanted.contains(met)];
            }})()"""
        )
        assert hit, f"something lies over {selector}"
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def type(self, text: str) -> None:
        """Type into what has the focus, key by key."""
        for letter in text:
            self.ask("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter)
            self.ask("Input.dispatchKeyEvent", type="keyUp", key=letter)

    def press(self, key: str, code: int) -> None:
        """Press a key that types nothing, by its name and its Windows code."""
        for kind in ("rawKeyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def until(self, script: str) -> None:
        """Wait until a script in the page gives something true."""
        self.wait(lambda: self.value(script), script)

    def wait(self, is_so: Any, what: str) -> None:
        """Wait until something is so."""
        until = time.monotonic() + ANSWER_WITHIN_S
        while True:
            self.listen()
            if is_so():
                return
            assert time.monotonic() < until, f"waited in vain for {what}"
            time.sleep(0.01)

    def listen(self) -> list[str]:
        """Take in what the page told; gives its complaints so far."""
        for event in self.browser.told(self.session):
            told = event["params"]
            match event["method"]:
                case "Page.loadEventFired":
                    self._loaded += 1
                case "Runtime.exceptionThrown":
                    self.complaints.append(json.dumps(told["exceptionDetails"]))
                case "Runtime.consoleAPICalled":
                    self.complaints.append(f"console.{told['type']}: {told['args']}")
                case "Log.entryAdded":
                    self.complaints.append(f"{told['entry']['level']}: {told['entry']['text']}")
        return self.complaints

    def screenshot(self, path: Path, *, whole: bool = True) -> None:
        """Write what the page looks like to a PNG file."""
        taken = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(taken["data"]))

    def pdf(self) -> bytes:
        """The page as it would be printed."""
        return base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=True)["data"])


@contextmanager
def open_chromium(program: str) -> Iterator[Browser]:
    """A headless browser with a profile of its own, for as long as the block lasts."""
    its_input, to_it = _pipe()
    from_it, its_output = _pipe()
    # As root, which containers are, Chromium refuses to start with its sandbox.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(prefix="docketwatch-chromium-", ignore_cleanup_errors=True) as profile:
        command = [program, *_ARGUMENTS, *sandbox, f"--user-data-dir={profile}", "about:blank"]
        process = subprocess.Popen(
            [sys.executable, "-c", _MOVER, str(its_input), str(its_output), *command],
            pass_fds=(its_input, its_output),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(its_input)
        os.close(its_output)
        browser = Browser(process, to_it, from_it)
        try:
            yield browser
        finally:
            _close(browser)


def _pipe() -> tuple[int, int]:
    """A pipe whose two ends are clear of the numbers that the browser's ends are moved to."""
    ends = os.pipe()
    moved = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return moved[0], moved[1]


def _close(browser: Browser) -> None:
    try:
        browser.ask("Browser.close")
        browser.process.wait(ANSWER_WITHIN_S)
    except (BrowserError, OSError, subprocess.TimeoutExpired):
        browser.process.kill()
        browser.process.wait()
    os.close(browser.to_it)
    os.close(browser.from_it)
