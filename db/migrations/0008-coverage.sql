-- What each sweep asked of each network (a /24, of IPv6 a /64). One row is a run of sweeps of the site, one after the other
-- from `first_sweep` to `last_sweep`, that came to the same: a network where nobody is takes one row a year. `asked`:
-- addresses asked to the end. `silent`: those of them that showed no sign of life. `alive`: hosts that showed life, also
-- where they were not asked to the end. By which methods, scope and outcome: that is in the rows of the sweeps.
CREATE TABLE coverage (
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  network TEXT NOT NULL,
  first_sweep INTEGER NOT NULL REFERENCES sweep (id),
  last_sweep INTEGER NOT NULL REFERENCES sweep (id),
  asked INTEGER NOT NULL,
  silent INTEGER NOT NULL,
  alive INTEGER NOT NULL,
  PRIMARY KEY (site, network, first_sweep),
  CHECK (first_sweep <= last_sweep AND silent <= asked)
) STRICT, WITHOUT ROWID;
CREATE INDEX coverage_by_last ON coverage (last_sweep, site, network);
