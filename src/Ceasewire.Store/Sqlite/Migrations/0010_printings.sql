-- A printing is kept as each source told of it: which of them a report is named after must not hang on what came first.
CREATE TABLE printing_told (
    key       INTEGER PRIMARY KEY,
    article   INTEGER NOT NULL REFERENCES article (key),
    outlet    TEXT NOT NULL,
    url       TEXT NOT NULL,
    name      TEXT NOT NULL,
    title     TEXT,
    published TEXT
);

INSERT INTO printing_told (key, article, outlet, url, name, title, published)
    SELECT key, article, outlet, url, name, title, published FROM printing;

DROP TABLE printing;

ALTER TABLE printing_told RENAME TO printing;

CREATE UNIQUE INDEX printing_of
    ON printing (article, outlet, url, name, coalesce(title, ''), coalesce(published, ''));
