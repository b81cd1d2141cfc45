import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Measurement {
  readonly seconds: number;
  readonly units: number;
  readonly check: number;
}

/** A process that times cases on request by the line protocol of `serve`. */
export interface Peer {
  readonly name: string;
  measure(caseName: string): Promise<Measurement | null>;
  stop(): void;
}

export function startPeer(name: string, command: string, args: readonly string[]): Peer {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name,
    async measure(caseName) {
      child.stdin.write(`${caseName}\n`);
      const answer = await lines.next();
      if (answer.done === true) throw new Error(`${name} ended while timing "${caseName}"`);
      const line: string = answer.value;
      if (line === 'absent') return null;
      const [seconds, units, check] = line.split(' ').map(Number);
      return { seconds: seconds!, units: units!, check: check! };
    },
    stop: () => void child.stdin.end(),
  };
}
