import { describe, expect, test } from 'vitest';
import { parse, requests, sadp } from '../../scanners/sadp.ts';
import { capture } from './captures.ts';
import { factsIn } from './facts-in.ts';

const read = (name: string) => factsIn(parse(capture(`sadp/${name}.xml`)));

describe('SADP', () => {
  test('sends an inquiry, each time with another id, and nothing else', () => {
    const [first = '', second = ''] = [requests(), requests()].map(([bytes = new Uint8Array()]) =>
      Buffer.from(bytes).toString(),
    );
    expect(first).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?><Probe><Uuid>[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}<\/Uuid><Types>inquiry<\/Types><\/Probe>$/,
    );
    expect(first).not.toBe(second);
    expect(requests()).toHaveLength(1);
  });

  test('probes every address, twice, and receives the group on its own port', () => {
    expect(sadp).toMatchObject({
      port: 37_020,
      audience: 'every-address',
      repeats: 2,
      gapMs: 300,
      group: { v4: '239.255.255.250' },
      answersTo: { port: 37_020, groups: ['239.255.255.250'] },
    });
    expect(sadp.broadcast).toBeUndefined();
  });

  test('reads a camera: the model is the description, the type a number, its one channel its own', () => {
    expect(parse(capture('sadp/camera.xml'))).toEqual([
      { field: 'maker.answer', value: 'sadp' },
      { field: 'maker.model', value: 'DS-2CD2T43G2-4I' },
      { field: 'maker.device-class', value: '139783' },
      { field: 'maker.serial', value: 'DS-2CD2T43G2-4I20220418AAWRK31500612' },
      { field: 'maker.firmware', value: 'V5.7.3build 220112' },
      { field: 'maker.mac', value: '44-a6-42-7a-10-01' },
      { field: 'maker.channels', value: '1' },
      { field: 'maker.activated', value: 'yes' },
    ]);
  });

  test('reads an answer whose root is spelled with a small m', () => {
    const text = Buffer.from(capture('sadp/camera.xml')).toString().replaceAll('ProbeMatch', 'Probematch');
    expect(parse(Buffer.from(text))).toEqual(parse(capture('sadp/camera.xml')));
  });

  test('reads the channels of recorders, and which of them come over the network', () => {
    expect(read('recorder')).toMatchObject({ 'maker.channels': '8', 'maker.remote-channels': '8' });
    expect(read('hybrid-recorder')).toMatchObject({ 'maker.channels': '6', 'maker.remote-channels': '2' });
  });

  test('takes the channels of a recorder out of its serial number otherwise', () => {
    const text = Buffer.from(capture('sadp/hybrid-recorder.xml')).toString();
    const without = text.replace(/<(Analog|Digital)ChannelNum>\d<\/\1ChannelNum>/g, '');
    expect(factsIn(parse(Buffer.from(without)))['maker.channels']).toBe('4');
  });

  test('takes the model out of the type, then out of the serial, if it has none', () => {
    expect(read('factory-state')).toMatchObject({
      'maker.model': 'DS-2DE2A404IW-DE3',
      'maker.activated': 'no',
    });
    expect(read('factory-state')['maker.device-class']).toBeUndefined();
    expect(read('no-model')).toMatchObject({ 'maker.model': 'HWI-B140H', 'maker.device-class': '200123' });
  });

  test('reads XML that is none: an ampersand as it is, a document that was cut', () => {
    expect(read('ampersand')).toMatchObject({ 'maker.model': 'C500', 'maker.activated': 'yes' });
    expect(read('cut')).toMatchObject({
      'maker.model': 'DS-K1T671M',
      'maker.firmware': 'V3.2.0 build 200709',
    });
  });

  test('keeps neither salts nor codes', () => {
    const values = Object.values(read('camera')).join(' ');
    expect(Buffer.from(capture('sadp/camera.xml')).toString()).toContain('9f1c77e2d4aa03b8');
    expect(values).not.toContain('9f1c77e2d4aa03b8');
    expect(parse(capture('sadp/other-verb.xml'))).toBeNull();
  });

  test('drops its own request and other protocols', () => {
    for (const bytes of requests()) expect(parse(bytes)).toBeNull();
    expect(parse(capture('sadp/own-inquiry.xml'))).toBeNull();
    expect(parse(capture('sadp/ws-discovery.xml'))).toBeNull();
    expect(parse(new Uint8Array())).toBeNull();
  });

  test('cleans what is hostile', () => {
    const facts = read('hostile');
    expect(facts['maker.firmware']).toBe('[2JV5');
    expect(facts['maker.model']).not.toMatch(/[\u202e\0]/);
    expect(facts['maker.channels']).toBeUndefined();
  });
});
