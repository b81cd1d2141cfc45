/** Whether a value is an object that may hold data by name: no array, date, map, promise or other thing with a nature of its own. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return Object.prototype.toString.call(value) === '[object Object]';
  } catch {
    // A revoked proxy, or one with a trap that throws.
    return false;
  }
}
