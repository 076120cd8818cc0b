-- How many channels a recorder counts, for lists: the cameras on them are not visible. JSON. It stands last; for everything
-- else it is NULL, which SQLite knows without reading what stands before it.
ALTER TABLE conclusion ADD COLUMN channel_count TEXT CHECK (json_valid(channel_count));
