import { makeCheckCoverage } from './check-coverage'
import { makeChecksPage } from './checks-page'
import { makeDependencies } from './dependencies'
import { makeDraftSchema } from './draft-schema'
import { makeIamPolicy, makeReviewerRole, makeSendPolicy, policyParts } from './iam-policy'
import { makeLicenseTexts } from './license-texts'
import { makeSnapshotSchema } from './snapshot-schema'

/** A file of the repository that is made from the sources. */
export interface Generator {
  /** Path from the project's folder. */
  readonly path: string
  /** Makes the whole content; same sources, same bytes. */
  readonly make: () => string | Promise<string>
}

/** All generated files. A new one is one line here. */
export const generators: readonly Generator[] = [
  { path: 'docs/checks.md', make: makeChecksPage },
  { path: 'docs/check-coverage.md', make: makeCheckCoverage },
  { path: 'docs/dependencies.md', make: makeDependencies },
  { path: 'docs/schema/draft.schema.json', make: makeDraftSchema },
  { path: 'docs/schema/snapshot.schema.json', make: makeSnapshotSchema },
  ...Array.from({ length: policyParts }, (_, index): Generator => ({
    path: `resources/iam-policy-${index + 1}.json`,
    make: () => makeIamPolicy(index + 1),
  })),
  { path: 'resources/iam-policy-send.json', make: makeSendPolicy },
  { path: 'resources/reviewer-role.stackset.yaml', make: makeReviewerRole },
  { path: 'resources/licenses.txt', make: makeLicenseTexts },
]
