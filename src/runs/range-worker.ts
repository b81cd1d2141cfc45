import { assertScenario, fingerprint, type Scenario } from '../scenario/index.js';
import { callingThread } from './calling-thread.js';
import type { RangeHooks, RangeJob, RangeRecord } from './executor.js';

/** A range on its way to a worker: scenarios are large, so each is sent as text and known by its fingerprint afterwards. */
export interface RangeRequest extends Omit<RangeJob, 'scenario'> {
  readonly fingerprint: string;
}

export function requestOf({ scenario, ...range }: RangeJob): RangeRequest {
  return { fingerprint: fingerprint(scenario), ...range };
}

/** Scenarios, and engines with their memory, that a worker keeps for ranges to come. */
const kept = 8;

/** The side that works: runs ranges one after the other. */
export interface RangeWorker {
  /** `scenarioText` gives the scenario as JSON where the worker does not know it yet. Errors: those of `assertScenario`. */
  readonly run: (request: RangeRequest, scenarioText: () => string, hooks: RangeHooks) => Promise<RangeRecord | null>;
}

export function makeRangeWorker(): RangeWorker {
  const executor = callingThread({ engines: kept });
  const scenarios = new Map<string, Scenario>();
  const scenarioOf = (key: string, text: () => string): Scenario => {
    const scenario = scenarios.get(key) ?? assertScenario(JSON.parse(text()) as Scenario);
    scenarios.delete(key);
    scenarios.set(key, scenario);
    if (scenarios.size > kept) scenarios.delete(scenarios.keys().next().value!);
    return scenario;
  };
  return {
    run: ({ fingerprint: key, ...range }, scenarioText, hooks) =>
      executor.run({ scenario: scenarioOf(key, scenarioText), ...range }, hooks),
  };
}

/** The memory behind a record, each buffer once: what can be moved to another thread instead of copied. */
export function buffersOf(record: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else {
      for (const inner of Object.values(value)) visit(inner);
    }
  };
  visit(record);
  return [...found];
}
