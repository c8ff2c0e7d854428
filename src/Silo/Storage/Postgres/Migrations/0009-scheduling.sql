-- Who has to say something for a case to get its time. No backfill: nobody was asked before.
ALTER TABLE case_presentation ADD COLUMN slot_turn text NOT NULL DEFAULT 'Nobody';
