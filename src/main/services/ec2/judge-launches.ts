import { at, fail, failAs, pass, undecided, unknown } from '../../engine/check'
import type { Details, Evidence, Gap, Judgement, Seen } from '../../engine/check'
import type { Severity } from '../../../shared/review/outcome'
import type { LaunchTemplate, LaunchTemplateVersions, UserData } from './facts'

/** A version of a launch template. */
export type Version = LaunchTemplateVersions['Versions'][number]

/** What a rule says of one version: whether it is bad, and what decided; or why it cannot be told. */
export type Answer =
  | { readonly bad: boolean; readonly evidence: readonly [Evidence, ...Evidence[]]; readonly severity?: Severity }
  | { readonly gap: Gap }

/** The judgement that an answer is. */
export const conclude = (judged: Seen<{ readonly arn: string }>, answer: Answer): Judgement => {
  if ('gap' in answer) return unknown(judged, answer.gap)
  if (!answer.bad) return pass(judged, ...answer.evidence)
  return answer.severity ? failAs(answer.severity, judged, ...answer.evidence) : fail(judged, ...answer.evidence)
}

const startsInstances = ({ DefaultVersion, UsedBy }: Version): boolean => DefaultVersion || UsedBy.length > 0

const noVersion: Answer = { gap: undecided('NoVersionGiven', 'AWS lists no version that starts instances.') }

/**
 * Judges each template by the versions that start instances: the default one, and those that groups and fleets name. Older ones,
 * and a latest one that nobody names, are not judged. One bad version is enough.
 */
export const judgeTemplates = (
  templates: readonly Seen<LaunchTemplate>[],
  versions: Details<LaunchTemplateVersions>,
  ask: (version: Version, path: string) => Answer,
): readonly Judgement[] =>
  templates.map((template) =>
    versions.judge(template, ({ Versions }) => {
      const answers = Versions.flatMap((version, index) =>
        startsInstances(version) ? [ask(version, `Versions[${index}]`)] : [],
      )
      const bad = answers.find((answer) => 'bad' in answer && answer.bad)
      return conclude(template, bad ?? answers.find((answer) => 'gap' in answer) ?? answers[0] ?? noVersion)
    }),
  )

/** The account's defaults for new instances; `gap` where they could not be read. */
type Defaults = {
  readonly gap?: Gap | undefined
  readonly HttpTokens?: string | undefined
  readonly HttpEndpoint?: string | undefined
  readonly HttpTokensEnforced?: string | undefined
}

/** Whether what a version starts requires a token, decided as at launch: by the version, the account's defaults, then the image. */
export const askTokens = ({ LaunchTemplateData, Image }: Version, path: string, account: Defaults): Answer => {
  const { HttpTokens, HttpEndpoint } = LaunchTemplateData.MetadataOptions ?? {}
  const base = `${path}.LaunchTemplateData`
  const tokens = at(`${base}.MetadataOptions.HttpTokens`, HttpTokens)
  if ((HttpEndpoint ?? account.HttpEndpoint) === 'disabled') {
    return { bad: false, evidence: [at(`${base}.MetadataOptions.HttpEndpoint`, HttpEndpoint)] }
  }
  // A launch that does not require a token is refused then.
  if (account.HttpTokensEnforced === 'enabled') return { bad: false, evidence: [tokens] }
  // Without a role there are no credentials to steal.
  const weight = LaunchTemplateData.IamInstanceProfile ? {} : { severity: 'medium' as const }
  const decided = HttpTokens ?? account.HttpTokens
  if (decided !== undefined) return { bad: decided !== 'required', evidence: [tokens], ...weight }
  if (account.gap) return { gap: account.gap }
  if (!Image) {
    return { gap: undecided('ImageNotKnown', 'Neither template nor account decide, and AWS does not list the image.') }
  }
  const evidence = [tokens, at(`${path}.Image.ImdsSupport`, Image.ImdsSupport)] as const
  return { bad: Image.ImdsSupport !== 'v2.0', evidence, ...weight }
}

/** What user data holds; `path` ends where the fields of the user data begin. */
export const askUserData = ({ State, Secrets }: UserData, path: string): Answer => {
  if (State === 'unreadable') {
    return { gap: undecided('UserDataNotReadable', 'The user data is no text, so nobody can tell what is in it.') }
  }
  const [first, ...rest] = Secrets.flatMap(({ Line, Detector }, index) => [
    at(`${path}Secrets[${index}].Line`, Line),
    at(`${path}Secrets[${index}].Detector`, Detector),
  ])
  return first ? { bad: true, evidence: [first, ...rest] } : { bad: false, evidence: [at(`${path}State`, State)] }
}
