-- What is kept of a report to find its copies; made again from the reading where it is missing.
CREATE TABLE print (
    article   INTEGER PRIMARY KEY REFERENCES reading (article) ON DELETE CASCADE,
    day       TEXT,
    sentences BLOB NOT NULL
);

INSERT OR IGNORE INTO stale_article SELECT article FROM reading;
