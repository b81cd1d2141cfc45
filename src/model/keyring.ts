import { type Seed, streamKey, type StreamKey } from '../random/index.js';

/** Keys of one seed's streams, each made when it is first asked for (5 µs) and then kept for the run. */
export type Keyring = (stream: string, region: string) => StreamKey;

export function makeKeyring(seed: Seed): Keyring {
  const byStream = new Map<string, Map<string, StreamKey>>();
  return (stream, region) => {
    let byRegion = byStream.get(stream);
    if (byRegion === undefined) byStream.set(stream, (byRegion = new Map<string, StreamKey>()));
    let key = byRegion.get(region);
    if (key === undefined) byRegion.set(region, (key = streamKey(seed, region, stream)));
    return key;
  };
}
