/** An integer in groups of three digits, whatever the machine's language: `16,777,216`. */
export function digits(count: number | bigint | string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
