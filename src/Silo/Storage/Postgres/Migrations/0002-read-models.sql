CREATE TABLE person
(
    person       uuid NOT NULL PRIMARY KEY,
    name         text NOT NULL,
    title        text NOT NULL,
    organisation uuid NOT NULL,
    language     text NOT NULL
);

CREATE TABLE organisation
(
    organisation uuid NOT NULL PRIMARY KEY,
    name         text NOT NULL,
    sector       text NOT NULL,
    area         text NOT NULL
);

CREATE TABLE network
(
    network uuid    NOT NULL PRIMARY KEY,
    name    text    NOT NULL,
    owner   text    NOT NULL,
    level   integer NOT NULL,
    state   text    NOT NULL
);

CREATE TABLE network_member
(
    network uuid NOT NULL,
    person  uuid NOT NULL,
    role    text NOT NULL,
    PRIMARY KEY (network, person)
);

CREATE INDEX network_member_person ON network_member (person, network, role);

CREATE TABLE meeting
(
    room         uuid    NOT NULL PRIMARY KEY,
    network      uuid    NOT NULL,
    network_name text    NOT NULL,
    title        text    NOT NULL,
    starts_at    bigint  NOT NULL,
    minutes      integer NOT NULL,
    phase        text    NOT NULL
);

CREATE INDEX meeting_phase ON meeting (phase, starts_at);

CREATE TABLE meeting_person
(
    room   uuid    NOT NULL,
    person uuid    NOT NULL,
    roles  integer NOT NULL,
    PRIMARY KEY (room, person)
);

CREATE INDEX meeting_person_person ON meeting_person (person, room, roles);
