import { firstState, type Settings, type State, untouched } from './state.js';

/** The part of an address behind the `#`: readable for campaigns; a scenario of the reader's own is packed into it. */
export async function addressOf({ campaign, own, seed, current, pinned }: State): Promise<string> {
  const parts = new URLSearchParams();
  if (own === null) parts.set('campaign', campaign);
  else parts.set('scenario', await packed(own));
  if (seed !== firstState.seed) parts.set('seed', seed);
  write(parts, '', current);
  write(parts, 'pinned.', pinned);
  return parts.toString();
}

/** The same backwards. Errors: an Error that a reader understands, for an address that was cut or changed. */
export async function stateOf(address: string): Promise<State> {
  const parts = new URLSearchParams(address.replace(/^#/, ''));
  const scenario = parts.get('scenario');
  const state = {
    campaign: parts.get('campaign') ?? firstState.campaign,
    own: scenario === null ? null : await unpacked(scenario),
    seed: parts.get('seed') ?? firstState.seed,
  };
  const settings: { current: Settings; pinned: Settings } = { current: untouched, pinned: untouched };
  for (const [name, text] of parts) {
    if (['campaign', 'scenario', 'seed'].includes(name)) continue;
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value))
      throw new Error(`The address says ${name}=${text}, which is no number.`);
    const which = name.startsWith('pinned.') ? 'pinned' : 'current';
    const path = name.replace(/^pinned\./, '');
    const before = settings[which];
    settings[which] =
      path === 'target' ? { ...before, target: value } : { ...before, medians: { ...before.medians, [path]: value } };
  }
  return { ...state, ...settings };
}

function write(parts: URLSearchParams, prefix: string, { target, medians }: Settings): void {
  if (target !== null) parts.set(`${prefix}target`, String(target));
  for (const [path, median] of Object.entries(medians).sort(([a], [b]) => (a < b ? -1 : 1)))
    parts.set(`${prefix}${path}`, String(median));
}

async function packed(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

async function unpacked(packedText: string): Promise<string> {
  try {
    const binary = atob(packedText.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await through(bytes, new DecompressionStream('deflate-raw')),
    );
  } catch {
    throw new Error('The scenario in the address cannot be read: was the link cut?');
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
