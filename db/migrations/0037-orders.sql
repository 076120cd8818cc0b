-- What a hub wants of a site. At the site: the newest orders, what is refused of them, and what became of an ordered sweep and knowledge pack.
CREATE TABLE hub_orders (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  orders TEXT NOT NULL CHECK (json_valid(orders)),
  received_at TEXT NOT NULL,
  refused TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(refused)),
  sweep_number INTEGER,
  sweep_state TEXT,
  sweep_said TEXT,
  sweep INTEGER,
  knowledge_tried TEXT,
  knowledge_said TEXT
) STRICT;
-- At the hub: what the site answered last.
ALTER TABLE hub_site ADD COLUMN answer TEXT CHECK (answer IS NULL OR json_valid(answer));
