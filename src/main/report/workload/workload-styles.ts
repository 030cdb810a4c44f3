import { riskFill } from '../../../shared/charts/colours'
import { markup, type Markup } from '../../../shared/markup'
import { toolRisks } from '../../../shared/workload/workload'

/** What the workload's report adds to the style of reports. */
export const workloadStyles: Markup = markup`
.follows { margin-top: 12mm; break-inside: avoid; }
.cover.workload .kind { font-size: 11pt; color: #41505f; margin: 0 0 1.5mm; }
.cover.workload h1 { font-size: 24pt; }
.notice.quiet { border-color: #8794a3; background: #f0f2f4; color: #41505f; }
.alarm .figure { color: #b3261e; }
.risk { display: inline-block; border: 0.35mm solid; border-radius: 0.8mm; padding: 0 1.6mm; font-size: 7.8pt; font-weight: 600; white-space: nowrap; background: #fff; color: #41505f; }
.risk.HIGH { color: #8f1f25; }
.risk.MEDIUM { color: #8a4b00; }
.risk.NONE { color: #2d5f9c; }
.risk-bar { width: 100%; height: 3.2mm; display: block; margin-top: 0.8mm; }
.legend { display: flex; gap: 5mm; font-size: 7.8pt; color: #59636f; margin: -1mm 0 3mm; }
.swatch { display: inline-block; width: 2.6mm; height: 2.6mm; margin-right: 1.2mm; border-radius: 0.4mm; }
${toolRisks.map((risk) => markup`.swatch.${risk} { background: ${riskFill[risk]}; }\n`)}
.question { margin: 0 0 6mm; }
.question h4 { margin: 5mm 0 1mm; font-size: 10.8pt; }
.answer { margin: 0 0 1.5mm; break-after: avoid; color: #41505f; }
.answer .risk, .answer .note { margin-right: 2mm; }
.problem { border-left: 0.8mm solid #8a5800; padding-left: 2.5mm; color: #5c3b00; break-after: avoid; }
.notes { border-left: 0.8mm solid #c9d1da; padding: 0.4mm 0 0.4mm 2.5mm; margin: 0.8mm 0 2mm; font-size: 8.4pt; }
.notes.own { border-left-style: dotted; border-left-color: #1f3a5f; color: #41505f; }
th .notes { font-weight: 400; margin: 1mm 0 0; }
.label { display: block; font-size: 7.4pt; font-weight: 600; color: #59636f; break-after: avoid; }
table.grouped { font-size: 8.2pt; }
table.grouped th[scope='row'] { font-weight: 400; }
.grouped .opens > * { border-bottom: none; padding-bottom: 0.4mm; }
.grouped .opens { break-after: avoid; }
.grouped .line > * { border-bottom: none; padding-top: 0.2mm; padding-bottom: 0.4mm; }
.grouped .group .line:last-child > * { border-bottom: 0.2mm solid #dfe4e9; padding-bottom: 1.4mm; }
.grouped tbody tr:first-child:not(:last-child):not(.opens) { break-after: auto; }
.against td, .against th { background: #fdf4f3; }
.tick { white-space: nowrap; }
.check { margin-top: 0.2mm; padding-left: 2mm; border-left: 0.3mm solid #d5dae0; break-inside: avoid; line-height: 1.34; }
.worst { padding-left: 3.6mm; font-size: 7.6pt; line-height: 1.3; }
.worst .arn { font-size: 6.4pt; }
.worst.arn { font-size: 6.6pt; }
.grade { font-weight: 600; }
.grade.critical, .grade.high { color: #b3261e; }
.grade.medium, .grade.low { color: #8a5800; }
`
