/** Whether a value is an object that may hold data by name: no array, date, map, promise or other thing with a nature of its own. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]';
}
