-- What reviewers decided about claims. Rows are only appended: of one reviewer's rows on one claim the last counts.
-- Claims keep their ids when an article is read again, so decisions outlive any rebuilding of the ledger.
CREATE TABLE decision (
    key       INTEGER PRIMARY KEY,
    claim     TEXT NOT NULL,
    article   TEXT NOT NULL,
    at        TEXT NOT NULL,
    reviewer  TEXT NOT NULL,
    ruling    TEXT NOT NULL,
    amendment TEXT
);

CREATE INDEX decision_claim ON decision (claim);
CREATE INDEX decision_reviewer ON decision (reviewer);

CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision BEGIN
    SELECT RAISE(ABORT, 'decisions are only appended to');
END;

CREATE TRIGGER decision_is_not_cut BEFORE DELETE ON decision BEGIN
    SELECT RAISE(ABORT, 'decisions are only appended to');
END;
