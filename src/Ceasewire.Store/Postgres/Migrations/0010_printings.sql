-- A printing is kept as each source told of it: which of them a report is named after must not hang on what came first.
DROP INDEX printing_of;

CREATE UNIQUE INDEX printing_of ON printing
    (article, md5(outlet), md5(url), md5(name), md5(coalesce(title, '')), coalesce(published, ''));
