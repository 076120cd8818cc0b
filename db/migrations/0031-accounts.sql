-- Accounts of the dashboard and its API. A password is kept as its scrypt hash with the parameters, a session and a token as the SHA-256 of
-- a random number of 256 bits. `name_key`: the name in lower case. `all_sites` 0: only those in account_site, which a sweep need not know yet.
CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
  all_sites INTEGER NOT NULL CHECK (all_sites IN (0, 1)),
  password TEXT NOT NULL CHECK (password GLOB 'scrypt$*$*$*$*$*'),
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE account_site (
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  site TEXT NOT NULL,
  PRIMARY KEY (account, site)
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
  digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  started_at TEXT NOT NULL,
  last_used TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_account ON session (account);
CREATE TABLE api_token (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  label TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX api_token_by_account ON api_token (account);
