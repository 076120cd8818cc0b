/** The roles of accounts, each with all that the ones before it may do. */
export const roles = ['viewer', 'editor', 'admin'] as const;

export type Role = (typeof roles)[number];

/** On behalf of which person something is done, and what this person may do. */
export interface Account {
  /** As the audit trail names it. */
  readonly name: string;
  readonly role: Role;
  /** The sites that it sees and changes; null: all. */
  readonly sites: readonly string[] | null;
}
