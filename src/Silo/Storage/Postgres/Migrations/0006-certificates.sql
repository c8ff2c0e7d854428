-- What is left of the state of a destroyed stream: no text, wrapped with the master key, since the stream has none any more.
ALTER TABLE destroyed_stream ADD COLUMN remains bytea NOT NULL DEFAULT '';
