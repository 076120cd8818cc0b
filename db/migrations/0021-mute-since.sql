-- Since which sweep what answers at the device's address has told nothing of itself, while the device is one that does: in that
-- sweep it counts as neither seen nor silent. Null: it told who it is when it answered last, or it never does.
ALTER TABLE device ADD COLUMN mute_since INTEGER REFERENCES sweep (id);
CREATE INDEX device_mute ON device (mute_since) WHERE mute_since IS NOT NULL;
