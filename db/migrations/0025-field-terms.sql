-- Tables, columns and stored keys take the field's terms, once before 1.0: a decision is a person's, a warning a sweep's, a probe is one
-- service request. No row is added, dropped or changed in anything but names. In JSON text only keys are followed by `":`, and a quotation
-- mark inside a string is escaped, so `replace` meets keys alone. Audit entries keep `detail` as it was written.
ALTER TABLE finding RENAME TO decision;
ALTER TABLE decision RENAME COLUMN said_at TO decided_at;
ALTER TABLE decision RENAME COLUMN said_by TO decided_by;
ALTER TABLE decision RENAME COLUMN because TO reason;
DROP INDEX finding_by_replacement;
CREATE INDEX decision_by_replacement ON decision (replaced_by) WHERE replaced_by IS NOT NULL;

ALTER TABLE worthless RENAME TO ambiguous_identifier;
ALTER TABLE notice_told RENAME TO notice_sent;
ALTER TABLE audit RENAME COLUMN says TO message;
ALTER TABLE outbox RENAME COLUMN says TO message;
ALTER TABLE outbox RENAME COLUMN birth TO process_started;
ALTER TABLE lease RENAME COLUMN birth TO process_started;
ALTER TABLE nightly_service RENAME COLUMN birth TO process_started;
ALTER TABLE imported RENAME COLUMN firm TO certain;
ALTER TABLE pin RENAME COLUMN act TO audit_id;

ALTER TABLE device_asked RENAME TO device_probe;
ALTER TABLE device_probe RENAME COLUMN questions TO probes;
UPDATE device_probe SET probes = replace(probes, '"end":', '"outcome":');

ALTER TABLE device RENAME COLUMN mute_since TO unidentified_since;
ALTER TABLE device RENAME COLUMN gravity TO severity;
DROP INDEX device_mute;
CREATE INDEX device_unidentified ON device (unidentified_since) WHERE unidentified_since IS NOT NULL;

ALTER TABLE sweep RENAME COLUMN begun_at TO first_started_at;
ALTER TABLE sweep RENAME COLUMN manner TO settings_digest;
UPDATE sweep SET counts = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(counts,
  '"asked":', '"scanned":'),
  '"doubted":', '"rejected":'),
  '"spared":', '"skipped":'),
  '"conversations":', '"flows":'),
  '"endings":', '"outcomes":'),
  '"findings":', '"warnings":'),
  '"says":', '"message":'),
  '"kind":"way"', '"kind":"path"'),
  '"kind":"unheard"', '"kind":"receive-failed"'),
  '"kind":"unproven"', '"kind":"unidentified"');

UPDATE conclusion SET
  evidence = replace(replace(evidence, '"witness":', '"evidenceSource":'), '"counts":false', '"counted":false'),
  channel_count = replace(channel_count, '"told":', '"described":');

-- What undoing a merge or split needs are rows as they were stored, by table and column.
ALTER TABLE reversible RENAME COLUMN act TO audit_id;
UPDATE reversible SET before = replace(replace(replace(replace(replace(replace(replace(replace(replace(before,
  '"finding":', '"decision":'),
  '"device_asked":', '"device_probe":'),
  '"questions":', '"probes":'),
  '\"end\":', '\"outcome\":'),
  '"said_at":', '"decided_at":'),
  '"said_by":', '"decided_by":'),
  '"because":', '"reason":'),
  '"act":', '"audit_id":'),
  '"mute_since":', '"unidentified_since":');
