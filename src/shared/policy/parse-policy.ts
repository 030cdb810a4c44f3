import { isPlainObject, readList } from './plain-json'
import type {
  Condition,
  ParsedPolicy,
  Policy,
  PolicyError,
  PolicyText,
  PrincipalEntry,
  PrincipalKind,
  PrincipalSelection,
  Selection,
  Statement,
} from './policy'

/** Thrown and caught in this file only, so that each reader below can say what it returns. */
class Malformed extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message)
  }
}

const documentElements: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement'])
const statementElements: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
])
const principalKinds: ReadonlyMap<string, PrincipalKind> = new Map([
  ['AWS', 'AWS'],
  ['Service', 'Service'],
  ['Federated', 'Federated'],
  ['CanonicalUser', 'CanonicalUser'],
])

type PlainObject = Readonly<Record<string, unknown>>

function readObject(value: unknown, path: string): PlainObject {
  if (!isPlainObject(value)) throw new Malformed(path, `${path || 'The document'} is no JSON object.`)
  return value
}

/** An element that the language does not have could mean anything, so the whole document counts as unread. */
function refuseOthers(object: PlainObject, known: ReadonlySet<string>, path: string): void {
  for (const name of Object.keys(object)) {
    if (!known.has(name)) throw new Malformed(`${path}${path && '.'}${name}`, `“${name}” is no element of a policy.`)
  }
}

function readTexts(value: unknown, path: string): readonly PolicyText[] {
  return readList(value, path).map((item) => {
    if (typeof item.value !== 'string') throw new Malformed(item.path, `${item.path} is no text.`)
    return { text: item.value, path: item.path }
  })
}

function readSelection(statement: PlainObject, name: string, path: string): Selection | undefined {
  const negatedName = `Not${name}`
  if (name in statement && negatedName in statement) {
    throw new Malformed(path, `A statement may not have both ${name} and ${negatedName}.`)
  }
  const negated = negatedName in statement
  const element = negated ? negatedName : name
  if (!(element in statement)) return undefined
  const elementPath = `${path}.${element}`
  return { negated, patterns: readTexts(statement[element], elementPath), path: elementPath }
}

function readPrincipals(statement: PlainObject, path: string): PrincipalSelection | undefined {
  if ('Principal' in statement && 'NotPrincipal' in statement) {
    throw new Malformed(path, 'A statement may not have both Principal and NotPrincipal.')
  }
  const element = 'NotPrincipal' in statement ? 'NotPrincipal' : 'Principal'
  if (!(element in statement)) return undefined
  const elementPath = `${path}.${element}`
  const value = statement[element]
  const negated = element === 'NotPrincipal'
  if (value === '*')
    return { negated, path: elementPath, entries: [{ kind: 'everyone', text: '*', path: elementPath }] }
  const entries = Object.entries(readObject(value, elementPath)).flatMap(([name, names]): PrincipalEntry[] => {
    const kind = principalKinds.get(name)
    if (kind === undefined) throw new Malformed(`${elementPath}.${name}`, `“${name}” is no kind of principal.`)
    return readTexts(names, `${elementPath}.${name}`).map((text) => ({ ...text, kind }))
  })
  return { negated, entries, path: elementPath }
}

function readConditionValues(value: unknown, path: string): readonly PolicyText[] {
  return readList(value, path).map((item) => {
    const { value: raw } = item
    if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') {
      return { text: String(raw), path: item.path }
    }
    throw new Malformed(item.path, `${item.path} is neither text, number nor boolean.`)
  })
}

function readConditions(value: unknown, path: string): readonly Condition[] {
  if (value === undefined) return []
  return Object.entries(readObject(value, path)).flatMap(([operator, keys]) =>
    Object.entries(readObject(keys, `${path}.${operator}`)).map(([key, values]) => {
      const conditionPath = `${path}.${operator}.${key}`
      return { operator, key, values: readConditionValues(values, conditionPath), path: conditionPath }
    }),
  )
}

function readStatement(value: unknown, path: string): Statement {
  const statement = readObject(value, path)
  refuseOthers(statement, statementElements, path)
  const { Effect: effect, Sid: sid } = statement
  if (effect !== 'Allow' && effect !== 'Deny')
    throw new Malformed(`${path}.Effect`, 'Effect is neither Allow nor Deny.')
  if (sid !== undefined && typeof sid !== 'string') throw new Malformed(`${path}.Sid`, 'Sid is no text.')
  const actions = readSelection(statement, 'Action', path)
  if (actions === undefined) throw new Malformed(path, 'A statement has neither Action nor NotAction.')
  const resources = readSelection(statement, 'Resource', path)
  const principals = readPrincipals(statement, path)
  return {
    path,
    effect,
    actions,
    conditions: readConditions(statement['Condition'], `${path}.Condition`),
    ...(sid === undefined ? {} : { sid }),
    ...(resources === undefined ? {} : { resources }),
    ...(principals === undefined ? {} : { principals }),
  }
}

function readPolicy(document: unknown): Policy {
  const object = readObject(document, '')
  refuseOthers(object, documentElements, '')
  const { Version: version = '2008-10-17' } = object
  if (version !== '2008-10-17' && version !== '2012-10-17') {
    throw new Malformed('Version', 'Version is neither 2012-10-17 nor 2008-10-17.')
  }
  if (object['Statement'] === undefined) throw new Malformed('Statement', 'The policy has no Statement.')
  const statements = readList(object['Statement'], 'Statement').map((item) => readStatement(item.value, item.path))
  return { version, statements }
}

/** Reads JSON, be it URL-encoded as IAM returns it. */
function readText(text: string): unknown {
  const trimmed = text.trim()
  const json = /^%7B/i.test(trimmed) ? decodeURIComponent(trimmed) : trimmed
  return JSON.parse(json)
}

/**
 * Reads a policy document: JSON text, URL-encoded JSON text as IAM returns it, or the object itself. Whatever is not a
 * policy of the language, down to an unknown element, comes back as an error and never as an empty policy.
 */
export function parsePolicy(document: unknown): ParsedPolicy {
  const fail = (path: string, message: string): ParsedPolicy => {
    const error: PolicyError = { code: 'malformedPolicy', path, message }
    return { kind: 'malformed', error }
  }
  let value = document
  if (typeof document === 'string') {
    try {
      value = readText(document)
    } catch {
      return fail('', 'The policy document is no JSON.')
    }
  }
  try {
    return { kind: 'policy', policy: readPolicy(value) }
  } catch (error) {
    if (error instanceof Malformed) return fail(error.path, error.message)
    throw error
  }
}
