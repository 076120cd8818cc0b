import { InventoryError } from '../../../db/errors.ts';
import { knowledgeBody, knowledgeInForce } from '../../../db/evidence/knowledge.ts';
import { openAsItIs } from '../../../db/open.ts';

/** The first schema that has a table of knowledge. */
const sinceSchema = 35;

/** The pack that the inventory at a path holds, and the program that made it; null without one, or where the inventory cannot be read. */
export function storedIn(path: string): { readonly program: string; readonly body: Uint8Array } | null {
  try {
    const { inventory, schema } = openAsItIs(path);
    try {
      const known = schema < sinceSchema ? null : knowledgeInForce(inventory);
      const body = known === null ? null : knowledgeBody(inventory);
      return known === null || body === null ? null : { program: known.program, body };
    } finally {
      inventory.close();
    }
  } catch (error) {
    // Whatever opens the inventory to work with it says what is wrong there.
    if (error instanceof InventoryError) return null;
    throw error;
  }
}
