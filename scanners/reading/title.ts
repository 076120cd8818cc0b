/** Titles of any page: they do not tell whose it is. */
const generic =
  /^(?:(?:user |web |system |please )?log[ -]?in(?: page)?|sign ?in|index|home(?: ?page)?|welcome|main(?: page)?|untitled(?: document)?|document|web(?: ?client)?|title|redirect|loading\.*)$/i;

/** Whether a title does not tell whose page it is. */
export function saysNothing(title: string | null): boolean {
  return title === null || title.trim() === '' || generic.test(title.trim());
}
