-- To delete a device is to look for the versions of others that were merged into it: without an index that reads every version.
CREATE INDEX device_version_merged ON device_version (merged_into) WHERE merged_into IS NOT NULL;
