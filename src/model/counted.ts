/** `1 device`, `2 devices`: a count with its noun, for sentences; `many` if adding an s is not enough. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
