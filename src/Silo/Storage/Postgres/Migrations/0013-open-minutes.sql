-- Which networks have opened their minutes, and who leads a municipality. No backfill: nobody could say so before.
ALTER TABLE network ADD COLUMN open_minutes integer NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN leads_municipality integer NOT NULL DEFAULT 0;
