/** Systems on a chip that cameras are built on, as their firmware writes them. */
const chips =
  'hi35\\d{2}|gk7\\d{3}|xm5\\d{2}|ssc3\\d{2}|nt98\\d{3}|fh8[68]\\d{2}|msc3\\d{2}|ak39\\d{2}|rts39\\d{2}|gm8\\d{3}|rv11\\d{2}|dm36[58x]|t[23]\\d[xznla]?';
const chipName = new RegExp(`(?:^|_)(?:${chips})\\w{0,4}(?:_|$)`, 'i');
/** A kind of unit, then in one word what is on its board: sensor, memory, resolution. */
const boardName = /^(?:ipc|nvr|dvr|db|fe|bc)_(?=\w*\d)[a-z\d]*\d(?:m|mp|sd|no)[\da-z_]*$/i;

/** True for the name of a circuit board, which firmware gives besides the model or in its place (`IPC_523128M5MP`). */
export function isBoardName(text: string): boolean {
  return boardName.test(text) || (text.includes('_') && chipName.test(text));
}

/** True for what can only be a model number: one word in capitals and digits (`P3265-LV`). */
export function isModelNumber(text: string): boolean {
  return /^(?=[A-Z\d/+.-]*\d)(?=[^A-Z]*[A-Z])[A-Z\d][A-Z\d/+.-]{2,30}[a-z]?$/.test(text);
}
