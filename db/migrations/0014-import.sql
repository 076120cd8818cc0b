-- Files of other systems (DHCP leases, tables of switches, nmap, asset registers) that were imported, and by whom.
-- `written_at`: the moment of which the file speaks. `counts`: JSON.
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  digest TEXT NOT NULL,
  written_at TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts))
) STRICT;
CREATE INDEX import_by_digest ON import (site, kind, digest);

-- What they say, each thing once however often it is imported: from when until when it is known to have been so. Kept is
-- what is about a device, and every line of an asset register. `device` and `matched_by` are worked out anew at each
-- import and sweep. `firm`: the device is known to have been there at that time. `port_macs`: MAC addresses on that port.
CREATE TABLE imported (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  kind TEXT NOT NULL,
  digest TEXT NOT NULL,
  address TEXT,
  mac TEXT,
  serial TEXT,
  host_name TEXT,
  vendor_class TEXT,
  switch_name TEXT,
  switch_port TEXT,
  vlan TEXT,
  open_ports TEXT,
  asset_tag TEXT,
  location TEXT,
  owner TEXT,
  name TEXT,
  seen_from TEXT NOT NULL,
  seen_to TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import (id),
  line INTEGER NOT NULL,
  port_macs INTEGER,
  device INTEGER REFERENCES device (id) ON DELETE CASCADE,
  matched_by TEXT CHECK (matched_by IN ('mac', 'serial', 'address', 'imported-mac')),
  firm INTEGER NOT NULL DEFAULT 0 CHECK (firm IN (0, 1)),
  UNIQUE (site, kind, digest),
  CHECK ((device IS NULL) = (matched_by IS NULL)),
  CHECK (seen_from <= seen_to)
) STRICT;
CREATE INDEX imported_by_device ON imported (device) WHERE device IS NOT NULL;
CREATE INDEX imported_by_mac ON imported (mac) WHERE mac IS NOT NULL;
CREATE INDEX imported_by_import ON imported (import);

-- The newest that imports say of a device, as JSON: what lists show.
CREATE TABLE device_import (
  device INTEGER NOT NULL PRIMARY KEY REFERENCES device (id) ON DELETE CASCADE,
  said TEXT NOT NULL CHECK (json_valid(said))
) STRICT;
