/** Words that factories put beside a name, in lower case or any other. Patterns: makers write `ipcam`, `ipcamera` and `ipc6` alike. */
const factoryWords = new RegExp(
  `^(?:${[
    // The kind of product, and what it has
    String.raw`a?hd|uhd|ip|ipc\p{L}*|cam|cams|camera|cameras|ipcam\p{L}*|webcam|netcam|[dnxhmc]vr|dvs|nvs|recorder|encoder`,
    'decoder|dome|bullet|turret|cube|box|ptz|fisheye|speed|mini|micro|pan|tilt|zoom|megapixel|thermal|starlight',
    String.raw`color\p{L}*|digital|analog|hybrid|indoor|outdoor|floodlight|light|duo|trio|radar|speaker|switch|terminal`,
    'door|doorbell|bell|station|villa|intercom|phone|panel|alarm|access|control|controller|hub|base',
    // Its network, its streams and its pages
    'net|network|internet|wi|fi|wifi|wireless|lan|poe|web|cloud|remote|smart|home|security|surveillance|cctv',
    String.raw`video|audio|media|stream\p{L}*|streamed|rtsp|onvif|live|living|session|server|client|page|portal|view|viewer`,
    'login|log|to|welcome|please|user|name|username|password|admin|administrator|authentication|required|interface',
    'configuration|management|service|by|for|of|the',
    // The unit and its version
    'device|product|series|model|system|systems|pro|plus|lite|max|ultra|gen|edition|version|ver|rev|fw|mac|sn|unknown',
    // The kind of company, and where it is
    'technology|technologies|technik|electronics|electronic|communications|communication|international|corporation',
    'corp|company|co|ltd|inc|gmbh|ag|llc|limited|group|hangzhou|shenzhen|zhejiang|china',
  ].join('|')})$`,
  'iu',
);

/** Whether a word beside a maker's name may be the factory's, in any letter case; every other word is the owner's. */
export function isFactoryWord(word: string): boolean {
  return factoryWords.test(word);
}
