-- When the presenter of a case is to say what became of the advice. No backfill: nobody was asked before.
ALTER TABLE case_presentation ADD COLUMN follow_up_at INTEGER;
