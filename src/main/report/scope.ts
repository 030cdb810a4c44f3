import { joinMarkup, markup, nothing, type Markup } from '../../shared/markup'
import type { ReviewedAccount, Scope } from '../../shared/review/snapshot'
import { chapter } from './chapters'
import { foreign, numberCell, pairs, row, showRegion, table } from './parts'
import type { ReportView } from './report-view'
import { showCount, showNumber } from './words'

const chosen = (names: readonly string[] | null, all: string): Markup =>
  names === null ? markup`${all}` : joinMarkup(names.map(foreign), ', ')

const profilesOf = ({ profiles, found = [] }: Scope): Markup => {
  if (profiles.length > 0) return chosen(profiles, '')
  return found.length === 0 ? markup`the SDK's default chain of credentials` : markup`none`
}

/** Accounts without a profile, by what leads into them; the table of accounts names each. */
const foundPairs = ({ found = [] }: Scope): readonly (readonly [string, Markup])[] => {
  const sessions = found.filter(({ kind }) => kind === 'session').length
  const members = found.length - sessions
  const parts = [
    ...(sessions > 0 ? [`${showCount(sessions, 'account')} through SSO sessions`] : []),
    ...(members > 0 ? [`${showCount(members, 'account')} through a role that is assumed there`] : []),
  ]
  return parts.length === 0 ? [] : [['Without a profile', markup`${parts.join(', ')}`]]
}

const scopePairs = (scope: Scope): Markup => {
  const { regions, services, checks, skipEmptyRegions = false } = scope
  const left = skipEmptyRegions ? '; those in which nothing is found are left out' : ''
  return pairs([
    ['Profiles', profilesOf(scope)],
    ...foundPairs(scope),
    ['Regions', markup`${chosen(regions, 'all that are enabled for each account')}${left}`],
    ['Services', chosen(services, 'all that have checks')],
    ['Checks', chosen(checks, 'all of these services')],
  ])
}

const accountRow = (account: ReviewedAccount, { emptyRegions }: ReportView): Markup => {
  const { id, name, caller, profile, sameAccount, regions, endpoint, error, partition } = account
  const empty = new Set(emptyRegions.flatMap((one) => (one.account === id ? one.regions : [])))
  const showOwn = (region: string): Markup =>
    empty.has(region) ? markup`${showRegion(region)} <a href="#unseen">(left out as empty)</a>` : showRegion(region)
  return row(
    markup`${foreign(name)}<div class="id">${id ?? 'not identified'}</div>`,
    markup`${caller === null ? 'not identified' : markup`<code>${foreign(caller)}</code>`}<div class="note">${profile === null ? 'Through the default chain' : markup`Through ${foreign(profile)}`}${sameAccount.length > 0 ? markup`; also ${joinMarkup(sameAccount.map(foreign), ', ')}, the same account, not read again` : nothing}</div>`,
    markup`${joinMarkup(regions.map(showOwn), ', ')}${partition === 'aws' ? nothing : markup`<div class="note">Partition ${partition}</div>`}${endpoint === undefined ? nothing : markup`<div class="note">Not AWS: ${foreign(endpoint)}</div>`}`,
    error ? markup`<a href="#unseen">Not in full</a>` : markup`Yes`,
  )
}

const callsPart = ({ snapshot }: ReportView): Markup => {
  const services = [...new Set(snapshot.calls.map(({ service }) => service))]
  const total = snapshot.calls.reduce((sum, { count }) => sum + count, 0)
  const rows = services.map((service) => {
    const calls = snapshot.calls.filter((call) => call.service === service)
    const operations = calls.map(({ operation, count }) => markup`${operation} ${showNumber(count)}`)
    const own = calls.reduce((sum, { count }) => sum + count, 0)
    return row(markup`${service}`, numberCell(own), joinMarkup(operations, ', '))
  })
  return markup`<h3>Calls that were made</h3>
<p>${showCount(total, 'call')}, retries included. Plumbline refuses an operation that its collectors do not declare before it is sent, and none of those listed changes anything.</p>
${table(
  'Calls by service',
  [
    ['Service', 24],
    ['Calls', 10, 'number'],
    ['Operations', 0],
  ],
  rows,
  'small',
)}`
}

/** What the reviewer chose, the accounts with who read them, and the calls. */
export const writeScope = (view: ReportView): Markup =>
  chapter(
    'scope',
    markup`<h3>What was chosen</h3>
${scopePairs(view.snapshot.scope)}
<h3>Accounts</h3>
${table(
  'Accounts',
  [
    ['Account', 22],
    ['Read by', 36],
    ['Regions', 0],
    ['Reviewed in full', 11],
  ],
  view.snapshot.accounts.map((account) => accountRow(account, view)),
)}
${callsPart(view)}`,
  )
