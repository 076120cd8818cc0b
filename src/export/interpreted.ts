import type { Device } from '../model/device.ts';
import type { Report, ReportPolicy, StreamedReport } from '../report/report.ts';

/**
 * The report with what is an interpretation in each policy next to each of its verdicts: a row or an object is often passed on
 * without the rest of its file.
 */
export function interpreted(report: Report): Report {
  return { ...report, devices: report.devices.map((device) => interpretedDevice(device, report.policies)) };
}

/** The same for devices that come one after the other. */
export function* interpretedEach({
  devices,
  policies,
}: Pick<StreamedReport, 'devices' | 'policies'>): Generator<Device> {
  for (const device of devices) yield interpretedDevice(device, policies);
}

/** One device in the same way; verdicts of a policy that is not among these stay as they are. */
export function interpretedDevice(device: Device, policies: readonly ReportPolicy[]): Device {
  const verdicts = device.policies.map((verdict) => {
    const policy = policies.find(({ id }) => id === verdict.id);
    return policy === undefined ? verdict : { ...verdict, interpretation: policy.interpretation };
  });
  return { ...device, policies: verdicts };
}
