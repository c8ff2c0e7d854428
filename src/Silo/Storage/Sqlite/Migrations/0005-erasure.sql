-- Whose body was erased, and why. Signed, together with the row's hash and what is left of the row: the chain is not written anew.
CREATE TABLE erased_event
(
    stream  TEXT    NOT NULL,
    seq     INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    cause   TEXT    NOT NULL,
    link    BLOB    NOT NULL,
    remains BLOB    NOT NULL,
    seal    BLOB    NOT NULL,
    PRIMARY KEY (stream, seq)
) WITHOUT ROWID;

-- That a stream's key was destroyed, and where the stream ended then. One for each stream, for ever.
CREATE TABLE destroyed_stream
(
    stream  TEXT    NOT NULL PRIMARY KEY,
    seq     INTEGER NOT NULL,
    hash    BLOB    NOT NULL,
    at      INTEGER NOT NULL,
    cause   TEXT    NOT NULL,
    seal    BLOB    NOT NULL
) WITHOUT ROWID;

-- A stream's snapshot is dropped when something of the stream is erased.
CREATE INDEX OrleansStorage_Key ON OrleansStorage (GrainIdExtensionString);
