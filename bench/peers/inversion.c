/* C's side of the benchmarks (see bench/serve.ts): the proxy of bench/cases/proxy.ts by the same algorithm, keyed Threefry uniforms and
 * inversion with tabulated normal quantiles, plain scalar code. Hard cases are searched from the expansion with sums of lgamma
 * probabilities; means below 1 are summed up. Regions are keyed by number, so draws differ from levy's and totals agree in the mean. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { REGIONS = 83, WEEKS = 39, REPLICATES = 10000, BLOCK = 2048, PIECES = 256, TAIL_SCALE = 32768 };
static double central[PIECES][8], tail[PIECES][8];

/* AS 241 (Wichura 1988), as in src/numeric/normal-quantile.ts. */
static double normal_quantile(double u) {
  double q = u - 0.5;
  if (fabs(q) <= 0.425) {
    double r = 0.180625 - q * q;
    return
      (q * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
      45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745)
      * r + 3.387132872796366608)) / (((((((5226.495278852545925 * r + 28729.085735721942674) * r +
      39307.89580009271061) * r + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) *
      r + 42.313330701600911252) * r + 1);
  }
  double root = sqrt(-log(q < 0 ? u : 1 - u)), distance;
  if (root <= 5) {
    double r = root - 1.6;
    distance =
      (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
      1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r +
      4.6303378461565452959) * r + 1.42343711074968357734) / (((((((1.05075007164441684324e-9 * r +
      5.475938084995344946e-4) * r + 0.0151986665636164571966) * r + 0.14810397642748007459) * r +
      0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1);
  } else {
    double r = root - 5;
    distance =
      (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
      0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r +
      5.4637849111641143699) * r + 6.6579046435011037772) / (((((((2.04426310338993978564e-15 * r +
      1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r +
      0.0148753612908506148525) * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1);
  }
  return q < 0 ? -distance : distance;
}

/* As in src/random/normal-table.ts; pieces without a polynomial are NaN. */
static void make_table(double table[PIECES][8], double scale, int first, int last) {
  double nodes[7], value[7];
  for (int i = 0; i < 7; i++) nodes[i] = cos((2 * i + 1) * M_PI / 14) / 2;
  for (int piece = 0; piece < PIECES; piece++) {
    if (piece < first || piece >= PIECES - last) { table[piece][0] = NAN; continue; }
    for (int i = 0; i < 7; i++) value[i] = normal_quantile((piece + 0.5 + nodes[i]) / scale);
    for (int order = 1; order < 7; order++)
      for (int i = 6; i >= order; i--) value[i] = (value[i] - value[i - 1]) / (nodes[i] - nodes[i - order]);
    double c[8] = {value[6]};
    for (int i = 5; i >= 0; i--) {
      for (int power = 6; power > 0; power--) c[power] = c[power - 1] - c[power] * nodes[i];
      c[0] = value[i] - c[0] * nodes[i];
    }
    memcpy(table[piece], c, sizeof c);
  }
}

static inline double piecewise(double table[PIECES][8], double scaled) {
  int piece = (int)scaled & 255;
  const double *c = table[piece];
  double t = scaled - piece - 0.5, t2 = t * t;
  return c[0] + t * c[1] + t2 * (c[2] + t * c[3] + t2 * (c[4] + t * c[5] + t2 * c[6]));
}

static inline uint32_t turn(uint32_t x, int n) { return (x << n) | (x >> (32 - n)); }
#define ROUND(n) a += b; b = turn(b, n) ^ a;

static void fill(double *out, int count, uint32_t k0, uint32_t k1, uint32_t first, uint32_t counter) {
  const uint32_t k2 = 0x1bd11bdau ^ k0 ^ k1;
  for (int i = 0; i < count; i++) {
    uint32_t a = first + i + k0, b = counter + k1;
    ROUND(13) ROUND(15) ROUND(26) ROUND(6) a += k1; b += k2 + 1;
    ROUND(17) ROUND(29) ROUND(16) ROUND(24) a += k2; b += k0 + 2;
    ROUND(13) ROUND(15) ROUND(26) ROUND(6) a += k0; b += k1 + 3;
    ROUND(17) ROUND(29) ROUND(16) ROUND(24) a += k1; b += k2 + 4;
    ROUND(13) ROUND(15) ROUND(26) ROUND(6) a += k2; b += k0 + 5;
    out[i] = (a * 1048576.0 + (b >> 12) + 0.5) * 0x1p-52;
  }
}

static double sum_up(double u, double n, double p) {
  double odds = p / (1 - p), term = exp(n * log1p(-p)), sum = term, k = 0;
  while (sum < u && term > 1e-18) { k += 1; term *= (n - k + 1) / k * odds; sum += term; }
  return k;
}

static double probability(double k, double n, double p) {
  return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log1p(-p));
}

static int reaches(double k, double u, double n, double p) {
  double odds = p / (1 - p);
  if (k < 0) return 0;
  if (u < 0.5) {
    double term = probability(k, n, p), sum = term;
    for (double j = k; j > 0 && term > sum * 1e-18; j--) { term *= j / ((n - j + 1) * odds); sum += term; }
    return sum >= u;
  }
  double term = probability(k + 1, n, p), sum = term;
  for (double j = k + 1; j < n && term > sum * 1e-18; j++) { term *= (n - j) / (j + 1) * odds; sum += term; }
  return sum <= 1 - u;
}

static double hard(double u, double n, double p) {
  if (n * p < 20) return sum_up(u, n, p);
  double w = normal_quantile(u), a = 1 - 2 * p, s = sqrt(n * p * (1 - p) - 1.0 / 12);
  double x = n * p + 0.5 + s * w + a * (w * w - 1) / 6 + w * ((9 - 7 * a * a) + (a * a - 3) * w * w) / (144 * s);
  if (fabs(x - nearbyint(x)) > (0.2 + 0.1 * w * w * w * w) / (s * s) + 1e-8 * s) return floor(x);
  double k = nearbyint(x);
  return reaches(k - 1, u, n, p) ? k - 1 : k;
}

static void batch(double *out, int count, const double *u, const double *trials, double p, int *pending) {
  double q = 1 - p, a = 1 - 2 * p, constant = 0.5 - a / 6, square = a / 6, linear = (9 - 7 * a * a) / 144,
         cubic = (a * a - 3) / 144, third = a * (9 - a * a) / 6480;
  int open = 0;
  for (int i = 0; i < count; i++) {
    double mean = trials[i] * p;
    if (mean < 1) { pending[open++] = i; continue; }
    double w = piecewise(central, u[i] * PIECES);
    if (isnan(w)) w = u[i] < 0.5 ? piecewise(tail, u[i] * TAIL_SCALE) : -piecewise(tail, (1 - u[i]) * TAIL_SCALE);
    double w2 = w * w, s = sqrt(mean * q - 1.0 / 12), r = 1 / s, r2 = r * r;
    double x = mean + constant + square * w2 + w * (s + r * (linear + cubic * w2)) + r2 * third * ((3 * w2 + 7) * w2 - 16);
    double k = floor(x);
    if (fabs(x - k - 0.5) < 0.5 - ((0.03 + 0.0125 * w2 * w2) * r2 * r + 2e-8 * s + 1e-9)) out[i] = k;
    else pending[open++] = i;
  }
  for (int j = 0; j < open; j++) {
    int i = pending[j];
    out[i] = 1 - u[i] >= trials[i] * p ? 0 : hard(u[i], trials[i], p);
  }
}

static void keep(const double *drawn, int count, double *pool, double *national, double *regional) {
  for (int i = 0; i < count; i++) { pool[i] -= drawn[i]; national[i] += drawn[i]; regional[i] += drawn[i]; }
}

static double proxy(void) {
  double *national = calloc(2 * WEEKS * REPLICATES, sizeof(double)), *regional = calloc(2 * REGIONS * REPLICATES, sizeof(double));
  static double u[BLOCK], drawn[BLOCK], pool[BLOCK], rest[BLOCK];
  static int pending[BLOCK];
  for (int start = 0; start < REPLICATES; start += BLOCK) {
    int count = REPLICATES - start < BLOCK ? REPLICATES - start : BLOCK;
    for (int region = 0; region < REGIONS; region++) {
      double willing = round(1000 * pow(100, region / (double)(REGIONS - 1)));
      double volunteering = 0.02 + 0.016 * (region * 37 % REGIONS) / REGIONS, coercion = 0.0001 + 0.00005 * (region * 53 % REGIONS) / REGIONS;
      for (int i = 0; i < count; i++) { pool[i] = willing; rest[i] = 19 * willing; }
      for (int week = 0; week < WEEKS; week++) {
        fill(u, count, 2654435761u * (region + 1), 17, start, week << 8);
        batch(drawn, count, u, pool, volunteering, pending);
        keep(drawn, count, pool, national + week * REPLICATES + start, regional + region * REPLICATES + start);
        fill(u, count, 2654435761u * (region + 1), 18, start, week << 8);
        batch(drawn, count, u, rest, coercion, pending);
        keep(drawn, count, rest, national + (WEEKS + week) * REPLICATES + start, regional + (REGIONS + region) * REPLICATES + start);
      }
    }
  }
  double total = 0;
  for (int i = 0; i < 2 * REGIONS * REPLICATES; i++) total += regional[i];
  free(national);
  free(regional);
  return total / REPLICATES;
}

int main(void) {
  char line[200];
  make_table(central, PIECES, 2, 2);
  make_table(tail, TAIL_SCALE, 8, 0);
  while (fgets(line, sizeof line, stdin)) {
    if (strcmp(line, "proxy\n") != 0) { puts("absent"); fflush(stdout); continue; }
    clock_t before = clock();
    double check = proxy();
    printf("%.6f %d %.10g\n", (clock() - before) / (double)CLOCKS_PER_SEC, 2 * REGIONS * WEEKS * REPLICATES, check);
    fflush(stdout);
  }
  return 0;
}
