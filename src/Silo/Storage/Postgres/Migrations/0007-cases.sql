-- Where each case stands, and nothing of its text. No backfill: there was no case before.
CREATE TABLE case_presentation
(
    case_id      uuid NOT NULL PRIMARY KEY,
    number       text NOT NULL,
    room         uuid NOT NULL,
    presenter    uuid NOT NULL,
    area         text NOT NULL,
    theme        text NOT NULL,
    stage        text NOT NULL,
    version      integer NOT NULL,
    since        bigint NOT NULL,
    goes_at      bigint,
    readers      integer NOT NULL,
    first_reader uuid,
    waits        integer NOT NULL,
    destroyed_by text
);

CREATE INDEX case_presentation_presenter ON case_presentation (presenter, since);
CREATE INDEX case_presentation_room ON case_presentation (room, stage);
CREATE INDEX case_presentation_goes_at ON case_presentation (goes_at);
