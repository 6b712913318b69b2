"""config.toml as values: every setting, its default, and what is allowed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs
from pydantic import AfterValidator, Field

from docketwatch.base.errors import ConfigError, UsageError
from docketwatch.config.readers import ReadersTable, read_groups
from docketwatch.config.toml_file import Table, parse_toml, read_text
from docketwatch.docket.courts import CourtTable, load_courts

if TYPE_CHECKING:
    from docketwatch.docket.readers import Readers

APP = "docketwatch"


def _existing_court(court_id: str) -> str:
    if court_id not in load_courts():
        try:
            near = load_courts().find(court_id).id
        except UsageError as error:
            raise ValueError(str(error)) from error
        raise ValueError(f'write the court\'s id here: "{near}"')
    return court_id


def _web_address(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise ValueError(f'"{url}" is no address; it must begin with https:// or http://')
    return url


def _existing_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError(f'"{name}" is no time zone; use a name like "America/New_York"') from error
    return name


WebAddress = Annotated[str, AfterValidator(_web_address)]


Topic = Literal["protected-areas", "expedited-removal", "emergency-powers"]
TOPICS: tuple[Topic, ...] = ("protected-areas", "expedited-removal", "emergency-powers")


class WatchSettings(Table):
    """What of the built-in watchlist is watched."""

    topics: tuple[Topic, ...] = TOPICS
    scope: Literal["core", "adjacent"] = "core"


class NetSettingsTable(Table):
    """How servers are asked."""

    contact: Annotated[str, Field(pattern=r"^[\x21-\x7e][\x20-\x7e]{2,118}[\x21-\x7e]$")] | None = None
    deadline_s: Annotated[float, Field(gt=0, le=300)] = 30.0
    parallel: Annotated[int, Field(ge=1, le=16)] = 6
    max_body_mb: Annotated[float, Field(gt=0, le=200)] = 10.0
    retry_wait_s: Annotated[float, Field(ge=0, le=60)] = 2.0
    proxy: WebAddress | None = None


def _file_name(path: Path) -> Path:
    try:
        path = path.expanduser()
    except RuntimeError as error:
        raise ValueError(f'"{path}" begins with the name of nobody on this machine') from error
    if path.name in {"", ".."} or "\0" in str(path):
        raise ValueError(f'"{path}" names no file; write, for example, "docketwatch.sqlite3"')
    return path


class StoreSettings(Table):
    """Where the store is."""

    path: Annotated[Path, AfterValidator(_file_name)] | None = None


class DigestSettings(Table):
    """How the digest is written."""

    timezone: Annotated[str, AfterValidator(_existing_zone)] | None = None


class ScheduleSettings(Table):
    """What is told of each run; `ping` is an address that is asked at its start and its end."""

    ping: WebAddress | None = None


class CourtSettings(Table):
    """What differs for one court."""

    rss_url: WebAddress


class CourtListenerSettings(Table):
    """Where CourtListener is, and where its token is kept; never the token itself."""

    url: WebAddress = "https://www.courtlistener.com"
    token_file: Path | None = None
    token_command: Annotated[tuple[str, ...], Field(min_length=1)] | None = None
    docket_feed: bool = False
    ledger: Annotated[Path, AfterValidator(_file_name)] | None = None


class SupremeCourtSettings(Table):
    """Whether the Supreme Court's own docket pages are read."""

    enabled: bool = False
    url: WebAddress = "https://www.supremecourt.gov"


class Settings(Table):
    """All of config.toml."""

    # `schema` is pydantic's own name for something else, hence the alias.
    version: Annotated[Literal[1], Field(alias="schema")] = 1
    watch: WatchSettings = WatchSettings()
    net: NetSettingsTable = NetSettingsTable()
    store: StoreSettings = StoreSettings()
    digest: DigestSettings = DigestSettings()
    courtlistener: CourtListenerSettings = CourtListenerSettings()
    supreme_court: SupremeCourtSettings = SupremeCourtSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    courts: dict[Annotated[str, AfterValidator(_existing_court)], CourtSettings] = Field(default_factory=dict)
    readers: tuple[ReadersTable, ...] = ()
    channels: dict[str, dict[str, Any]] = Field(default_factory=dict)

    def groups(self) -> tuple[Readers, ...]:
        """The groups of readers; their faults are found when the file is read."""
        return read_groups(self.readers, self.channels)[0]

    def court_table(self) -> CourtTable:
        """The courts with the addresses this configuration gives them."""
        return load_courts().with_feed_addresses({name: court.rss_url for name, court in self.courts.items()})

    def zone(self) -> ZoneInfo:
        """The reader's time zone: the setting, or the machine's, or UTC where the machine names none."""
        return ZoneInfo(self.digest.timezone or _machine_zone())

    def ledger_path(self, folder: Path) -> Path:
        """The file of the account's spending; by default one for all that this user runs, whatever their stores."""
        if self.courtlistener.ledger:
            return folder / self.courtlistener.ledger
        return platformdirs.user_state_path(APP) / "ledger.sqlite3"

    def store_path(self, folder: Path) -> Path:
        """The store's file; a relative path counts from the configuration's folder, whatever cron's folder is."""
        if self.store.path:
            return folder / self.store.path
        return platformdirs.user_data_path(APP) / "docketwatch.sqlite3"


def _machine_zone() -> str:
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        target = os.path.realpath("/etc/localtime")
        name = target.partition("zoneinfo/")[2]
    try:
        ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return "UTC"
    return name or "UTC"


def default_config_path() -> Path:
    """Where config.toml is looked for without `--config`."""
    return platformdirs.user_config_path(APP) / "config.toml"


def load_settings(path: Path | None) -> tuple[Settings, Path]:
    """Read config.toml, or take the defaults where there is none.

    Args:
        path: the file the user named, which must exist; None for the default place, where it need not.

    Returns:
        The settings, and the folder in which watchlist.toml lies beside them.

    Raises:
        ConfigError: the file is wrong, with all its faults.
        UsageError: the named file does not exist.
    """
    place = path or default_config_path()
    text = read_text(place)
    if text is None:
        if path:
            raise UsageError(
                f"There is no configuration file {path}. Leave out --config to use the built-in watchlist."
            )
        return Settings(), place.parent
    settings = parse_toml(text, str(place), Settings)
    if faults := read_groups(settings.readers, settings.channels)[1]:
        raise ConfigError(str(place), faults)
    return settings, place.parent
