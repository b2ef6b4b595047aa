-- Texts are kept once, under the hash of their content; who printed them is kept beside them.
CREATE TABLE article (
    key    INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    title  TEXT,
    text   TEXT NOT NULL
);

-- Empty stands for unknown in outlet and url, so that the same printing is found again.
CREATE TABLE printing (
    key       INTEGER PRIMARY KEY,
    article   INTEGER NOT NULL REFERENCES article (key),
    outlet    TEXT NOT NULL,
    url       TEXT NOT NULL,
    name      TEXT NOT NULL,
    title     TEXT,
    published TEXT,
    UNIQUE (article, outlet, url)
);

CREATE TABLE reading (
    article   INTEGER PRIMARY KEY REFERENCES article (key),
    model     TEXT NOT NULL,
    lexicon   TEXT NOT NULL,
    published TEXT,
    basis     TEXT NOT NULL,
    json      TEXT NOT NULL
);

-- What queries ask for; the whole claim stands in the reading.
CREATE TABLE claim (
    article    INTEGER NOT NULL REFERENCES reading (article) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    id         TEXT NOT NULL,
    type       TEXT NOT NULL,
    about      TEXT,
    status     TEXT NOT NULL,
    start      TEXT,
    finish     TEXT,
    place      TEXT,
    geonames   INTEGER,
    country    TEXT,
    confidence REAL NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_type ON claim (type, about, start);
CREATE INDEX claim_start ON claim (start);
CREATE INDEX claim_place ON claim (geonames, start);

CREATE VIRTUAL TABLE article_search USING fts5 (title, text, content = 'article', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER article_search_added AFTER INSERT ON article BEGIN
    INSERT INTO article_search (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
