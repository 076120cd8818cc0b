-- Earlier versions read live video (multipart/x-mixed-replace) as a page, and took bytes of its pictures for a notice of copyright. Such
-- a value is overwritten where it stands: in the fact, and in the evidence of conclusions. Rows and references stay, so that every merge
-- is still undone. A value is of a picture if a quarter of its characters, and four at least, are of the upper half of Latin-1 (or
-- undecodable), or if it has neither three letters in a row nor a year beside the sign for copyright.
CREATE TEMP TABLE picture AS
WITH RECURSIVE
  notice (id, value) AS (
    SELECT id, value FROM fact WHERE field = 'http.page-mark' AND value GLOB 'copyright=*'
  ),
  letter (id, value, at, upper) AS (
    SELECT id, value, length('copyright=') + 1, 0 FROM notice
    UNION ALL
    SELECT id, value, at + 1,
      upper + (unicode(substr(value, at, 1)) BETWEEN 160 AND 255 OR unicode(substr(value, at, 1)) = 65533)
    FROM letter WHERE at <= length(value)
  )
SELECT id, value, 'copyright=(removed: bytes of a picture, ' || id || ')' AS instead
FROM letter
WHERE at > length(value)
  AND ((upper >= 4 AND upper * 4 >= length(value) - length('copyright='))
    OR (value GLOB '*©*'
      AND value NOT GLOB 'copyright=*[A-Za-z][A-Za-z][A-Za-z]*'
      AND value NOT GLOB '*[12][09][0-9][0-9]*'
      AND upper > 1));

UPDATE fact SET value = (SELECT instead FROM temp.picture p WHERE p.id = fact.id)
WHERE id IN (SELECT id FROM temp.picture);

UPDATE conclusion SET evidence = (
  SELECT json_group_array(json(
    CASE WHEN p.instead IS NULL THEN e.value ELSE json_set(e.value, '$.value', p.instead) END))
  FROM json_each(conclusion.evidence) e
  LEFT JOIN temp.picture p ON p.value = json_extract(e.value, '$.value'))
WHERE EXISTS (
  SELECT 1 FROM json_each(conclusion.evidence) e JOIN temp.picture p ON p.value = json_extract(e.value, '$.value'));

DROP TABLE temp.picture;
