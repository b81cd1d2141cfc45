/** ln 2, rounded to a double. */
export const ln2 = 0.6931471805599453;

/** ln 2 to its first 33 bits (0x3FE62E42 FEE00000), so that k·ln2High is exact for |k| < 2^20. */
export const ln2High = 0.69314718036912381649;

/** ln 2 − {@link ln2High}, rounded to a double. */
export const ln2Low = 1.9082149292705877e-10;

/** 1 / ln 2, rounded to a double. */
export const inverseLn2 = 1.4426950408889634;
