/** The part of the npm package `ping` (0.4.4, without types) that the one wrapper uses. */
declare module 'ping' {
  interface PingOptions {
    /** Seconds to wait for an answer; false leaves the option out. */
    timeout?: number | false;
    /** Seconds after which the process ends whatever happened; false leaves it out. */
    deadline?: number | false;
    min_reply?: number;
    /** Whether to call `ping6`. */
    v6?: boolean;
  }
  const ping: {
    promise: { probe(address: string, options: PingOptions): Promise<{ readonly alive: boolean }> };
  };
  export default ping;
}
