-- Where each case stands, and nothing of its text. No backfill: there was no case before.
CREATE TABLE case_presentation
(
    case_id      TEXT NOT NULL PRIMARY KEY,
    number       TEXT NOT NULL,
    room         TEXT NOT NULL,
    presenter    TEXT NOT NULL,
    area         TEXT NOT NULL,
    theme        TEXT NOT NULL,
    stage        TEXT NOT NULL,
    version      INTEGER NOT NULL,
    since        INTEGER NOT NULL,
    goes_at      INTEGER,
    readers      INTEGER NOT NULL,
    first_reader TEXT,
    waits        INTEGER NOT NULL,
    destroyed_by TEXT
);

CREATE INDEX case_presentation_presenter ON case_presentation (presenter, since);
CREATE INDEX case_presentation_room ON case_presentation (room, stage);
CREATE INDEX case_presentation_goes_at ON case_presentation (goes_at);
