-- Whose body was erased, and why. Signed, together with the row's hash and what is left of the row: the chain is not written anew.
CREATE TABLE erased_event
(
    stream  text   NOT NULL,
    seq     bigint NOT NULL,
    at      bigint NOT NULL,
    cause   text   NOT NULL,
    link    bytea  NOT NULL,
    remains bytea  NOT NULL,
    seal    bytea  NOT NULL,
    PRIMARY KEY (stream, seq)
);

-- That a stream's key was destroyed, and where the stream ended then. One for each stream, for ever.
CREATE TABLE destroyed_stream
(
    stream  text   NOT NULL PRIMARY KEY,
    seq     bigint NOT NULL,
    hash    bytea  NOT NULL,
    at      bigint NOT NULL,
    cause   text   NOT NULL,
    seal    bytea  NOT NULL
);

-- A stream's snapshot is dropped when something of the stream is erased.
CREATE INDEX OrleansStorage_Key ON OrleansStorage (GrainIdExtensionString);
