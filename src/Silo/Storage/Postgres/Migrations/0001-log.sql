CREATE TABLE event_log
(
    stream  text    NOT NULL,
    seq     bigint  NOT NULL CHECK (seq > 0),
    command uuid    NOT NULL,
    part    integer NOT NULL,
    kind    text    NOT NULL,
    at      bigint  NOT NULL,
    actor   uuid    NOT NULL,
    role    text    NOT NULL,
    body    bytea   NOT NULL,
    hash    bytea   NOT NULL,
    PRIMARY KEY (stream, seq),
    CONSTRAINT event_log_command UNIQUE (stream, command, part)
);

-- A destroyed key leaves its row, empty: the stream never gets another.
CREATE TABLE stream_key
(
    stream  text NOT NULL PRIMARY KEY,
    wrapped bytea
);

CREATE TABLE arena_epoch
(
    id    integer NOT NULL PRIMARY KEY CHECK (id = 1),
    epoch text    NOT NULL,
    proof bytea   NOT NULL
);
