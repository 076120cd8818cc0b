-- What imports said of a device from a moment on, until the next row of it; null: nothing any more. Written where it changes.
CREATE TABLE device_import_past (
  device INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  said TEXT CHECK (json_valid(said)),
  PRIMARY KEY (device, at)
) STRICT, WITHOUT ROWID;
INSERT INTO device_import_past (device, at, said)
  SELECT device, (SELECT max(at) FROM import), said FROM device_import;
