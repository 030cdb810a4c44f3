import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter'
import { lightNames } from '../../components/light-mark'
import { severityNames, severityOrder } from '../../components/severity-badge'
import { pillars } from '../../../shared/framework/catalogue'
import { findBestPractice } from '../../../shared/framework/lookup'
import type { Overview } from '../../../shared/ipc/views'
import type { Problem } from '../../../shared/ipc/result'
import type { CheckMetadata } from '../../../shared/review/check-metadata'
import { serviceName } from '../../text/service-name'
import { shorten } from '../../text/shorten'
import { useAnswer } from '../../use-answer'
import type { FilterProperty } from './finding-filter'

const names: Readonly<Record<FilterProperty, readonly [one: string, many: string]>> = {
  lights: ['Light', 'Lights'],
  severities: ['Severity', 'Severities'],
  accounts: ['Account', 'Accounts'],
  regions: ['Region', 'Regions'],
  services: ['Service', 'Services'],
  pillars: ['Pillar', 'Pillars'],
  bestPractices: ['Best practice', 'Best practices'],
  checks: ['Check', 'Checks'],
}

/** The properties of the filter field; several values of one are any of them. */
export const filteringProperties: readonly PropertyFilterProps.FilteringProperty[] = Object.entries(names).map(
  ([key, [one, many]]) => ({
    key,
    propertyLabel: one,
    groupValuesLabel: many,
    operators: [{ operator: '=', tokenType: 'enum' as const }],
    defaultOperator: '=' as const,
  }),
)

const option = (propertyKey: FilterProperty, value: string, label = value): PropertyFilterProps.FilteringOption => ({
  propertyKey,
  value,
  label,
})

const fixed: readonly PropertyFilterProps.FilteringOption[] = [
  ...(['red', 'amber', 'green', 'grey'] as const).map((light) => option('lights', light, lightNames[light])),
  ...severityOrder.map((severity) => option('severities', severity, severityNames[severity])),
  ...pillars.map(({ pillarId, name }) => option('pillars', pillarId, name)),
]

const ofSnapshot = ({ accounts }: Overview): readonly PropertyFilterProps.FilteringOption[] => [
  ...accounts.flatMap(({ id, name }) => (id === null ? [] : [option('accounts', id, `${shorten(name, 40)} (${id})`)])),
  ...[...new Set([...accounts.flatMap(({ regions }) => regions), 'global'])]
    .toSorted()
    .map((region) => option('regions', region)),
]

const ofChecks = (checks: readonly CheckMetadata[]): readonly PropertyFilterProps.FilteringOption[] => [
  ...[...new Set(checks.map(({ service }) => service))]
    .toSorted()
    .map((service) => option('services', service, serviceName(service))),
  ...[...new Set(checks.flatMap(({ bestPractices }) => bestPractices.map(({ id }) => id)))]
    .toSorted()
    .map((id) => option('bestPractices', id, `${id} ${findBestPractice(id)?.title ?? ''}`.trim())),
  ...checks.map(({ id, failureTitle }) => option('checks', id, failureTitle)),
]

/** The values that the filter field offers for this snapshot, and why some are missing. */
export const useFilterOptions = (
  snapshot: string,
): { readonly options: readonly PropertyFilterProps.FilteringOption[]; readonly problem: Problem | undefined } => {
  const overview = useAnswer('snapshots:overview', { snapshot })
  const checks = useAnswer('checks:list', undefined)
  return {
    options: [
      ...fixed,
      ...(overview.state === 'ready' ? ofSnapshot(overview.value) : []),
      ...(checks.state === 'ready' ? ofChecks(checks.value) : []),
    ],
    problem: overview.state === 'problem' ? overview.problem : checks.state === 'problem' ? checks.problem : undefined,
  }
}
