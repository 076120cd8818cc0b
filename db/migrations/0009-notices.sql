-- What people are told without asking. `notice`: a digest of events that were new when it was made, as JSON. It is made in
-- one transaction with `notice_told` (whoever's key is there was told), `notice_seen` (how far the history of a site was
-- looked at) and `outbox`, so that nothing is told twice or not at all.
CREATE TABLE notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  events TEXT NOT NULL CHECK (json_valid(events))
) STRICT;

CREATE TABLE notice_told (
  key TEXT NOT NULL PRIMARY KEY,
  notice INTEGER NOT NULL REFERENCES notice (id),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notice_seen (
  site TEXT NOT NULL PRIMARY KEY REFERENCES site (name) ON UPDATE CASCADE,
  version INTEGER NOT NULL,
  sweep INTEGER REFERENCES sweep (id)
) STRICT, WITHOUT ROWID;

-- One row for each notice and each way by which it leaves, kept until it was delivered. `mark` tells the message apart from
-- all others, for whoever receives it. `claimed`: a process (host, pid, birth) works on it and has it by `token` until
-- `expires_at` (milliseconds); if it dies, the message is sent again. `handed`: the last byte left or was about to; if the process
-- dies now, the message is `uncertain` and not sent again by itself.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  notice INTEGER NOT NULL REFERENCES notice (id),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'webhook', 'syslog')),
  mark TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'claimed', 'handed', 'delivered', 'uncertain')),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  token TEXT,
  host TEXT,
  pid INTEGER,
  birth TEXT,
  expires_at INTEGER,
  ended_at TEXT,
  says TEXT,
  CHECK ((state IN ('claimed', 'handed')) = (token IS NOT NULL)),
  UNIQUE (notice, channel)
) STRICT;
CREATE INDEX outbox_open ON outbox (state, channel, id) WHERE state <> 'delivered';
