-- What the hub's folder says of a site (added, removed), what the site says of itself, and how the process that takes sites in is: since when it
-- reaches the broker, when it last did, why not, and whether it ended.
ALTER TABLE hub_site ADD COLUMN added_at TEXT;
ALTER TABLE hub_site ADD COLUMN removed_at TEXT;
ALTER TABLE hub_site ADD COLUMN warning TEXT;
ALTER TABLE hub_service ADD COLUMN connected_at TEXT;
ALTER TABLE hub_service ADD COLUMN reached_at TEXT;
ALTER TABLE hub_service ADD COLUMN problem TEXT;
ALTER TABLE hub_service ADD COLUMN ended_at TEXT;
