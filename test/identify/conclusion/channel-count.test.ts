import { describe, expect, test } from 'vitest';
import { channelCount } from '../../../src/identify/conclusion/channel-count.ts';
import { channelCountText } from '../../../src/model/channel-count.ts';

describe('the channels of a recorder', () => {
  test('the channels of a recorder are the largest number that it reports', () => {
    const facts = [
      { field: 'maker.channels', value: '0' },
      { field: 'maker.remote-channels', value: '16' },
      { field: 'maker.remote-channels', value: '8' },
    ] as const;
    expect(channelCount(facts, 'recorder')).toEqual({ channels: 16, remote: 16, described: 0 });
    const local = { field: 'maker.channels', value: '8' } as const;
    expect(channelCount([local], 'recorder')).toEqual({ channels: 8, remote: 0, described: 0 });
  });

  test.each(['1', '9999', 'many'])(
    'the channels of a recorder are not the lenses of a camera, and no nonsense: %s',
    (value) => {
      expect(channelCount([{ field: 'maker.channels', value }], 'recorder')).toBeNull();
      expect(channelCount([], 'recorder')).toBeNull();
    },
  );

  test('channels are counted of encoders, and not of a camera with four lenses', () => {
    const four = { field: 'maker.channels', value: '4' } as const;
    expect(channelCount([four], 'encoder')?.channels).toBe(4);
    expect(channelCount([four], 'camera')).toBeNull();
  });

  test('channelCount is at least the described channels, each once, no empty ones', () => {
    const texts = [
      '1|192.168.254.2|||||door',
      '1|192.168.254.2|||||door again',
      '2||DS-2CD2143||||',
      '3||||||',
    ];
    const facts = texts.map((value) => ({ field: 'maker.channel', value }) as const);
    expect(channelCount(facts, 'recorder')).toEqual({ channels: 2, remote: 0, described: 2 });
  });

  test('channelCount make a text that does not claim to have seen what is behind', () => {
    const count = { channels: 16, remote: 16 };
    expect(channelCountText({ ...count, described: 0 })).toBe('16, cameras behind it not visible');
    expect(channelCountText({ ...count, described: 1 })).toBe('16, 1 camera reported');
    expect(channelCountText({ ...count, described: 3 })).toBe('16, 3 cameras reported');
  });
});
