-- Cameras that are seen through a recorder alone: on which of its channels, and at which address it has them there. `ip`
-- is then the recorder's, and the device has no row in device_address: it never answered anywhere itself.
ALTER TABLE device ADD COLUMN through INTEGER REFERENCES device (id);
ALTER TABLE device ADD COLUMN channel INTEGER;
ALTER TABLE device ADD COLUMN channel_address TEXT;
CREATE INDEX device_by_recorder ON device (through, channel) WHERE through IS NOT NULL;

ALTER TABLE device_version ADD COLUMN through INTEGER REFERENCES device (id);
ALTER TABLE device_version ADD COLUMN channel INTEGER;
ALTER TABLE device_version ADD COLUMN channel_address TEXT;
CREATE INDEX device_version_by_recorder ON device_version (through) WHERE through IS NOT NULL;
