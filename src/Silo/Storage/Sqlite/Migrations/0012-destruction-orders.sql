-- That a stream is to be destroyed, by order of whoever answers for privacy. Signed; it stays when it is carried out.
CREATE TABLE destruction_order
(
    stream TEXT    NOT NULL PRIMARY KEY,
    at     INTEGER NOT NULL,
    seal   BLOB    NOT NULL
) WITHOUT ROWID;
