import type { PublishedSource } from './confidence.js';

/**
 * One count or estimate made outside the Russian military: federal sign-on bonuses paid, and what researchers and foreign
 * services estimated. Payments lag behind signatures by months and mix volunteers, coerced, re-signed and convicts.
 */
export interface RussianPayment extends PublishedSource {
  /** Period in words. */
  readonly period: string;
  /** First day of the period, ISO date. */
  readonly start: string;
  /** Last day of the period, ISO date. */
  readonly end: string;
  /** Point estimate, in `unit`; `null` where the source gives a bound only, or words only. */
  readonly estimate: number | null;
  /** Lower end, in `unit`; `null` where none is given. */
  readonly low: number | null;
  /** Upper end, in `unit`; `null` where none is given. */
  readonly high: number | null;
  /** What is counted; rates per day and per month stand beside totals. */
  readonly unit:
    | 'recipients of federal bonus'
    | 'federal bonus'
    | 'people who became contract soldiers'
    | 'recruits'
    | 'per month'
    | 'per day'
    | 'qualitative';
  /** Who counted or estimated. */
  readonly estimator: string;
  /** How. */
  readonly method: string;
  /** Whether the figure comes from budget payments (computed: `method` names the federal budget) rather than from an estimate. */
  readonly countsPayments: boolean;
  /** Whether `estimate` or a bound is arithmetic on other figures rather than printed in the source. */
  readonly derived: boolean;
  /** The arithmetic, or the source's own hedge; `null` where the figure is plainly as printed. */
  readonly derivationNote: string | null;
}
