import { expect, test } from 'vitest';
import { gatePorts, industrialPorts } from '../../scanners/targeting/ports.ts';
import { portPlan } from '../../src/scan/port-plan.ts';

test('without a choice, the ports of cameras are tried, with those of controllers and those where nothing listens', () => {
  for (const none of [null, undefined]) {
    const { gate, full, industrial = [], control = [] } = portPlan(none);
    expect(gate).toEqual(gatePorts);
    expect(gate.every((port) => full.includes(port))).toBe(true);
    expect(industrial).toEqual(industrialPorts);
    expect(control.length).toBeGreaterThan(1);
    expect(control.filter((port) => full.includes(port))).toEqual([]);
  }
});

test('an operator who names ports gets no other, neither of controllers nor where nothing listens', () => {
  const [gate = 0] = gatePorts;
  const [controller] = industrialPorts;
  const chosen = [9_999, gate, controller?.port ?? 0];
  expect(portPlan(chosen)).toEqual({ gate: [gate], full: chosen, industrial: [controller] });
});

test('if none of them is a usual sign of life, the first ones are tried for it', () => {
  const chosen = Array.from({ length: 40 }, (_, i) => 40_000 + i);
  expect(portPlan(chosen)).toMatchObject({ gate: chosen.slice(0, gatePorts.length), industrial: [] });
});
