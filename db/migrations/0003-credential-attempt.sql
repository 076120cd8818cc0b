-- Which devices were shown one of the operator's credentials, and what they said: one that refused is not tried again
-- until the credential changes. The credential itself is nowhere: `credential` is its scrypt hash with the salt below.
-- `device` is one name of the device (its address, or what it announced of itself); an attempt has a row for each.
-- `sent`: no verdict came.
CREATE TABLE credential_attempt (
  credential TEXT NOT NULL,
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  device TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('sent', 'accepted', 'refused')),
  at TEXT NOT NULL,
  PRIMARY KEY (credential, site, device)
) STRICT, WITHOUT ROWID;

-- Random, one for each inventory, hexadecimal.
CREATE TABLE credential_salt (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  salt TEXT NOT NULL
) STRICT;
