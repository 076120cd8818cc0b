-- What a site recorded before it had a hub travels as it then stood. What was changed until then, its hub cannot undo.
ALTER TABLE enrolment ADD COLUMN after_audit INTEGER NOT NULL DEFAULT 0;

-- Devices of which a hub's decisions are sent once more, because another inventory has taken the place of the site's.
CREATE TABLE hub_resend (device INTEGER NOT NULL PRIMARY KEY REFERENCES device (id)) STRICT;

-- 1: a site imported it, and this is its hub.
ALTER TABLE import ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1));
