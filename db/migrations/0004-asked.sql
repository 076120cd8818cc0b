-- What each device was asked in the last sweep that visited it at an address, in the order asked: a JSON list of
-- { scanner, port, tls, path, why, end }. Only the latest, and written only where it differs, so that nights add nothing.
CREATE TABLE device_asked (
  device INTEGER NOT NULL REFERENCES device (id),
  address TEXT NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  PRIMARY KEY (device, address)
) STRICT, WITHOUT ROWID;
