import type { SampleAccount } from '../../organization'
import { sampleArn } from '../../ids'

/** A statement of a policy, as it stands in the document. */
export interface Statement {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal?: '*' | { readonly [kind: string]: string | readonly string[] }
  readonly Action?: string | readonly string[]
  readonly NotAction?: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly Condition?: { readonly [operator: string]: { readonly [key: string]: string | readonly string[] } }
}

/** An inline policy. */
export interface InlinePolicy {
  readonly name: string
  readonly statements: readonly Statement[]
}

/** What may have policies. `attached` names customer policies by name and policies of AWS as `aws/Name`. */
export interface Holder {
  readonly name: string
  /** Starts and ends with a slash. */
  readonly path: string
  readonly created: Date
  readonly inline: readonly InlinePolicy[]
  readonly attached: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  /** A customer policy by name. */
  readonly boundary?: string
}

/** A managed policy of the customer's own. */
export interface SamplePolicy {
  readonly name: string
  readonly created: Date
  readonly statements: readonly Statement[]
  /** What an older version said. */
  readonly before?: readonly Statement[]
}

/** A policy document of these statements, URL-encoded as IAM gives it. */
export const encode = (statements: readonly Statement[]): string =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: statements }))

/** The ARN of a policy: a customer's by its name, AWS's as `aws/Name`. */
export const policyArn = (account: SampleAccount, name: string): string =>
  name.startsWith('aws/')
    ? sampleArn('iam', '', 'aws', `policy/${name.slice(4)}`)
    : sampleArn('iam', '', account.id, `policy/${name}`)

/** An Allow statement. */
export const allow = (
  Action: string | readonly string[],
  Resource: string | readonly string[] = '*',
  Condition?: Statement['Condition'],
): Statement => ({ Effect: 'Allow', Action, Resource, ...(Condition ? { Condition } : {}) })
