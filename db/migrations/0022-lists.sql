-- What lists show of a conclusion, and when each version was written, beside each other: of a row of two kilobytes a list needs a
-- hundred bytes, and a list of a past day looks back over many versions for their time alone.
CREATE INDEX conclusion_shown ON conclusion (
  id, verdict, maker, manufacturer, brand, type, model, firmware, serial, name, mac, confidence, video, channel_count);
DROP INDEX device_version_by_device;
CREATE INDEX device_version_by_device ON device_version (device, id, at);
