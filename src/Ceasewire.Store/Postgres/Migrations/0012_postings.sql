-- As the file of SQLite with this number; comments stand there.
CREATE TABLE posting (
    key     BIGINT NOT NULL,
    article BIGINT NOT NULL,
    day     BIGINT,
    PRIMARY KEY (key, article)
);

CREATE TABLE worn (key BIGINT PRIMARY KEY);

CREATE TABLE copy (
    article BIGINT NOT NULL,
    other   BIGINT NOT NULL,
    shared  BIGINT NOT NULL,
    PRIMARY KEY (article, other)
);

ALTER TABLE family ADD COLUMN length BIGINT;

INSERT INTO stale_article SELECT article FROM reading ON CONFLICT DO NOTHING;
