/// <reference types="vite/client" />

declare module 'virtual:site-data' {
  import type { Scenario } from 'levy';
  import type { RegionTile } from 'levy/report';

  export const campaigns: readonly { readonly id: string; readonly title: string; readonly scenario: Scenario }[];
  export const layout: readonly RegionTile[];
  /** Makes the tables within a part of the page sortable. */
  export function sortTables(part: ParentNode): void;
}
