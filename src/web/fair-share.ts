/**
 * Of these, in their order, those of the client that has the most; of several clients that have as many, those of all. What one client has
 * too much of is taken from there, so that it cannot lock out another.
 */
export function ofLargestShare<Item extends { readonly client: string }>(
  items: readonly Item[],
): readonly Item[] {
  const shares = new Map<string, number>();
  for (const { client } of items) shares.set(client, (shares.get(client) ?? 0) + 1);
  const most = Math.max(...shares.values());
  return items.filter(({ client }) => shares.get(client) === most);
}
