-- How original bytes came in; the bytes stand in a folder beside the ledger, under their hash. The same bytes from
-- the same source are one capture, that of the first time.
CREATE TABLE capture (
    key       INTEGER PRIMARY KEY,
    original  TEXT NOT NULL,
    length    INTEGER NOT NULL,
    source    TEXT NOT NULL,
    url       TEXT,
    at        TEXT NOT NULL,
    status    INTEGER,
    headers   TEXT NOT NULL,
    redirects TEXT NOT NULL,
    UNIQUE (original, source)
);

-- Which article's text was taken from which capture, and by which steps.
CREATE TABLE extraction (
    key     INTEGER PRIMARY KEY,
    capture INTEGER NOT NULL REFERENCES capture (key),
    ordinal INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (key),
    format  TEXT NOT NULL,
    steps   TEXT NOT NULL,
    UNIQUE (capture, ordinal, article)
);

CREATE INDEX extraction_article ON extraction (article);

CREATE TABLE export (
    key    INTEGER PRIMARY KEY,
    file   TEXT NOT NULL,
    length INTEGER NOT NULL,
    hash   TEXT NOT NULL
);

-- Everything that was added, changed or decided; each row holds the hash of the row before it.
CREATE TABLE log (
    sequence  INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    subject   TEXT NOT NULL,
    custodian TEXT NOT NULL,
    content   TEXT NOT NULL,
    previous  TEXT NOT NULL,
    hash      TEXT NOT NULL
);

CREATE INDEX log_subject ON log (subject);

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN
    SELECT RAISE(ABORT, 'the log is only appended to');
END;

CREATE TRIGGER log_is_not_cut BEFORE DELETE ON log BEGIN
    SELECT RAISE(ABORT, 'the log is only appended to');
END;
