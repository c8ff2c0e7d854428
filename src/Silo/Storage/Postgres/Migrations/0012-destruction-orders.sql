-- That a stream is to be destroyed, by order of whoever answers for privacy. Signed; it stays when it is carried out.
CREATE TABLE destruction_order
(
    stream text   NOT NULL PRIMARY KEY,
    at     bigint NOT NULL,
    seal   bytea  NOT NULL
);
