/** Titles of any page: they do not name the maker. */
const generic =
  /^(?:(?:user |web |system |please )?log[ -]?in(?: page)?|sign ?in|index|home(?: ?page)?|welcome|main(?: page)?|untitled(?: document)?|document|web(?: ?client)?|title|redirect|loading\.*)$/i;

const word = /[a-z\u00c0-\uffff]{2}/i;

/** Whether a text has a word in any script: two letters in a row. */
export function hasWord(text: string): boolean {
  return word.test(text);
}

/** Whether a title does not name anything of the unit. */
export function isGeneric(title: string | null): boolean {
  return title === null || title.trim() === '' || generic.test(title.trim());
}

/** Parts of a title that name what the unit is, or what its page is for, and not the maker. */
const kinds =
  /^(?:(?:(?:ip|network|net|internet|web|hd|digital|video|cctv|embedded|mega-?pixel|wireless|wi-?fi|smart|remote|hybrid|standalone|h\.?26[45](?:\+)?|speed|mini|ptz|user|activex|live|surveillance|monitor(?:ing)?|login|page|viewer?|client|service|server|system|interface|manage(?:r|ment)|config(?:uration)?|set-?up|(?:ip|net|web)?[ _-]?cam(?:era)?s?|ipc|[dnxm]v[rs]|recorder|encoder|dome|station|netsurveillance|webviewer|webclient|\d{1,2} ?-?ch(?:annel)?)(?:[ _:|-]{1,4}|$)){1,6}|网络摄像机|网络硬盘录像机|ネットワークカメラ|네트워크 카메라)$/i;

/** Whether a title has words for what the unit is, and no name next to them. */
export function isTypeOnly(title: string | null): boolean {
  return title !== null && kinds.test(title.trim().slice(0, 60));
}
