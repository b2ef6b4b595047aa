-- What families follow from is kept, so that a new report is compared with those that share a sentence with it and no others.
-- Keys of sentences, with the reports that have them; days are numbers, null where unknown.
CREATE TABLE posting (
    key     INTEGER NOT NULL,
    article INTEGER NOT NULL,
    day     INTEGER,
    PRIMARY KEY (key, article)
) WITHOUT ROWID;

-- Keys of sentences that are no news.
CREATE TABLE worn (key INTEGER PRIMARY KEY);

-- Reports that are copies of each other, both ways, with how many marks are in both.
CREATE TABLE copy (
    article INTEGER NOT NULL,
    other   INTEGER NOT NULL,
    shared  INTEGER NOT NULL,
    PRIMARY KEY (article, other)
) WITHOUT ROWID;

-- How many marks of a report were compared; null where it is still to be.
ALTER TABLE family ADD COLUMN length INTEGER;

INSERT OR IGNORE INTO stale_article SELECT article FROM reading;
