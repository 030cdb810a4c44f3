/** What these rules read of a node of the syntax tree, as ESTree names it. */
interface Node {
  readonly type: string
  readonly name?: string
  readonly async?: boolean
  readonly value?: unknown
  readonly source?: Node
  readonly imported?: Node
  readonly local?: Node
  readonly specifiers?: readonly Node[]
  readonly callee?: Node
  readonly arguments?: readonly Node[]
  readonly object?: Node
  readonly property?: Node
  readonly expression?: Node
  readonly typeAnnotation?: Node
  readonly declaration?: Node | null
  readonly declarations?: readonly Node[]
  readonly id?: Node
}

interface Comment {
  readonly type: string
  readonly value: string
}

interface Context {
  readonly report: (finding: { readonly node: Node; readonly message: string }) => void
  readonly sourceCode: { readonly getCommentsBefore: (node: Node) => readonly Comment[] }
}

interface Rule {
  readonly create: (context: Context) => Readonly<Record<string, (node: Node) => void>>
}

const nameOf = (node: Node | undefined): string =>
  node?.type === 'Identifier' ? (node.name ?? '') : typeof node?.value === 'string' ? node.value : ''

/** `Date.now` for the node of that expression; empty for anything deeper. */
const pathOf = (node: Node): string => `${nameOf(node.object)}.${nameOf(node.property)}`

const unsteadyMembers = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'Temporal.Now',
])
const unsteadyCalls = new Set(['Date', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'])

/** Code whose answer follows from its arguments alone: no clock, no randomness, nothing that comes later. */
const pure: Rule = {
  create: (context) => {
    const refuse = (node: Node, what: string) =>
      context.report({ node, message: `${what} has no place here: the same input must give the same answer` })
    const refuseAsync = (node: Node) => {
      if (node.async === true) refuse(node, 'An async function')
    }
    return {
      FunctionDeclaration: refuseAsync,
      FunctionExpression: refuseAsync,
      ArrowFunctionExpression: refuseAsync,
      AwaitExpression: (node) => refuse(node, 'await'),
      MemberExpression: (node) => {
        if (unsteadyMembers.has(pathOf(node))) refuse(node, pathOf(node))
      },
      NewExpression: (node) => {
        const isNow = nameOf(node.callee) === 'Date' && node.arguments?.length === 0
        if (isNow || nameOf(node.callee) === 'Promise') refuse(node, `new ${nameOf(node.callee)}()`)
      },
      CallExpression: (node) => {
        if (unsteadyCalls.has(nameOf(node.callee))) refuse(node, `${nameOf(node.callee)}()`)
      },
    }
  },
}

/** Clients of the SDK come from one factory, which puts guard, rates, proxy and counting into them. */
const oneClientFactory: Rule = {
  create: (context) => {
    const imported = new Set<string>()
    const check = (node: Node, made: Node | undefined) => {
      const owner = made?.type === 'MemberExpression' ? nameOf(made.object) : nameOf(made)
      const name = made?.type === 'MemberExpression' ? nameOf(made.property) : owner
      if (imported.has(owner) && (made?.type === 'Identifier' || name.endsWith('Client')))
        context.report({ node, message: 'Only src/main/aws makes clients of the SDK: ask it for one' })
    }
    return {
      ImportDeclaration: (node) => {
        if (!nameOf(node.source).startsWith('@aws-sdk/client-')) return
        for (const specifier of node.specifiers ?? []) {
          const isWhole = specifier.type !== 'ImportSpecifier'
          if (isWhole || nameOf(specifier.imported).endsWith('Client')) imported.add(nameOf(specifier.local))
        }
      },
      NewExpression: (node) => check(node, node.callee),
      CallExpression: (node) => {
        if (node.callee?.type === 'MemberExpression' && pathOf(node.callee) === 'Reflect.construct')
          check(node, node.arguments?.[0])
      },
    }
  },
}

/** A cast by way of `unknown` says nothing about the value: parse it, or give it a type that holds. */
const noDoubleCast: Rule = {
  create: (context) => ({
    TSAsExpression: (node) => {
      const first = node.expression
      if (first?.type !== 'TSAsExpression') return
      if (first.typeAnnotation?.type === 'TSUnknownKeyword' || first.typeAnnotation?.type === 'TSNeverKeyword')
        context.report({ node, message: 'No cast by way of unknown or never' })
    },
  }),
}

/** What others import says what it is. A schema leaves that to the type that follows from it. */
const docLine: Rule = {
  create: (context) => ({
    ExportNamedDeclaration: (node) => {
      const { declaration } = node
      if (!declaration) return
      const names = [declaration, ...(declaration.declarations ?? [])].map(({ id }) => nameOf(id)).filter(Boolean)
      if (names.every((name) => name.endsWith('Schema'))) return
      const last = context.sourceCode.getCommentsBefore(node).at(-1)
      if (last?.type !== 'Block' || !last.value.startsWith('*'))
        context.report({ node, message: `${names.join(', ')} needs a doc line: what it is, its unit, its errors` })
    },
  }),
}

/** The rules of this project that no published plugin has; oxlint loads them. */
export default {
  meta: { name: 'house' },
  rules: { pure, 'one-client-factory': oneClientFactory, 'no-double-cast': noDoubleCast, 'doc-line': docLine },
}
