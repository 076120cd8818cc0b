/** Larger than floating-point errors, smaller than the four decimals to which confidences are rounded. */
const hair = 1e-6;

/** A confidence (0 to 1) cut to two decimals. It is never rounded up: no list may claim more than the evidence gives. */
export function shownConfidence(confidence: number): number {
  return Math.floor(confidence * 100 + hair) / 100;
}

/** The same as text: `0.97`. */
export function confidenceText(confidence: number): string {
  return shownConfidence(confidence).toFixed(2);
}

/** Confidence below which a maker is named but not established; no device is cleared on less. */
export const establishedFrom = 0.5;

/** Whether a maker may be named without a word of doubt, and units be counted as its. */
export function isEstablished(confidence: number): boolean {
  return confidence >= establishedFrom;
}
