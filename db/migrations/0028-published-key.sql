-- Whether the conclusion rests on a certificate or key whose private half is public (src/model/published-key.ts). The evidence says so, too,
-- but is too long to be read for thousands of devices. Older conclusions knew no such keys.
ALTER TABLE conclusion ADD COLUMN published_key INTEGER NOT NULL DEFAULT 0 CHECK (published_key IN (0, 1));

DROP INDEX conclusion_shown;
CREATE INDEX conclusion_shown ON conclusion (
  id, verdict, maker, manufacturer, brand, type, model, firmware, serial, name, mac, confidence, video, channel_count, suspects, published_key);
