-- Where each stream ends, signed. No backfill: the signature needs the master key, so a stream gets its head at its next write.
CREATE TABLE stream_head
(
    stream TEXT    NOT NULL PRIMARY KEY,
    seq    INTEGER NOT NULL,
    seal   BLOB    NOT NULL
) WITHOUT ROWID;
