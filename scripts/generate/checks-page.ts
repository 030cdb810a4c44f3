import { registry } from '../../src/main/registry'
import { findBestPractice } from '../../src/shared/framework/lookup'
import type { CheckMetadata, PracticeLink } from '../../src/shared/review/check-metadata'
import { generatedNote } from './table'

const practice = ({ id, link, part }: PracticeLink): string =>
  `  - ${id} *${findBestPractice(id)?.title ?? ''}* (${link}): ${part}`

/** The facts that a check reads, and the API calls that they take. */
const readsOf = (check: CheckMetadata): readonly string[] => {
  const facts = check.needs.flatMap((id) => registry.facts.get(id) ?? [])
  const calls = check.needs.flatMap((id) => Object.keys(registry.reads.get(id)?.read.calls ?? {}))
  return [
    ...(facts.length === 0 ? [] : [`- Judged by: ${facts.map(({ title }) => title).join(', ')}`]),
    ...(calls.length === 0
      ? []
      : [
          `- Calls: ${[...new Set(calls)]
            .toSorted()
            .map((call) => `\`${call}\``)
            .join(', ')}`,
        ]),
  ]
}

const wayOf = ({ steps, caution }: CheckMetadata): readonly string[] => [
  ...(steps ?? []).map((step, index) => `  ${index + 1}. ${step}`),
  ...(caution === undefined ? [] : [`- Before you do: ${caution}`]),
]

const section = (check: CheckMetadata): string => {
  const peers = check.peers.map((peer) => {
    const why = check.differs[peer]
    return `  - \`${peer}\`${why === undefined ? '' : `, answered otherwise: ${why}`}`
  })
  return [
    `### ${check.title}`,
    '',
    `\`${check.id}\`, ${check.severity}, judged per ${check.per}${check.subject === 'place' ? ': the account itself' : ''}${check.manual ? ', by a person' : ''}`,
    '',
    `- Where it fails: ${check.failureTitle}.`,
    `- Risk: ${check.risk}`,
    `- Fix: ${check.fix}`,
    ...wayOf(check),
    ...readsOf(check),
    ...(check.weighs === undefined ? [] : [`- Why ${check.severity}: ${check.weighs}`]),
    '- Best practices:',
    ...check.bestPractices.map(practice),
    `- Pages: ${check.references.map((page) => `<${page}>`).join(' ')}`,
    ...(peers.length === 0 ? [] : ['- The same question elsewhere:', ...peers]),
  ].join('\n')
}

/** `docs/checks.md`: every check, by service. */
export const makeChecksPage = (): string => {
  const checks = registry.checks.map(({ metadata }) => metadata)
  const services = [...new Set(checks.map(({ service }) => service))].toSorted()
  return `${generatedNote('the checks')}

# Checks

${checks.length} checks of ${services.length} services. \`necessary\`: the best practice cannot be in place where the check fails;
\`related\`: shown beside it, decides nothing. Checks that judge the account itself, and no resource, also run in regions that a review
leaves out as empty. [How severe a failure is](severity.md) · [How they compare with other tools](check-coverage.md) ·
[How to add one](adding-a-check.md)

${services
  .map((service) => {
    const own = checks.filter((check) => check.service === service)
    return `## ${service} (${own.length})\n\n${own.map(section).join('\n\n')}`
  })
  .join('\n\n')}
`
}
