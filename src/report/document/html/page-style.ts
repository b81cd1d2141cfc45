import { dark, light, type Palette } from '../../charts/palette.js';

const variables = ({ paper, ink, quiet, rule, first, third, wide }: Palette): string =>
  Object.entries({ paper, ink, quiet, rule, first, third, wide })
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/** Style of the page: the colours of the charts, the reader's light or dark mode, and paper, on which nothing is cut or hidden behind a scroll bar. */
export const pageStyle = `
:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:50rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0 1rem}
h2{font-size:1.35rem;line-height:1.25;margin:2.8rem 0 .8rem;padding-top:.8rem;border-top:1px solid var(--rule)}
h1,h2,p,li,th,td{overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;margin:0;padding:0}
a{color:var(--first)}
:focus-visible{outline:3px solid var(--first);outline-offset:2px}
.lead{font-size:1.15rem}
.quiet,caption,.question{color:var(--quiet)}
.warning{border-left:4px solid var(--third);padding:.3rem .8rem}
.figures{display:flex;flex-wrap:wrap;gap:1rem;margin:1rem 0}
.figure{flex:1 1 13rem;border:1px solid var(--rule);border-radius:.5rem;padding:.8rem 1rem}
.figure p{margin:0}
.figure .value{font-size:1.5rem;font-weight:650;line-height:1.3;font-variant-numeric:tabular-nums}
.figure .word{font-weight:600;color:var(--first)}
figure{margin:1.5rem 0}
figure svg{display:block}
.narrow{display:none}
@media screen and (max-width:40rem){.narrow{display:block}.narrow+.broad{display:none}}
.scrolls{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.85rem;font-variant-numeric:tabular-nums}
caption{text-align:left;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--rule);overflow-wrap:normal}
thead th{vertical-align:bottom;border-bottom:2px solid var(--quiet)}
tbody th{font-weight:500}
.number{text-align:right}
td.number,.wide td{white-space:nowrap}
th button{all:unset;cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em}
th button:focus-visible{outline:3px solid var(--first);outline-offset:2px}
th[aria-sort=ascending] button::after{content:" ▲"}
th[aria-sort=descending] button::after{content:" ▼"}
summary{cursor:pointer;color:var(--quiet)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.75rem;border:1px solid var(--rule);padding:.8rem;border-radius:.5rem}
@media print{
:root{color-scheme:light;${variables(light)}}
@page{margin:14mm}
@page wide{size:landscape;margin:12mm}
.wide{page:wide}
body{font-size:10pt}
main{max-width:none;padding:0}
nav{display:none}
h2{break-after:avoid}
figure,.figure,.figures{break-inside:avoid}
.scrolls{overflow:visible}
table{font-size:7.5pt}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:1.5pt 4pt;overflow-wrap:break-word}
th button{display:contents}
.wide table{font-size:7pt}
.wide td{white-space:normal}
.wide td.number{white-space:nowrap}
}
`;
