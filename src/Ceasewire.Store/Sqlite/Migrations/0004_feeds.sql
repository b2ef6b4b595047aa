-- What watching has come to: where each feed stands, and what became of each of its items.
CREATE TABLE feed (
    url           TEXT PRIMARY KEY,
    etag          TEXT,
    last_modified TEXT,
    next          TEXT NOT NULL,
    failures      INTEGER NOT NULL,
    error         TEXT
);

-- An item is its page: the same address in two feeds is one item.
CREATE TABLE feed_item (
    key       INTEGER PRIMARY KEY,
    feed      TEXT NOT NULL REFERENCES feed (url),
    link      TEXT NOT NULL UNIQUE,
    title     TEXT,
    published TEXT,
    state     TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'added', 'given-up')),
    tries     INTEGER NOT NULL DEFAULT 0,
    next      TEXT NOT NULL,
    error     TEXT
);

CREATE INDEX feed_item_waiting ON feed_item (feed, next) WHERE state = 'waiting';
