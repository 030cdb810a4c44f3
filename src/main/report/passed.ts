import { markup, nothing, type Markup } from '../../shared/markup'
import { drawLight } from '../../shared/charts/draw-light'
import { chapter } from './chapters'
import type { CheckResult } from './check-results'
import { numberCell, row, table } from './parts'
import type { ReportView } from './report-view'

const cleanTable = (clean: readonly CheckResult[]): Markup =>
  table(
    'Passed altogether',
    [
      ['What is so', 0],
      ['Check', 34],
      ['Best practice', 14],
      ['Passed', 10, 'number'],
    ],
    clean.map(({ check, practice, passed }) =>
      row(
        markup`${drawLight('green', true)} ${check.title}`,
        markup`<span class="id">${check.id}</span>`,
        markup`${practice}`,
        numberCell(passed),
      ),
    ),
    'small',
  )

const partlyTable = (partly: readonly CheckResult[]): Markup =>
  table(
    'Passed in part',
    [
      ['What should be so', 0],
      ['Check', 31],
      ['Passed', 9, 'number'],
      ['Open', 8, 'number'],
      ['Not judged', 9, 'number'],
      ['Runs without an answer', 11, 'number'],
    ],
    partly.map(({ check, passed, open, unknown, places }) =>
      row(
        markup`${check.title}`,
        markup`<span class="id">${check.id}</span>`,
        numberCell(passed),
        numberCell(open.length),
        numberCell(unknown),
        numberCell(places.notAssessed),
      ),
    ),
    'small',
  )

/** What was looked at and found good, altogether or in part. */
export const writePassed = ({ passed: { clean, partly } }: ReportView): Markup =>
  chapter(
    'passed',
    markup`<h3>Passed altogether</h3>
${clean.length === 0 ? markup`<p>No check looked at everything that it applies to and found all of it good.</p>` : markup`<p>Everything that these checks apply to was looked at and found good.</p>${cleanTable(clean)}`}
${partly.length === 0 ? nothing : markup`<h3>Passed in part</h3><p>Some resources passed; others did not, or could not be looked at.</p>${partlyTable(partly)}`}`,
  )
