-- What is derived from the readings: it can be dropped and made again at any time.

-- Names under which claims are asked for, in capitals.
CREATE TABLE name (
    key  INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);

-- Role: 0 place, 1 party. Day: of the act, else of publication; empty where neither is known.
CREATE TABLE claim_name (
    name     INTEGER NOT NULL REFERENCES name (key),
    role     INTEGER NOT NULL,
    day      TEXT NOT NULL,
    article  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (name, role, day, article, position)
) WITHOUT ROWID;

-- Days on which an article's happenings can have been.
CREATE TABLE happening (
    day     TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES reading (article) ON DELETE CASCADE,
    PRIMARY KEY (day, article)
) WITHOUT ROWID;

CREATE INDEX happening_article ON happening (article);

-- Copies of one text, under the article with the least id.
CREATE TABLE family (
    article INTEGER PRIMARY KEY REFERENCES article (key),
    root    INTEGER NOT NULL REFERENCES article (key)
);

CREATE INDEX family_root ON family (root);

-- First and last are days, inclusive; null where no account gives one.
CREATE TABLE incident (
    key      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    kind     TEXT NOT NULL,
    country  TEXT,
    place    TEXT,
    geonames INTEGER,
    first    TEXT,
    last     TEXT,
    said     INTEGER NOT NULL,
    sources  INTEGER NOT NULL,
    reports  INTEGER NOT NULL,
    disputed INTEGER NOT NULL,
    killed   REAL
);

CREATE INDEX incident_day ON incident (first, id);
CREATE INDEX incident_last ON incident (last);

CREATE TABLE incident_claim (
    article  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    incident INTEGER NOT NULL REFERENCES incident (key) ON DELETE CASCADE,
    PRIMARY KEY (article, position),
    FOREIGN KEY (article, position) REFERENCES claim (article, position) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX incident_claim_incident ON incident_claim (incident);

-- A reviewer's word that two claims are of one happening, or of two.
CREATE TABLE hold (
    key      INTEGER PRIMARY KEY,
    one      TEXT NOT NULL,
    other    TEXT NOT NULL,
    together INTEGER NOT NULL,
    UNIQUE (one, other)
);

-- What still has to be derived again.
CREATE TABLE stale_day (day TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE stale_article (article INTEGER PRIMARY KEY REFERENCES article (key));
