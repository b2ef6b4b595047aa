-- Where claims are. Claims are written anew from their readings, with all that is derived from them.
ALTER TABLE claim ADD COLUMN latitude REAL;
ALTER TABLE claim ADD COLUMN longitude REAL;

DELETE FROM incident;
DELETE FROM claim_name;
DELETE FROM happening;
DELETE FROM claim;
