/** The part of the npm package `node-onvif` (0.1.7, without types) that the one wrapper uses. */
declare module 'node-onvif' {
  /** What a call resolves to: `data` is the reply's Body as xml2js reads it, without prefixes. */
  interface OnvifAnswer {
    readonly data: unknown;
  }
  interface OnvifDeviceService {
    /** Milliseconds added to this machine's time for `Created`. */
    time_diff: number;
    getSystemDateAndTime(): Promise<OnvifAnswer>;
    getDeviceInformation(): Promise<OnvifAnswer>;
    getNetworkInterfaces(): Promise<OnvifAnswer>;
    getCapabilities(): Promise<OnvifAnswer>;
  }
  class OnvifDevice {
    constructor(params: { readonly xaddr: string });
    readonly services: { readonly device: OnvifDeviceService };
    /** Credentials for every later call; without it calls carry none. */
    setAuth(user: string, password: string): void;
  }
  const onvif: { readonly OnvifDevice: typeof OnvifDevice };
  export default onvif;
}

/** Its media service: the package creates one only in an initialisation that requests far more. */
declare module 'node-onvif/lib/modules/service-media.js' {
  class OnvifServiceMedia {
    constructor(params: { readonly xaddr: string; readonly time_diff: number });
    setAuth(user: string, password: string): void;
    getVideoSources(): Promise<{ readonly data: unknown }>;
  }
  export default OnvifServiceMedia;
}
