"""The numbered steps that make and change the store's tables: append-only; the version is their count.

`runs` and `pages` record what was asked and what came; `looks` and `health` what that proves; `dockets`, `sheets`,
`entries` what the courts' dockets say; `news` what happened and in which run it was told; `digests` and `deliveries`
what was composed for whom, and whether it has arrived.
"""

from __future__ import annotations

_V1 = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    version TEXT NOT NULL
) STRICT;

-- One answer of one server. read_at is set in the transaction that holds what was read from it.
CREATE TABLE pages (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    source TEXT NOT NULL,
    court TEXT NOT NULL, -- empty where it is about several courts' dockets
    url TEXT NOT NULL,
    purpose TEXT NOT NULL,
    dockets TEXT NOT NULL, -- the refs it named to the server, as JSON
    fetched_at TEXT NOT NULL,
    status INTEGER,
    content_type TEXT NOT NULL,
    problem TEXT,
    retry_after_s REAL,
    sha256 TEXT,
    read_at TEXT
) STRICT;
CREATE INDEX pages_unread ON pages (read_at) WHERE read_at IS NULL;
CREATE INDEX pages_by_body ON pages (sha256);
CREATE INDEX pages_by_age ON pages (fetched_at);

CREATE TABLE bodies (sha256 TEXT PRIMARY KEY, zlib BLOB NOT NULL) STRICT;

CREATE TABLE health (
    source TEXT NOT NULL,
    court TEXT NOT NULL,
    failures INTEGER NOT NULL,
    last_attempt TEXT,
    last_problem TEXT,
    next_try TEXT,
    last_good TEXT,
    last_look TEXT,
    url TEXT,
    PRIMARY KEY (source, court)
) STRICT;

CREATE TABLE dockets (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,
    court TEXT,
    watched_since TEXT NOT NULL,
    watched_until TEXT, -- set once it is no longer watched
    baseline_at TEXT
) STRICT;

CREATE TABLE sheets (
    docket INTEGER NOT NULL REFERENCES dockets (id),
    pacer_case_id TEXT NOT NULL,
    docket_number TEXT NOT NULL,
    caption TEXT NOT NULL,
    clerk_note TEXT,
    page INTEGER NOT NULL REFERENCES pages (id),
    seen_at TEXT NOT NULL,
    PRIMARY KEY (docket, pacer_case_id, seen_at, page)
) STRICT;

CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    docket INTEGER NOT NULL REFERENCES dockets (id),
    entry_number INTEGER,
    sorted_at TEXT,
    content TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    is_baseline INTEGER NOT NULL,
    present INTEGER NOT NULL DEFAULT 1,
    repeats_reported INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entries_by_docket ON entries (docket, sorted_at);

-- Every key an entry was ever known by, exact within its source and court.
CREATE TABLE entry_keys (
    source TEXT NOT NULL,
    court TEXT NOT NULL,
    key TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entries (id),
    PRIMARY KEY (source, court, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
    entry INTEGER NOT NULL REFERENCES entries (id),
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    page INTEGER NOT NULL REFERENCES pages (id),
    PRIMARY KEY (entry, number)
) STRICT, WITHOUT ROWID;

-- What was understood of each version of an entry, and by which rules.
CREATE TABLE readings (
    entry INTEGER NOT NULL,
    number INTEGER NOT NULL,
    rules TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (entry, number),
    FOREIGN KEY (entry, number) REFERENCES versions (entry, number)
) STRICT, WITHOUT ROWID;

-- What one source said about one entry, from when to when. A row ends when the source says something else.
CREATE TABLE sightings (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entries (id),
    source TEXT NOT NULL,
    content TEXT NOT NULL,
    first_page INTEGER NOT NULL REFERENCES pages (id),
    first_seen TEXT NOT NULL,
    last_page INTEGER NOT NULL REFERENCES pages (id),
    last_seen TEXT NOT NULL
) STRICT;
CREATE INDEX sightings_by_entry ON sightings (entry, source);

CREATE TABLE news (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    page INTEGER REFERENCES pages (id),
    kind TEXT NOT NULL,
    court TEXT NOT NULL,
    docket INTEGER REFERENCES dockets (id),
    content TEXT NOT NULL,
    told_in INTEGER REFERENCES runs (id)
) STRICT;
CREATE INDEX news_untold ON news (told_in) WHERE told_in IS NULL;

CREATE TABLE gaps (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    court TEXT NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    why TEXT NOT NULL,
    found_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;

-- CourtListener's own rows of watched dockets; several for one docket happen. `below` is the smallest entry id read of
-- the docket's history, `has_history` is set once its beginning was reached.
CREATE TABLE courtlistener_rows (
    id INTEGER PRIMARY KEY,
    docket INTEGER NOT NULL REFERENCES dockets (id),
    content TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    below INTEGER,
    has_history INTEGER NOT NULL DEFAULT 0
) STRICT;

-- When the last whole look of each kind at a docket began.
CREATE TABLE marks (
    docket INTEGER NOT NULL REFERENCES dockets (id),
    purpose TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (docket, purpose)
) STRICT, WITHOUT ROWID;

-- What was found out about a server, as "the search agrees with the docket".
CREATE TABLE findings (name TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL) STRICT;

-- The text of orders and opinions, by PACER document id.
CREATE TABLE texts (pacer_doc_id TEXT PRIMARY KEY, zlib BLOB NOT NULL, seen_at TEXT NOT NULL) STRICT;
"""

_V2 = """
-- What the run's verdict rested on: the coverage of every docket, so that its digest can be made again.
ALTER TABLE runs ADD COLUMN coverage BLOB;

-- What was composed for a group of readers: the news after `after_news` up to `upto_news`. Never changed.
CREATE TABLE digests (
    id INTEGER PRIMARY KEY,
    readers TEXT NOT NULL,
    kind TEXT NOT NULL, -- "digest" or "urgent"
    composed_at TEXT NOT NULL,
    day TEXT NOT NULL, -- the readers' own day
    after_news INTEGER NOT NULL,
    upto_news INTEGER NOT NULL,
    subject TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    zlib BLOB NOT NULL -- as JSON
) STRICT;
CREATE INDEX digests_by_readers ON digests (readers, kind);

-- What goes to one target, frozen to the byte with its digest, and what became of it.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    digest INTEGER NOT NULL REFERENCES digests (id),
    key TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    target TEXT NOT NULL,
    zlib BLOB NOT NULL,
    state TEXT NOT NULL, -- "waiting", "sent" or "failed"
    tries INTEGER NOT NULL DEFAULT 0,
    next_try TEXT,
    last_try TEXT,
    said TEXT NOT NULL DEFAULT '', -- the last problem, or what the other side said when it took it
    told_failed INTEGER REFERENCES digests (id) -- the digest at whose top the failure was told
) STRICT;
-- A group of readers, from the first time anything was to be sent: where its first digest begins, and up to which news
-- it was decided what of it could not wait.
CREATE TABLE groups (
    readers TEXT PRIMARY KEY,
    start_news INTEGER NOT NULL,
    since TEXT NOT NULL,
    urgent_news INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX deliveries_waiting ON deliveries (state) WHERE state <> 'sent';
"""

MIGRATIONS: tuple[str, ...] = (_V1, _V2)
"""Step n brings a store from version n to n + 1. A released step is never edited; a new one is appended."""
