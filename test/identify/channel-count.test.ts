import { describe, expect, test } from 'vitest';
import { channelCount, channelSentence } from '../../src/identify/channel-count.ts';

describe('the channels of a recorder', () => {
  test('are the largest number that it says', () => {
    expect(
      channelCount([
        { field: 'maker.channels', value: '0' },
        { field: 'maker.remote-channels', value: '16' },
        { field: 'maker.remote-channels', value: '8' },
      ]),
    ).toEqual({ channels: 16, remote: 16 });
    expect(channelCount([{ field: 'maker.channels', value: '8' }])).toEqual({ channels: 8, remote: 0 });
  });

  test('are not the lenses of a camera, and no nonsense', () => {
    expect(channelCount([{ field: 'maker.channels', value: '1' }])).toBeNull();
    expect(channelCount([{ field: 'maker.channels', value: '9999' }])).toBeNull();
    expect(channelCount([{ field: 'maker.channels', value: 'many' }])).toBeNull();
    expect(channelCount([])).toBeNull();
  });

  test('make a sentence that does not claim to have seen what is behind', () => {
    expect(channelSentence({ channels: 16, remote: 16 }, 0)).toBe(
      'It has 16 channels; the cameras behind it are not visible.',
    );
    expect(channelSentence({ channels: 16, remote: 16 }, 3)).toBe('It has 16 channels and told of 3.');
  });
});
