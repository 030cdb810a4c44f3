import {
  intersectsGlob,
  intersectsGlobIgnoringCase,
  subsumesGlobIgnoringCase,
  subsumesResourceGlob,
  wildcardGlob,
} from './glob'
import type { Glob } from './glob'
import { makeContext } from './context'
import { resolvePattern } from './pattern'
import type { Policy, Selection, Statement } from './policy'

/** What the policy is attached to: it narrows what `*` in it means. */
export type PolicyTarget = {
  /** Prefix of the service's actions, such as `s3`; then `*` means `s3:*`. */
  readonly service?: string
  /** ARN patterns of all that the policy is about, such as a bucket and its objects; then `*` means these. */
  readonly resources?: readonly string[]
}

/** One action pattern on one resource pattern of a statement. */
export type Grant = {
  /** Action pattern, such as `s3:Get*`. */
  readonly action: string
  /** Resource pattern, such as `arn:aws:s3:::bucket/*`. */
  readonly resource: string
}

const anything = makeContext({})

function readResource(text: string, version: Policy['version']): Glob {
  const pattern = resolvePattern(text, version, anything)
  return pattern.kind === 'glob' ? pattern.glob : [{ kind: 'hidden' }]
}

/** The grants of an Allow statement. NotAction and NotResource count as everything, which is too much and never too little. */
export function listGrants(statement: Statement, version: Policy['version'], target: PolicyTarget): readonly Grant[] {
  const { service, resources } = target
  const narrowAction = (text: string): string => (service !== undefined && /^\*+$/.test(text) ? `${service}:*` : text)
  const narrowResource = (text: string): readonly string[] => {
    if (resources === undefined) return [text]
    if (/^\*+$/.test(text)) return resources
    const glob = readResource(text, version)
    return resources.some((resource) => intersectsGlob(glob, wildcardGlob(resource))) ? [text] : []
  }
  const read = (selection: Selection | undefined): readonly string[] =>
    selection === undefined || selection.negated ? ['*'] : selection.patterns.map(({ text }) => text)
  const actions = read(statement.actions).map(narrowAction)
  const found = read(statement.resources).flatMap(narrowResource)
  return actions.flatMap((action) => found.map((resource) => ({ action, resource })))
}

/** Whether a statement is about all of a grant. Never says so wrongly. */
export function coversGrant(statement: Statement, version: Policy['version'], grant: Grant): boolean {
  const action = wildcardGlob(grant.action)
  const resource = readResource(grant.resource, version)
  const { actions, resources } = statement
  const coversAction = actions.negated
    ? !actions.patterns.some(({ text }) => intersectsGlobIgnoringCase(wildcardGlob(text), action))
    : actions.patterns.some(({ text }) => subsumesGlobIgnoringCase(wildcardGlob(text), action))
  if (!coversAction || resources === undefined) return coversAction
  return resources.negated
    ? !resources.patterns.some(({ text }) => intersectsGlob(readResource(text, version), resource))
    : resources.patterns.some(({ text }) => subsumesResourceGlob(readResource(text, version), resource))
}
