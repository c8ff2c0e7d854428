-- Where each stream ends, signed. No backfill: the signature needs the master key, so a stream gets its head at its next write.
-- A head is overwritten with every append: half of each page is left free, so that the new one finds place beside the old.
CREATE TABLE stream_head
(
    stream text   NOT NULL PRIMARY KEY,
    seq    bigint NOT NULL,
    seal   bytea  NOT NULL
) WITH (fillfactor = 50);
