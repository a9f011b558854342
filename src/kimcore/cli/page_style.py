"""How a page of findings looks: on a desk, on a telephone, by day and by night, and on paper."""

from typing import Final

_LIGHT: Final = """
  --paper: #ffffff; --ground: #f3f5f8; --ink: #1b2430; --soft: #4f5b6b; --line: #d3dae3; --link: #174a86;
  --error: #a3211a; --error-ground: #fdecea; --warning: #7a4a00; --warning-ground: #fff3dc;
  --note: #1b5182; --note-ground: #e6f0fa; --good: #1c6137;
"""
_DARK: Final = """
  --paper: #1b222c; --ground: #12171e; --ink: #e7ecf3; --soft: #abb6c4; --line: #3a4656; --link: #93c0f5;
  --error: #ffaba3; --error-ground: #4a1d1b; --warning: #f8c873; --warning-ground: #45320f;
  --note: #a5cdf7; --note-ground: #17324d; --good: #8fd6a8;
"""
_SCREEN: Final = """
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
header, main { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
main { padding-bottom: 3rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0; }
header p { margin: .25rem 0 0; color: var(--soft); }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.08rem; line-height: 1.4; margin: 0; }
main > section:first-child h2 { margin-top: 1.5rem; }
p { margin: .5rem 0; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .rows:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
:target { scroll-margin-top: 1rem; }
code { font: .92em ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; }
.aloud {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.verdict { font-size: 1.08rem; }
.aside { color: var(--soft); }
.private { border: 2px solid var(--error); border-radius: .5rem; padding: .6rem .9rem; color: var(--error); }
.tiles { display: grid; grid-template-columns: repeat(5, 1fr); gap: .75rem; margin: 1rem 0; }
.tiles div {
  display: flex; flex-direction: column-reverse; justify-content: flex-end; background: var(--paper);
  border: 1px solid var(--line); border-top: 4px solid var(--line); border-radius: .5rem; padding: .6rem .9rem;
}
.tiles dt { color: var(--soft); line-height: 1.3; }
.tiles dd { margin: 0; font-size: 1.75rem; font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tiles .error { border-top-color: var(--error); }
.tiles .warning { border-top-color: var(--warning); }
.tiles .note { border-top-color: var(--note); }
.tiles .none { border-top-color: var(--good); }
.tiles .error dd { color: var(--error); }
.tiles .warning dd { color: var(--warning); }
.tiles .note dd { color: var(--note); }
.tiles .none dd { color: var(--good); }
nav > ul { list-style: none; margin: 0; padding: 0; }
nav > ul > li > a { font-weight: 700; }
nav ol { margin: .25rem 0 1rem; padding-left: 1.6rem; }
nav ol li { margin: .25rem 0; }
.count { color: var(--soft); white-space: nowrap; }
.badge {
  display: inline-block; width: 1.7rem; height: 1.7rem; line-height: 1.7rem; margin-right: .6rem; border-radius: 50%;
  text-align: center; font-size: 1.05rem; font-weight: 700; color: var(--paper); background: var(--mark);
}
section.error { --mark: var(--error); --mark-ground: var(--error-ground); }
section.warning { --mark: var(--warning); --mark-ground: var(--warning-ground); }
section.note { --mark: var(--note); --mark-ground: var(--note-ground); }
article {
  background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--mark); border-radius: .5rem;
  padding: 1rem 1.25rem; margin: 0 0 1.25rem;
}
.to-do { margin-top: .4rem; }
.facts { color: var(--soft); font-size: .9rem; }
.rows { overflow-x: auto; margin: 1rem 0 .5rem; }
table { border-collapse: collapse; font-size: .9rem; line-height: 1.4; }
caption { text-align: left; padding-bottom: .35rem; color: var(--soft); caption-side: top; }
caption span { display: block; position: sticky; left: 0; width: max-content; max-width: min(100vw - 4.5rem, 58rem); }
caption b { color: var(--ink); }
th, td {
  border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; min-width: 3rem;
  max-width: 16rem; overflow-wrap: break-word;
}
thead th, tbody th.no { background: var(--ground); font-weight: 600; }
.no { text-align: right; white-space: nowrap; color: var(--soft); min-width: 0; }
.letters { display: block; color: var(--soft); font-weight: 400; }
.gap { color: var(--soft); min-width: 0; padding: .35rem .4rem; text-align: center; }
td.here, tr.here > * { background: var(--mark-ground); }
td.here { outline: 3px solid var(--mark); outline-offset: -2px; font-weight: 600; padding: .45rem .7rem; }
tr.here > * { border-top: 3px solid var(--mark); border-bottom: 3px solid var(--mark); }
tr.here > th.no { background: var(--mark-ground); color: var(--ink); }
.sign { color: var(--mark); margin-right: .4rem; font-size: .8em; }
.files { background: var(--paper); width: 100%; }
.files td { text-align: right; font-variant-numeric: tabular-nums; }
.files tbody th { font-weight: 400; max-width: 28rem; }
.places td { max-width: 36rem; }
.each { margin: .5rem 0; padding-left: 1.2rem; }
summary { cursor: pointer; color: var(--link); font-weight: 600; margin: .75rem 0 .25rem; }
.others { color: var(--ink); font-size: .92rem; }
details:not([open]) + .others { display: none; }
"""
_TELEPHONE: Final = """
@media (max-width: 40rem) {
  header, main { padding-left: .9rem; padding-right: .9rem; }
  header { padding-top: 1.25rem; }
  h1 { font-size: 1.45rem; }
  .tiles { grid-template-columns: repeat(6, 1fr); gap: .5rem; }
  .tiles div { grid-column: span 2; padding: .5rem .6rem; }
  .tiles .plain { grid-column: span 3; }
  .tiles dt { font-size: .9rem; }
  .tiles dd { font-size: 1.45rem; }
  article { padding: .85rem .9rem; }
  th, td { padding: .3rem .45rem; max-width: 8.5rem; }
  .far { display: none; }
  .files { font-size: .8rem; }
  .files th, .files td { min-width: 0; padding: .3rem; }
}
"""
_PAPER: Final = """
@page { size: A4; margin: 16mm 14mm; }
@media print {
  html { font-size: 10pt; }
  body { background: #ffffff; line-height: 1.4; }
  header, main { max-width: none; padding: 0; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13pt; margin-top: 14pt; }
  h3 { font-size: 11pt; }
  h1, h2, h3, nav a, caption { break-after: avoid; }
  h1, h2, tr, li, .tiles, .whole { break-inside: avoid; }
  .rows { overflow: visible; break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; }
  th, td { padding: 2pt 4pt; min-width: 0; }
  .tiles { grid-template-columns: repeat(5, 1fr); }
  caption span { width: auto; max-width: none; position: static; }
  .tiles .plain, .tiles div { grid-column: span 1; }
  .tiles dd { font-size: 15pt; }
  article { padding: 8pt 10pt; }
  a { color: inherit; text-decoration: none; }
  summary { list-style: none; color: inherit; break-after: avoid; }
  details:not([open]) + .others { display: block; }
  td.here, tr.here > *, thead th, tbody th.no, .badge, .tiles div { print-color-adjust: exact; }
}
"""

STYLE: Final = "".join(
    (
        f"\n:root {{ color-scheme: light dark;{_LIGHT}}}\n",
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{{_DARK}}} }}",
        f"{_SCREEN}{_TELEPHONE}{_PAPER}",
    )
)
"""The whole style sheet. On paper it is always day, and nothing is folded."""
