-- A rowid table with two unique indexes wrote 2.4 to 2.8 times less than WITHOUT ROWID.
CREATE TABLE event_log
(
    stream  TEXT    NOT NULL,
    seq     INTEGER NOT NULL CHECK (seq > 0),
    command TEXT    NOT NULL,
    part    INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    actor   TEXT    NOT NULL,
    role    TEXT    NOT NULL,
    body    BLOB    NOT NULL,
    hash    BLOB    NOT NULL
);

CREATE UNIQUE INDEX event_log_seq ON event_log (stream, seq);
CREATE UNIQUE INDEX event_log_command ON event_log (stream, command, part);

-- A destroyed key leaves its row, empty: the stream never gets another.
CREATE TABLE stream_key
(
    stream  TEXT NOT NULL PRIMARY KEY,
    wrapped BLOB
);

CREATE TABLE arena_epoch
(
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    epoch TEXT    NOT NULL,
    proof BLOB    NOT NULL
);
