-- How many complete sweeps in a row had asked the device in vain when its version was written; null for older versions.
-- Between two sweeps (a merge by hand, say) only the version knows.
ALTER TABLE device_version ADD COLUMN missed INTEGER;
