/** Every field may be left out. */
export type AllOptional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The same with `null` for "back to the default" or, in a record, "remove this key". */
export type Removable<T> = { readonly [K in keyof T]?: T[K] | null | undefined };
