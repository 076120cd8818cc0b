/** A name in whatever case, with a blank, hyphen or underline where it has one. */
export function anyCase(name: string): string {
  return name
    .replace(/[.&]/g, '\\$&')
    .replace(/[ -]/g, '[ _-]?')
    .replace(/[a-z](?![^[]*\])/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}
