import type { Mark } from '../../src/model/fingerprint.ts';

/** The word for a camera, or for a station at the door, in other languages. */
const abroad =
  '(?:IP[ -]?|Netzwerk|[ÜU]berwachungs|WLAN-)?Kamera(?: IP)?|C(?:[áâ]mara|am[ée]ra) IP|Telecamera(?: IP)?|(?:IP-?)?(?:видео)?камера|(?:Video-?)?T[üu]r(?:sprechstelle|station)|Videocitofono|Videoportero|Visiophone|Wideodomofon';

/** The word for a camera. */
const camera =
  '(?:(?:(?:IP|Net|Network|Internet|Wireless|Video|Security|Surveillance|Dome|PTZ|Bullet|Cloud|HD|Megapixel)?Cam(?:era)?|Webcam|(?:IP|Speed|Network)[ -]?(?:Speed)?Dome|IPC|[ND]VR|Video (?:Server|Encoder|Recorder|Intercom)|(?:Digital|(?:Digital |Hard |Network )?Dis[ck]) Recorder|Door ?(?:bell|phone|station|panel)|(?:Video )?Entry ?(?:panel|phone|station)|Entrance (?:Panel|Station)|RTSP Server)s?|IPC\\d{4}\\w{0,8}s?|' +
  `${abroad})`;

/** What a viewer's page is headed by behind a name; a station for surveillance is a program of a file server's. */
const viewer =
  '(?:(?:Web|Net|IE|Remote|Video|DVR|NVR|Network) ?Viewer|Live ?(?:View|Video|Images?)|(?:(?:Video |IP |Network |CCTV |Remote )?Surveillance|CCTV|Remote Monitoring)(?: System)?|Video (?:Web|Streaming) Server)';

/** Patterns that ask for one of these words beside a name. Each takes Node as long to make as thirty others. */
const besideCameras = new WeakSet<RegExp>();
const wordForCamera = new RegExp(`${camera}|${viewer}`, 'i');

/** Whether a mark asks for the word for a camera, and the text holds none. */
export function lacksCamera({ pattern }: Mark, text: string): boolean {
  return besideCameras.has(pattern) && !wordForCamera.test(text);
}

/** A name and the word for a camera in one text, in either order, or a heading of the name and the word for a viewer. */
export function besideCameraPattern(spelled: string): RegExp {
  // A name does not end a designation, and two or three signs do not begin one: Dahua's IPC-HFW2431S-S-S2 is no camera of S2.
  const glue = 'a-z0-9._/-';
  const glueBehind = spelled.replaceAll('?', '').length > 3 ? 'a-z0-9' : glue;
  const pattern = new RegExp(
    `^(?=.{0,200}?(?<![${glue}])${spelled}(?![${glueBehind}]))(?=.{0,200}?(?<![a-z0-9])${camera}(?![a-z0-9])|(?:Welcome to )?${spelled}[ -]{1,3}(?=${viewer}(?: Login| Page)?$))`,
    'i',
  );
  besideCameras.add(pattern);
  return pattern;
}
