import { failText, isRecord } from '../../errors/index.js';
import { readValue } from './values.js';

/** A change of a value of a scenario: where, step by step, and to what. */
export interface Setting {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/**
 * Reads `path=value`: `uptake.willing=0.05`, `policies[0].from=2023-06-01`, `quota.announced.RU-MOW=5000`. A point within a name is written `\.`.
 * Errors: `options/invalid`.
 */
export function readSetting(text: string, option: string): Setting {
  const equals = text.indexOf('=');
  const path = equals < 1 ? null : readPath(text.slice(0, equals));
  if (path === null)
    return failText('options/invalid', option, JSON.stringify(text), 'path=value, such as uptake.willing=0.05');
  return { path, value: readValue(text.slice(equals + 1), `${option} ${text.slice(0, equals)}`) };
}

/** The steps of a path; `null` where one of them is empty. */
function readPath(text: string): (string | number)[] | null {
  const steps = text.trim().match(/(?:\\.|[^.\\[\]])+|\[\d+\]|\.|./gs) ?? [];
  const path: (string | number)[] = [];
  let wantsName = true;
  for (const step of steps) {
    if (step === '.') {
      if (wantsName) return null;
      wantsName = true;
    } else if (/^\[\d+\]$/.test(step)) {
      if (wantsName) return null;
      path.push(Number(step.slice(1, -1)));
    } else {
      if (!wantsName || /^[[\]\\]$/.test(step)) return null;
      path.push(step.replace(/\\(.)/gs, '$1'));
      wantsName = false;
    }
  }
  return wantsName ? null : path;
}

/**
 * The patch that makes the changes to a scenario: records merge in it, as `vary` does; lists and distributions, which are replaced as a whole, are
 * copied from the scenario before one thing in them is changed. Errors: `options/invalid` for a place of a list that it has not.
 */
export function patchOf(settings: readonly Setting[], base: unknown): Record<string, unknown> {
  return settings.reduce<Record<string, unknown>>(
    (patch, { path, value }) => changed(patch, base, path, value, '') as Record<string, unknown>,
    {},
  );
}

function changed(
  patch: unknown,
  base: unknown,
  [step, ...rest]: readonly (string | number)[],
  value: unknown,
  where: string,
): unknown {
  if (step === undefined) return value;
  const inBase = (base as Record<string | number, unknown> | null | undefined)?.[step];
  if (typeof step === 'number') {
    const list: unknown = Array.isArray(patch) ? patch : base;
    if (!Array.isArray(list) || step >= list.length)
      return failText(
        'options/invalid',
        `--set ${where}`,
        `place ${String(step)}`,
        Array.isArray(list) ? `a place of the list, 0 to ${String(list.length - 1)}` : 'a list at this path',
      );
    const items = list as unknown[];
    return items.map((item, i) =>
      // What stands in a list is replaced with it, so what is not changed has to be there.
      i === step ? changed(item, item, rest, value, `${where}[${String(step)}]`) : item,
    );
  }
  // Of a distribution, which is replaced as a whole, the rest comes along.
  const before = isRecord(patch) ? patch : isRecord(base) && typeof base['kind'] === 'string' ? base : {};
  const inner = Object.hasOwn(before, step) ? before[step] : undefined;
  const at = where === '' ? step : `${where}.${step}`;
  return { ...before, [step]: changed(inner, inBase, rest, value, at) };
}
