-- Lists of the dashboard that a person has given a name: the filter, order and columns as a query string. A shared one is for all accounts
-- that may see it.
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  created_at TEXT NOT NULL,
  UNIQUE (account, name)
) STRICT;
