-- Who has to do something for a case to be answered in writing, and who answers it. No backfill: no case was before.
ALTER TABLE case_presentation ADD COLUMN written TEXT NOT NULL DEFAULT 'NotWritten';

CREATE TABLE case_panelist
(
    case_id TEXT NOT NULL,
    person  TEXT NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (case_id, person)
);

CREATE INDEX case_panelist_person ON case_panelist (person, case_id);
