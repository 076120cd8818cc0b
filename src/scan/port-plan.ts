import {
  bannerPorts,
  controlPorts,
  defaultPorts,
  gatePorts,
  industrialPorts,
} from '../../scanners/targeting/ports.ts';
import type { PortPlan } from '../sweep/options.ts';

/**
 * A few gate ports are tried at every address; hosts that show life get the rest, after the ports of industrial controllers.
 * `chosen`: the operator's own list; null or undefined for the camera set.
 */
export function portPlan(chosen: readonly number[] | null | undefined): PortPlan {
  if (chosen === null || chosen === undefined)
    return {
      gate: gatePorts,
      full: [...defaultPorts, ...bannerPorts],
      industrial: industrialPorts,
      control: controlPorts,
    };
  const gate = gatePorts.filter((port) => chosen.includes(port));
  return {
    gate: gate.length > 0 ? gate : chosen.slice(0, gatePorts.length),
    full: chosen,
    // An operator who names ports wants no others.
    industrial: industrialPorts.filter(({ port }) => chosen.includes(port)),
  };
}
