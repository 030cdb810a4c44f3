import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { registryScanning, repositories } from '../facts'
import { fitsAll } from '../judge'

export default defineCheck({
  id: 'ecr-registry-scan-rules',
  title: 'The registry scans whatever is pushed to it',
  failureTitle: 'The registry does not scan what is pushed to any repository',
  risk: 'A repository that somebody makes tomorrow is not scanned, and nobody notices.',
  fix: 'Give the registry a scanning rule whose filter is a star.',
  steps: [
    'See with GetRegistryScanningConfiguration which rules the registry of the region has.',
    'Put a rule with the filter `*` in place, on push or continuous, with `aws ecr put-registry-scanning-configuration`.',
    'Make a repository for a test, and see that it has the frequency of the rule.',
  ],
  caution: 'With enhanced scanning each image of the newly matched repositories is charged for; estimate it first.',
  weighs: 'Where rules scan some of the repositories it weighs low, since those left out may be so on purpose.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'scans of images need nobody to think of them' },
    { id: 'SEC01-BP06', link: 'related', part: 'controls that hold for new resources by themselves' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html'],
  peers: ['prowler:ecr_registry_scan_images_on_push_enabled'],
  subject: 'place',
  needs: { registryScanning, repositories },
  evaluate: ({ registryScanning, repositories }) => {
    if (repositories.length === 0) return []
    const filters = registryScanning.rules.flatMap(({ scanFrequency, repositoryFilters }, rule) =>
      scanFrequency === 'MANUAL'
        ? []
        : repositoryFilters.map(({ filter }, index) => at(`rules[${rule}].repositoryFilters[${index}].filter`, filter)),
    )
    const whole = filters.find(({ value }) => typeof value === 'string' && fitsAll(value))
    if (whole) return [pass(registryScanning, whole)]
    const [first, ...rest] = filters
    return [
      first
        ? failAs('low', registryScanning, first, ...rest)
        : fail(registryScanning, at('rules[0].scanFrequency', registryScanning.rules[0]?.scanFrequency)),
    ]
  },
})
