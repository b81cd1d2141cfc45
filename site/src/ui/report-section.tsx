import { sortTables } from 'virtual:site-data';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { saveFile } from '../save-file.js';

/** A section as the report writes it. What the reader has opened, sorted and focused in it stays so when it is renewed. */
export function ReportSection({ html, isOld }: { readonly html: string; readonly isOld: boolean }) {
  const part = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = part.current!;
    const restore = remembered(node);
    node.innerHTML = html;
    sortTables(node);
    for (const figure of node.querySelectorAll('figure')) figure.append(saveButton(figure));
    restore();
  }, [html]);
  return <div class={isOld ? 'report-section old' : 'report-section'} aria-busy={isOld} ref={part} />;
}

const focusable = 'a[href],button,summary,[tabindex]';

function remembered(node: HTMLElement): () => void {
  const open = [...node.querySelectorAll('details')].map((details) => details.open);
  const sorted = [...node.querySelectorAll('th')].map((head) => head.getAttribute('aria-sort'));
  const focused = [...node.querySelectorAll<HTMLElement>(focusable)].indexOf(document.activeElement as HTMLElement);
  return () => {
    [...node.querySelectorAll('details')].forEach((details, i) => {
      details.open = open[i] ?? false;
    });
    const heads = [...node.querySelectorAll('th')];
    sorted.forEach((order, i) => {
      // The first press sorts one way, the second the other.
      for (let press = 0; press < 2 && order !== null && heads[i]?.getAttribute('aria-sort') !== order; press++)
        heads[i]?.querySelector('button')?.click();
    });
    if (focused >= 0) node.querySelectorAll<HTMLElement>(focusable)[focused]?.focus({ preventScroll: true });
  };
}

function saveButton(figure: HTMLElement): HTMLButtonElement {
  const picture = figure.querySelector('.broad svg');
  const title = picture?.querySelector('title')?.textContent ?? 'picture';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain save';
  button.textContent = 'Save this picture (SVG)';
  button.setAttribute('aria-label', `Save this picture (SVG): ${title}`);
  button.addEventListener('click', () => {
    const name = title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase()
      .slice(0, 60);
    saveFile(`${name}.svg`, new XMLSerializer().serializeToString(picture!), 'image/svg+xml');
  });
  return button;
}
