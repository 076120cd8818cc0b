-- Accounts of an identity provider: known by the provider's subject, which stays whatever a person is called. Their password is the hash of
-- nothing. `session.client`: the address that a session was started from, where it is not this machine's.
CREATE TABLE account_subject (
  account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  UNIQUE (issuer, subject)
) STRICT;
ALTER TABLE session ADD COLUMN client TEXT;
