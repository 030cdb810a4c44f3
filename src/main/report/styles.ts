import { lightGround, lightInk, severityFill } from '../../shared/charts/colours'
import { markup, type Markup } from '../../shared/markup'
import { severities } from '../../shared/review/outcome'
import type { Light } from '../../shared/review/score'

const lights = ['red', 'amber', 'green', 'grey'] as const satisfies readonly Light[]

/** The report's style, for A4 paper. The margins leave room for the lines that the printer adds to each page. */
export const styles: Markup = markup`
@page { size: A4; margin: 21mm 15mm 19mm; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; font: 9.2pt/1.42 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Noto Sans", sans-serif; color: #1b2430; overflow-wrap: anywhere; text-rendering: geometricPrecision; }
h1 { font-size: 27pt; line-height: 1.15; margin: 0 0 2mm; letter-spacing: -0.01em; }
h2 { font-size: 17pt; line-height: 1.2; margin: 0 0 4mm; padding-bottom: 2mm; border-bottom: 0.6mm solid #1f3a5f; color: #1f3a5f; }
h3 { font-size: 12.5pt; margin: 7mm 0 2mm; color: #1f3a5f; }
h4 { font-size: 10.5pt; margin: 5mm 0 1mm; }
h5 { font-size: 9.8pt; margin: 0 0 0.8mm; }
h2, h3, h4, h5, .opening { break-after: avoid; break-inside: avoid; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
a { color: #0b4f8a; text-decoration: none; }
code, .arn, .id { font-family: "Noto Sans Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.86em; }
code { color: #24364b; }
.id, .arn { color: #59636f; }
ol.way { margin: 0.6mm 0 1.2mm; padding-left: 5mm; }
ol.way li { margin: 0.3mm 0; }
.note, .small { font-size: 0.9em; color: #59636f; }
.lead { font-size: 10.6pt; }
ol, ul { margin: 0 0 2mm; padding-left: 5mm; }
li { margin-bottom: 0.8mm; }
.chapter { break-before: page; }

.cover { padding-top: 0; }
.brand { font-weight: 700; letter-spacing: 0.14em; text-transform: uppercase; font-size: 9pt; color: #1f3a5f; border-top: 1.6mm solid #1f3a5f; padding-top: 4mm; margin-bottom: 7mm; }
.subtitle { font-size: 14pt; color: #41505f; margin-bottom: 6mm; }
.notice { border: 0.4mm solid ${lightInk.red}; border-left-width: 2mm; background: ${lightGround.red}; padding: 3mm 4mm; color: ${lightInk.red}; }
.cover dl { margin-top: 4mm; font-size: 8.8pt; }
.cover dl > div { padding: 0.55mm 0; }
.cover nav { margin-top: 6mm; break-inside: avoid; border-top: 0.3mm solid #c9d1da; padding-top: 3mm; }
.cover nav ol { columns: 2; margin: 0; }
.cover nav li { margin-bottom: 0.4mm; }

dl { margin: 0 0 3mm; }
dl > div { display: grid; grid-template-columns: 32mm 1fr; gap: 3mm; padding: 0.9mm 0; border-bottom: 0.2mm solid #e6e9ed; break-inside: avoid; }
dt { color: #59636f; }
dd { margin: 0; }

table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 1mm 0 3mm; font-size: 8.6pt; }
table.small { font-size: 8pt; }
thead { display: table-header-group; }
th { text-align: left; font-weight: 600; }
thead th { vertical-align: bottom; border-bottom: 0.4mm solid #8794a3; color: #41505f; font-size: 7.6pt; padding: 1mm 1.2mm; overflow-wrap: normal; }
tbody th, td { vertical-align: top; padding: 1.1mm 1.2mm; border-bottom: 0.2mm solid #dfe4e9; font-weight: 400; }
tbody th { font-weight: 500; }
tr, .whole { break-inside: avoid; }
tbody tr:first-child:not(:last-child) { break-after: avoid; }
.nowrap { white-space: nowrap; }
.number { text-align: right; }
.figure { display: block; text-align: right; font-variant-numeric: tabular-nums; }
.arn { font-size: 6.8pt; line-height: 1.25; }

.sign { width: 0.95em; height: 0.95em; vertical-align: -0.1em; }
h5 .sign { margin-right: 0.35em; }
.light { font-weight: 600; white-space: nowrap; }
.severity { display: inline-block; min-width: 13.5mm; text-align: center; border-radius: 0.8mm; padding: 0.1mm 1.4mm; font-size: 7.4pt; font-weight: 600; color: #fff; margin-right: 1mm; }
.severity.medium, .severity.low { color: #3d2a00; }
${severities.map((severity) => markup`.severity.${severity} { background: ${severityFill[severity]}; }`)}
${lights.map(
  (light) => markup`.light.${light}, .heat.${light} { color: ${lightInk[light]}; }
.heat.${light} { background: ${lightGround[light]}; }
.card.${light} { border-top-color: ${lightInk[light]}; }
`,
)}

.cards { display: grid; grid-template-columns: repeat(2, 1fr); gap: 3mm; margin-bottom: 3mm; }
.card { display: flex; gap: 3.5mm; align-items: center; border: 0.2mm solid #d5dae0; border-top: 1mm solid; border-radius: 1mm; padding: 2mm 3mm; break-inside: avoid; }
.card h4 { margin: 0 0 0.6mm; font-size: 9.6pt; }
.card p { margin: 0; line-height: 1.3; }
.gauge { width: 17mm; height: 17mm; flex: none; }
.change { white-space: nowrap; font-size: 0.85em; color: #59636f; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm; }
.tile { display: flex; gap: 1.5mm; align-items: baseline; }
.tile strong { font-size: 14pt; font-variant-numeric: tabular-nums; }
.severity-bar { width: 100%; height: 3mm; display: block; margin: 1mm 0 4mm; }
.trends { display: grid; grid-template-columns: repeat(3, 1fr); gap: 2mm 4mm; }
figure { margin: 0; break-inside: avoid; }
figcaption { font-size: 8.4pt; display: flex; justify-content: space-between; }
.trend { width: 100%; display: block; }
.covered { font-size: 6.6pt; color: #59636f; padding-left: 1.2mm; white-space: nowrap; }
.heat { display: block; padding: 0.4mm 1.2mm; border-radius: 0.6mm; font-variant-numeric: tabular-nums; white-space: nowrap; }

.pillar + .pillar { margin-top: 9mm; }
article { margin: 0 0 5mm; }
.finding { border-left: 0.8mm solid #1f3a5f; padding-left: 3mm; margin: 3mm 0 1mm; break-inside: avoid; break-after: avoid; }
.finding p { margin-bottom: 0.8mm; }
.facts { color: #41505f; }
.more { margin-top: -2mm; }
.gap { break-inside: avoid-page; font-size: 8.6pt; }
.gap h4 { margin-top: 3mm; font-size: 9.4pt; }
.columns { columns: 2; column-gap: 6mm; font-size: 7.8pt; list-style: none; padding: 0; }
.columns li { break-inside: avoid; }
`
