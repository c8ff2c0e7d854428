-- How far the minutes of a meeting have come. No backfill: those of an older meeting are drafted when somebody first asks for them.
CREATE TABLE meeting_minutes
(
    room     uuid    NOT NULL PRIMARY KEY,
    stage    text    NOT NULL,
    approved integer NOT NULL,
    due_at   bigint  NULL
);

CREATE INDEX meeting_minutes_due ON meeting_minutes (due_at);
