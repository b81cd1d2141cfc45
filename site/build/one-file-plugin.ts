import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Puts script and style into the page: one file, which runs from a disk, where modules and workers of other files may not be loaded. The worker is made
 * from the text of the same script. A policy allows this script by its hash, and no request at all.
 */
export function oneFile(): Plugin {
  return {
    name: 'levy-one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName === 'index.html');
      const chunks = files.filter((file) => file.type === 'chunk');
      if (page?.type !== 'asset' || chunks.length !== 1) throw new Error('one page and one script, please');
      const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      const style = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
      // Both would end or change the element that the script stands in; within strings the backslash changes nothing.
      const script = chunks[0]!.code.replace(/<(\/script|!--)/gi, '<\\$1');
      const hash = createHash('sha256').update(script).digest('base64');
      const policy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'`;
      page.source = String(page.source)
        .replace(/\s*<script type="module"[^>]*><\/script>/, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
        .replace(
          '</head>',
          () => `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<style>${style}</style>\n</head>`,
        )
        .replace('</body>', () => `<script id="program">${script}</script>\n</body>`);
      for (const { fileName } of [...chunks, ...styles]) Reflect.deleteProperty(bundle, fileName);
    },
  };
}
