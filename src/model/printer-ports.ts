/** Raw printing, LPD and IPP: a printer prints what these ports are sent. */
export function isPrinterPort(port: number): boolean {
  return (port >= 9100 && port <= 9107) || port === 515 || port === 631;
}

/** The message for a user who names one of these, after its number. */
export const neverTried =
  'is never connected to, because printers print what they are sent there. Leave it out.';
