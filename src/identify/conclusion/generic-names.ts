/** What stands in place of a name and is none: words for a thing, its place, its program, a blank to be filled in. */

/** Whether a word before the word for a camera names what it is, where it hangs or whose it is, or is part of a model number. */
export function isDescribing(word: string): boolean {
  return describing.test(word);
}

/** Whether a word before `RTSP Server` is a program's, a chip's or a sample's: cameras of all makers stream with them. */
export function isStreamProgram(word: string): boolean {
  return streamPrograms.test(word);
}

/**
 * Whether the text given as a manufacturer is made of what firmware ships with there: words for the thing, for its chip, for a reseller to be
 * filled in. Takes short texts: words may be joined, and a long row of them is tried in many ways.
 */
export function isUnfilledManufacturer(text: string): boolean {
  return unfilled.test(text);
}

/** Alternatives of which a text consists wholly, in any letter case. */
function oneOf(groups: readonly string[]): RegExp {
  return new RegExp(`^(?:${groups.join('|')})$`, 'i');
}

const describing = oneOf([
  // Which one of several, and whose
  'a|all|an|and|alone|company|default|free|global|guest|main|my|new|of|plus|pro|super|type|ultra|user|your',
  // What kind of camera or recorder it is
  'a[ht]{1,2}d|ai|a[nl]pr|analog|audio|auto|basic|box|bullet|cam|camera|cctv|ccd|(?:hd-?)?(?:[ct]vi|sdi)|cmos|color|colour',
  'cube|day|device|digital|dome|dual|dvr|easy|embedded|external|eye|fast|fisheye|fixed|full|general|generic',
  String.raw`h\.?26[45]|hd|high|hybrid|imaging|infrared|intelligent|ip|ipc|ipcam|ir|lens|lpr|megapixel|mega|mini|mjpeg`,
  'mobile|monitor|motion|mpeg-?4|multi|netcam|night|nvr|pan|panoramic|photo|poe|ptz|security|smart|speed',
  'stand(?:-?alone)?|starlight|stereo|surveillance|thermal|tilt|time|tv|usb|vandal|varifocal|video|wdr|webcam|wi-?fi',
  'wired|wireless(?:-[abgn])?|zoom',
  // Where it hangs
  'area|baby|back|backyard|canteen|corridor|door|driveway|entrance|entry|exit|foyer|front|garage|garden|gate|gym|hall|home',
  'in|indoor|kitchen|library|lobby|office|outdoor|parking|peephole|playground|rear|reception|room|school|shop|side|store',
  'street|wall|warehouse|weather|yard',
  // Its pages, its network and its streams
  String.raw`app|ch\d*|channel|client|cloud|control|demo|index|internet|lan|live|local|login|management|manager|net|network`,
  'online|open|page|remote|rtsp|server|setup|stream(?:ing)?|system|test|view|viewer|web|welcome',
  // Parts of a model number
  String.raw`[a-z]{1,3}\d{2,}\S*|\S*\d{3}\S*|\d.*`,
]);

const streamPrograms = oneOf([
  // Programs and what they are built with
  String.raw`airtunes|darwin|dss|easy\w*|ffmpeg|g-?streamer|gst\w*|happytime|helix|lav\w*|lib\w*|live\w*|macro-?video`,
  String.raw`majestic|media\w*|nginx|onvif|qtss|raop|real\w*|rtp|rtsp\w*|srs|tiny|vlc|wowza|zlm\w*`,
  // Chips and systems
  String.raw`ali|ambarella|android|anyka|apple|embedded|fullhan|goke|grain\w*|hi3\w*|hisilicon|ingenic|isd|linux|mstar`,
  String.raw`novatek|rk\w*|rockchip|sigmastar|sonix|windows`,
  // What a sample calls itself, and what it guards
  String.raw`access|auth\w*|basic|channel|demo|digest|h26\d\w*|host\w*|ip-?tv|local\w*|members?|multicast|my\w*|please`,
  String.raw`preview|private|protected|restricted|sample|secret|secure\w*|session|simple|stream\w*|surveillance|test\w*`,
  String.raw`unicast|unnamed|welcome|\w*ip-?cam\w*`,
]);

const unfilled = new RegExp(
  `^(?:(?:${[
    // Blanks
    String.raw`general|generic|private|default|unknown|undefined|none|null|n\/?a|oem|odm|company|manufacturer|vendor|brand`,
    'test|admin|user|demo|neutral|china|shenzhen|tech(?:nology)?',
    // Words for the thing
    'linux|embedded|nvt|ipnc|onvif|camera|cam|device|product|dvr|nvr|xvr|ipc|hd|wi-?fi|smart|cloud|network|web|video|ip|net',
    String.raw`h\.?26[45]\w*|video-?server|ptz|camera ?\d*|ip-?cam(?:era)?\w*|ipcamera\w*|web-?cam\w*`,
    // Chips, and programs of their makers
    String.raw`hi35\w*|hisilicon|ambarella|novatek|sigmastar|ingenic|goke|anyka|realtek|mstar\w*|rockchip|allwinner|fullhan`,
    String.raw`sonix|happytime(?:soft)?|ak39\d{2}\w*|ssc\d{3}\w*|gk7\d{3}\w*|nt98\d{3}\w*|gm8\d{3}\w*|rv11\d{2}\w*`,
    String.raw`fh8\d{3}\w*|grain(?:-?media)?|texas instruments`,
  ].join('|')})[ _./-]*)+$`,
  'i',
);
