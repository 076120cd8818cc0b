import { confidenceText } from './confidence.ts';

/** A maker that may have made a device, as far as the evidence goes. */
export interface Suspect {
  /** The maker's id, `hikvision`, and its name. */
  readonly maker: string;
  readonly manufacturer: string;
  /** 0–1; 0 if it is suspected only because it makes for the device's brand. */
  readonly confidence: number;
}

/** `Hikvision (confidence 0.60), Dahua (makes for the brand)`; null for none. */
export function suspectsText(suspects: readonly Suspect[]): string | null {
  const each = suspects.map(
    ({ manufacturer, confidence }) =>
      `${manufacturer} (${confidence > 0 ? `confidence ${confidenceText(confidence)}` : 'makes for the brand'})`,
  );
  return each.length === 0 ? null : each.join(', ');
}

/** The strongest suspect in short, `Hikvision 0.60` or `Hikvision 0.60 +2`; null if only the brand points to any. */
export function suspectBrief(suspects: readonly Suspect[]): string | null {
  const [first, ...others] = suspects.filter(({ confidence }) => confidence > 0);
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` +${others.length}`;
  return `${first.manufacturer} ${confidenceText(first.confidence)}${more}`;
}
