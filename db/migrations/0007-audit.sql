-- What people did to the inventory, and what was done in their name: who, when, to which device, and a sentence that says
-- it. Never changed and never deleted. `detail`: what a program needs of it, and what taking it back would need.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  device INTEGER REFERENCES device (id),
  says TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE INDEX audit_by_device ON audit (device, id) WHERE device IS NOT NULL;
