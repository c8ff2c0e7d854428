CREATE TABLE person
(
    person       TEXT NOT NULL PRIMARY KEY,
    name         TEXT NOT NULL,
    title        TEXT NOT NULL,
    organisation TEXT NOT NULL,
    language     TEXT NOT NULL
);

CREATE TABLE organisation
(
    organisation TEXT NOT NULL PRIMARY KEY,
    name         TEXT NOT NULL,
    sector       TEXT NOT NULL,
    area         TEXT NOT NULL
);

CREATE TABLE network
(
    network TEXT    NOT NULL PRIMARY KEY,
    name    TEXT    NOT NULL,
    owner   TEXT    NOT NULL,
    level   INTEGER NOT NULL,
    state   TEXT    NOT NULL
);

CREATE TABLE network_member
(
    network TEXT NOT NULL,
    person  TEXT NOT NULL,
    role    TEXT NOT NULL,
    PRIMARY KEY (network, person)
);

CREATE INDEX network_member_person ON network_member (person, network, role);

CREATE TABLE meeting
(
    room         TEXT    NOT NULL PRIMARY KEY,
    network      TEXT    NOT NULL,
    network_name TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    starts_at    INTEGER NOT NULL,
    minutes      INTEGER NOT NULL,
    phase        TEXT    NOT NULL
);

CREATE INDEX meeting_phase ON meeting (phase, starts_at);

CREATE TABLE meeting_person
(
    room   TEXT    NOT NULL,
    person TEXT    NOT NULL,
    roles  INTEGER NOT NULL,
    PRIMARY KEY (room, person)
);

CREATE INDEX meeting_person_person ON meeting_person (person, room, roles);
