import { sha256 } from '../../../random/index.js';
import { element, escapeXml } from '../../charts/svg.js';
import type { Section } from '../part.js';
import { htmlText } from '../text.js';
import { pageStyle } from './page-style.js';
import { htmlSection } from './parts.js';
import { sortScript } from './sort-script.js';

/** A page that needs nothing else. Its policy lets no request leave it and runs no script but its own. */
export function htmlPage(title: string, sections: readonly Section[]): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(contentPolicy)}">`,
    element('title', {}, escapeXml(title)),
    // Browsers ask for an icon where a page names none.
    '<link rel="icon" href="data:,">',
    `<style>${pageStyle}</style>`,
  ];
  const contents = element(
    'nav',
    { 'aria-label': 'Contents' },
    element(
      'ul',
      {},
      ...sections.map(({ id, heading }) => element('li', {}, element('a', { href: `#${id}` }, htmlText(heading)))),
    ),
  );
  const body = element(
    'main',
    {},
    element('h1', {}, htmlText(title)),
    contents,
    ...sections.map((section) => `\n${htmlSection(section)}`),
  );
  return `<!doctype html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n<script>${sortScript}</script>\n</body>\n</html>\n`;
}

const contentPolicy = /*#__PURE__*/ policyFor(sortScript);

function policyFor(script: string): string {
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${base64OfHex(sha256(new TextEncoder().encode(script)))}'; base-uri 'none'; form-action 'none'`;
}

function base64OfHex(hex: string): string {
  return btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16))));
}
