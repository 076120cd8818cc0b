-- Whether the last host scan at an address was finished: 0 where its time or its requests were used up, or the sweep ended. Nothing
-- follows from what such a host did not report. NULL: not known. The device's own: 0 if one of its addresses has 0.
ALTER TABLE device_address ADD COLUMN fully_scanned INTEGER CHECK (fully_scanned IN (0, 1));
ALTER TABLE device ADD COLUMN fully_scanned INTEGER CHECK (fully_scanned IN (0, 1));
