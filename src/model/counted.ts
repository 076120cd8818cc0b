/** `1 device`, `2 devices`: a count with its noun, for sentences; `many` where an s at the end will not do. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
