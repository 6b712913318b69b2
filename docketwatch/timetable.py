"""Writes the crontab lines or systemd units that run docketwatch unattended; never installs or runs anything."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from datetime import time
from hashlib import sha256

from docketwatch.base.errors import UsageError

HOURS_BETWEEN_CHECKS = 4
FEEDS_REBUILT_AT_MIN = 20
"""Courts rebuild their feeds once or twice an hour, many of them at about this minute; a check comes after it."""

SPREAD_MIN = 25
"""Over how many minutes the checks of all users are spread, so that a court does not meet them all at once."""

MINUTES_BETWEEN_TRIES = 10
LONGEST_CRON_LINE = 998
"""cron cuts a command at 1000 bytes, its own MAX_COMMAND, its end mark included."""

CHECK = ("check", "--quiet")
URGENT = ("digest", "--urgent", "--quiet")
SEND = ("digest", "--send", "--quiet")

CREDENTIAL = "courtlistener_token"
"""The name under which `docketwatch.config.token` looks for the credential."""

_WAKING_S = 30
_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_ADDRESSES = re.compile(r"[^\s\"'\\]*")
_NO_PROGRAM_OF_SYSTEMD = re.compile(r"[\"'\\$]")
_SAFE_IN_UNITS = re.compile(r"[A-Za-z0-9_@+=:,./-]+")


@dataclass(frozen=True, slots=True)
class Timetable:
    """What the commands are, and when the digest goes out.

    `program` is the words that start docketwatch, the first an absolute path; `config` an absolute path or None;
    `environment` the variables it needs, names and values; `zone` the time zone that `at` is meant in, None for the
    machine's. `spread` is any text that stays the same for one user of one machine: from it come the offsets.
    """

    program: tuple[str, ...]
    at: time
    spread: str
    config: str | None = None
    environment: tuple[tuple[str, str], ...] = ()
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Offsets:
    """A user's share of the day: the first hour of a check (0 to 3), its minute (21 to 45), the outbox's (0 to 9)."""

    hour: int
    check_minute: int
    outbox_minute: int


def read_time(text: str) -> time:
    """A time of day as "07:00"; raises UsageError for anything else."""
    if not (found := _TIME.fullmatch(text)):
        raise UsageError(f'"{text}" is no time of day. Write hours and minutes, as in --at 07:00.')
    return time(int(found[1]), int(found[2]))


def offsets_of(timetable: Timetable) -> Offsets:
    """The offsets that this user always gets. The outbox never starts in the minute of a check, nor in the next one."""
    drawn = sha256(timetable.spread.encode("utf-8", "surrogateescape")).digest()
    minute = FEEDS_REBUILT_AT_MIN + 1 + drawn[1] % SPREAD_MIN
    taken = {(start + after) % MINUTES_BETWEEN_TRIES for start in (minute, timetable.at.minute) for after in (0, 1)}
    free = [minute for minute in range(MINUTES_BETWEEN_TRIES) if minute not in taken]
    return Offsets(drawn[0] % HOURS_BETWEEN_CHECKS, minute, free[drawn[2] % len(free)])


def crontab(timetable: Timetable, mailto: str | None = None) -> str:
    """The lines for `crontab -e`, in the form of Vixie's cron, which cronie, Debian's and the BSDs' share.

    Args:
        timetable: what to run, and when.
        mailto: to whom cron mails what the commands print; "" for nobody; None to leave that as it is.

    Raises:
        UsageError: a path holds what a crontab cannot, or a line grows too long for cron.
    """
    if mailto is not None and not (_ADDRESSES.fullmatch(mailto) and mailto.isprintable()):
        raise UsageError(f'"{mailto}" is no mail address. Write it without blanks or quotes, several with commas.')
    offsets, at = offsets_of(timetable), timetable.at
    hours = ",".join(str(hour) for hour in range(offsets.hour, 24, HOURS_BETWEEN_CHECKS))
    check, urgent, send = (_in_cron(timetable, words) for words in (CHECK, URGENT, SEND))
    lines = [
        "# docketwatch. Put these lines at the end of your crontab (crontab -e).",
        "# cron mails what goes wrong; the news comes with the digest. A machine that sleeps misses its times: the",
        "# next digest catches up, but courts' feeds reach back 24 hours; what they no longer show is told as a gap.",
        *([] if mailto is None else [f'MAILTO="{mailto}"']),
        "",
        "# Every four hours, at a minute of your own: look at the courts, then send what cannot wait.",
        f"{offsets.check_minute} {hours} * * * {check} >/dev/null; {urgent}",
        "",
        "# Every ten minutes: send again what did not get through. Asks no court, and says only what is new trouble.",
        f"{offsets.outbox_minute}-59/{MINUTES_BETWEEN_TRIES} * * * * {urgent}",
        "",
        f"# Every day at {at:%H:%M}: look once more, then send the digest whatever the look came to (; and not &&).",
        *_cron_zone(timetable.zone),
        f"{at.minute} {at.hour} * * * {check} >/dev/null; {send}",
    ]
    if (longest := max(len(line.encode()) for line in lines)) > LONGEST_CRON_LINE:
        raise UsageError(
            f"A crontab line would be {longest} bytes long, and cron takes no more than {LONGEST_CRON_LINE}. "
            "Use --systemd, or move the configuration to a shorter path."
        )
    return "\n".join(lines) + "\n"


def _cron_zone(zone: str | None) -> list[str]:
    if zone is None:
        return []
    return [
        f"# cronie (Fedora, RHEL, Arch) takes this as {zone} time; Debian's cron, Ubuntu's and macOS's know no CRON_TZ",
        "# and take it as the machine's own time: change the hour there, or use docketwatch schedule --systemd.",
        f"CRON_TZ={zone}",
    ]


def _words(timetable: Timetable, command: tuple[str, ...]) -> tuple[str, ...]:
    for text in (*timetable.program, timetable.config or "", *(value for _, value in timetable.environment)):
        if not text.isprintable():
            raise UsageError(f"The path {text!r} holds a control character, which no schedule can carry. Rename it.")
    return (*timetable.program, *command, *(("--config", timetable.config) if timetable.config else ()))


def _in_cron(timetable: Timetable, command: tuple[str, ...]) -> str:
    variables = (f"{name}={shlex.quote(value)}" for name, value in timetable.environment)
    line = " ".join([*variables, shlex.join(_words(timetable, command))])
    if "\\" in line:
        # Vixie's cron halves two backslashes and cronie does not, so no way of writing one suits both.
        raise UsageError("A path with a backslash cannot stand in a crontab. Use --systemd, or rename it.")
    # crontab(5): an unescaped % ends the command, inside quotes too; cron itself removes the backslash.
    return line.replace("%", r"\%")


def systemd_units(timetable: Timetable, *, token_file: str | None = None, user: str | None = None) -> dict[str, str]:
    """The units: file names and their texts.

    No hardening is written into them: NoNewPrivileges= would take from sendmail the rights of Postfix's setgid
    postdrop, and PrivateTmp= would hide the agent that a token command asks.

    Args:
        timetable: what to run, and when.
        token_file: the absolute path of CourtListener's token, which becomes a credential of what asks courts.
        user: whom units of the system run as; None for units of the user's own.

    Raises:
        UsageError: a path holds what a unit cannot.
    """
    offsets, at = offsets_of(timetable), timetable.at
    check, urgent, send = (_in_unit(timetable, command) for command in (CHECK, URGENT, SEND))
    credential = _credential(token_file)
    top = _unit_head(timetable, user)
    again = ["# What was missed while the machine slept is made up for, once.", "Persistent=true"]
    zone = f" {timetable.zone}" if timetable.zone else ""
    looks = f"*-*-* {offsets.hour:02}/{HOURS_BETWEEN_CHECKS}:{FEEDS_REBUILT_AT_MIN}:00"
    return {
        "docketwatch-check.service": _unit(
            "look at the courts, then send what cannot wait",
            [*top, *credential, f"ExecStart={check}", f"ExecStart={urgent}"],
        ),
        "docketwatch-check.timer": _timer("a look every four hours", looks, [*again, *_SHARE]),
        "docketwatch-digest.service": _unit(
            "look at the courts, then send the digest",
            [*top, *credential, *_AWAKE, *_WHATEVER, f"ExecStart=-{check}", f"ExecStart={send}"],
        ),
        "docketwatch-digest.timer": _timer("a digest every day", f"*-*-* {at:%H:%M}:00{zone}", again),
        "docketwatch-outbox.service": _unit("send again what did not get through", [*top, f"ExecStart={urgent}"]),
        "docketwatch-outbox.timer": _timer(
            "the outbox every ten minutes", f"*-*-* *:{offsets.outbox_minute:02}/{MINUTES_BETWEEN_TRIES}:00", []
        ),
    }


_SHARE = (
    f"# A random share of {SPREAD_MIN} minutes, the same every time on this machine (systemd 247 and later).",
    f"RandomizedDelaySec={SPREAD_MIN * 60}",
    "FixedRandomDelay=true",
)
_AWAKE = ("# After sleep the timer comes before the network.", f"ExecStartPre=-sleep {_WAKING_S}")
_WHATEVER = ("# The - lets the digest go out whatever the look came to.",)
_NO_FAILURE = (
    "# 3, a court could not be looked at, stands in the digest; 75, another run is at work, passes. Any other code",
    "# makes a failed unit, which systemctl --failed lists.",
    "SuccessExitStatus=3 75",
)


def printed_units(units: dict[str, str], *, is_system: bool) -> str:
    """All units as one text: each under the name of its file, then the commands that put them to work."""
    folder = "/etc/systemd/system" if is_system else "~/.config/systemd/user"
    control = "sudo systemctl" if is_system else "systemctl --user"
    timers = " ".join(name for name in units if name.endswith(".timer"))
    parts = [f"# {folder}/{name}\n{text}" for name, text in units.items()]
    lines = [
        "# When the files are in place:",
        f"#   {control} daemon-reload",
        f"#   {control} enable --now {timers}",
        *([] if is_system else ["# And, so that they run while you are not logged in:", "#   loginctl enable-linger"]),
        "# When each runs next, and what the last runs said:",
        f"#   {control} list-timers 'docketwatch-*'",
        f"#   {'sudo journalctl' if is_system else 'journalctl --user'} -u 'docketwatch-*' --since today",
    ]
    top = f"# {len(units)} files: save each part under the name above it. The last lines say how to put them to work.\n"
    return "\n".join([top, *parts, "\n".join(lines), ""])


def _unit_head(timetable: Timetable, user: str | None) -> list[str]:
    variables = [f"Environment={_unit_word(f'{name}={value}')}" for name, value in timetable.environment]
    return [*([] if user is None else [f"User={user.replace('%', '%%')}"]), *variables, *_NO_FAILURE]


def _unit(what: str, lines: list[str]) -> str:
    return "\n".join(["[Unit]", f"Description=docketwatch: {what}", "", "[Service]", "Type=oneshot", *lines, ""])


def _timer(what: str, calendar: str, lines: list[str]) -> str:
    times = ["[Timer]", f"OnCalendar={calendar}", *lines, "", "[Install]", "WantedBy=timers.target", ""]
    return "\n".join(["[Unit]", f"Description=docketwatch: {what}", "", *times])


def _credential(token_file: str | None) -> list[str]:
    if token_file is None:
        return []
    if not token_file.isprintable() or token_file.endswith("\\"):
        raise UsageError(f"The path {token_file!r} cannot stand in a systemd unit. Rename the token file.")
    # systemd takes all that follows the colon as the path: quotes would become part of it.
    return [f"LoadCredential={CREDENTIAL}:{token_file.replace('%', '%%')}"]


def _in_unit(timetable: Timetable, command: tuple[str, ...]) -> str:
    first, *others = _words(timetable, command)
    if _NO_PROGRAM_OF_SYSTEMD.search(first):
        # "Executable name contains special characters" (systemd 252), however they are quoted: a shell starts it.
        first, others = "/bin/sh", ["-c", 'exec "$0" "$@"', first, *others]
    # systemd.service(5): $ begins a variable in every word.
    return " ".join([_unit_word(first), *(_unit_word(word.replace("$", "$$")) for word in others)])


def _unit_word(word: str) -> str:
    """One word in systemd's own quoting (systemd.syntax(7)); a % would begin a specifier (systemd.unit(5))."""
    word = word.replace("%", "%%")
    if _SAFE_IN_UNITS.fullmatch(word):
        return word
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
