const emptyWords =
  /^(?:n\/?a|none|null|nil|unknown|undefined|default|redacted|empty|not (?:set|available|specified)|serial ?(?:number|no\.?)?|sn|to be filled.*|system serial number)$/i;

/** Words for what a field holds: a value of nothing else is the name of the field, which no one filled in. */
const fieldWords =
  /^(?:the|my|your|this|a|default|test|sample|example|dummy|empty|device|dev|product|prod|hardware|hw|firmware|fw|software|sw|system|sys|maker|manufacturer|manu|mfr|vendor|brand|company|oem|model|type|name|id|identifier|version|ver|serial|number|num|no|sn|info|information|value|string|text|placeholder|onvif|rtsp|undefined|unknown|none|null|nil|na|tbd|todo)$/i;

/** Words for what a device is, and not for which one. */
const typeWords =
  /^(?:ip|net|network|networked|internet|web|wi|fi|wifi|wireless|poe|usb|hd|fhd|uhd|sd|full|hi|high|low|mini|micro|smart|intelligent|digital|analog|analogue|video|audio|security|surveillance|cctv|home|indoor|outdoor|in|out|door|ptz|pan|tilt|zoom|fixed|colou?r|day|night|ir|h26[45]|mjpeg|mpeg4?|speed|dome|bullet|turret|box|cube|fisheye|live|stream|streaming|embedded|transmitter|nvt|nvs|ipc|ipcam|ipcamera|netcam|webcam|camera|cameras|cam|cams|device|nvr|dvr|recorder|encoder|decoder|server|doorbell|intercom|unit|board|general|generic|standard|std|custom|private)$/i;

/** Characters that stand for others: a value that was masked, or a template that was not filled in. */
const masked =
  /x{4,}|\*{3,}|#{4,}|\?{3,}|(?:^|[._\s-])x{2,}(?=$|[._\s-])|^[<{[(%$@].*[>}\])%$@]$|^%\w+$|\$\{|\{\{/i;

/** True for a value that is no fact of a unit: empty words, the name of its own field, or a mask. Takes any text. */
export function isPlaceholder(text: string): boolean {
  const words = wordsOf(text);
  return words.length === 0 || emptyWords.test(text.trim()) || masked.test(text) || words.every(isFieldWord);
}

/**
 * True for a model that does not name one: a {@link isPlaceholder placeholder}, or only words for a kind of device
 * (`IP Camera`). Takes any text.
 */
export function isPlaceholderModel(text: string): boolean {
  return isPlaceholder(text) || wordsOf(text).every((word) => typeWords.test(word) || /^\d{1,2}$/.test(word));
}

/** True for a firmware version that is none: a {@link isPlaceholder placeholder}, or a text without any digit. */
export function isPlaceholderFirmware(text: string): boolean {
  return !/\d/.test(text) || isPlaceholder(text);
}

function isFieldWord(word: string): boolean {
  return fieldWords.test(word);
}

/** The words of a text, apart at spaces, signs and capitals: `FirmwareVersion` has two. A number behind a word is not one. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * True for a serial number that does not identify a unit: a {@link isPlaceholder placeholder}, too short, one character
 * repeated, or a counting sequence, with or without letters before it. Firmware ships with these, and two units that share
 * one are still two.
 */
export function isPlaceholderSerial(serial: string): boolean {
  const text = serial.trim();
  if (isPlaceholder(text)) return true;
  const digits = text.replace(/[^0-9a-z]/gi, '').toLowerCase();
  if (digits.length < 4 || /^(.)\1*$/.test(digits)) return true;
  if (/^[x0]+$/.test(digits)) return true;
  const counted = /^[a-z]{1,12}(\d{8,})$/.exec(digits)?.[1];
  return isCountingRow(digits) || (counted !== undefined && isCountingRow(counted));
}

/** True for a MAC address that a developer made up: a repeated byte or a counting sequence. Takes the canonical form. */
export function isPlaceholderMac(mac: string): boolean {
  const hex = mac.replaceAll(':', '');
  if (/^(..)\1*$/.test(hex) || isCountingRow(hex) || hex === '123456789abc') return true;
  // 00:11:22:33:44:55, and the like.
  return /^(?:(.)\1)+$/.test(hex) && isCountingRow(hex.replace(/(.)\1/g, '$1'));
}

/** True for an endpoint, in lower case, that no unit has to itself: all zeros, or too few different digits to be random. */
export function isPlaceholderEndpoint(uuid: string): boolean {
  const hex = uuid.replace(/[^0-9a-f]/g, '');
  return hex.length < 12 || new Set(hex).size < 4;
}

/** Takes four characters or more. */
function isCountingRow(text: string): boolean {
  const rows = ['0123456789abcdef', '1234567890abcdef', '01234567890123456789', '12345678901234567890'];
  return rows.some((row) => row.startsWith(text) || row.endsWith(text));
}
