import Icon from '@cloudscape-design/components/icon'
import Link from '@cloudscape-design/components/link'
import { LightMark } from '../../components/light-mark'
import { SafeText } from '../../components/safe-text'
import { SeverityBadge } from '../../components/severity-badge'
import type { CheckView } from '../../../shared/ipc/workloads'
import { addressOf } from '../../route'
import { showCount, showNumber } from '../../text/show-count'

const shownFindings = 5

const outcome = ({ state, judged, failing, accepted, unknown }: CheckView): string => {
  switch (state) {
    case 'manual':
      return 'only a person can judge it'
    case 'notApplicable':
      return 'nothing that it looks at is in the workload'
    case 'gap':
      return 'could not be looked at'
    case 'assessed': {
      const seen =
        failing === 0
          ? `${showCount(judged, 'resource')} pass`
          : `${showNumber(failing)} of ${showCount(judged, 'resource')} fail`
      return [seen, accepted > 0 && `${accepted} accepted`, unknown > 0 && `${unknown} could not be judged`]
        .filter((part) => part !== false)
        .join(', ')
    }
  }
}

/** One check of a choice: its part of the practice, what it found and what it could not look at. */
const Check = ({ check, snapshot }: { readonly check: CheckView; readonly snapshot: string | null }) => {
  const findings = check.findings.slice(0, shownFindings)
  const more = check.failing - findings.length
  const address = addressOf('findings', { snapshot: snapshot ?? undefined, checks: check.check })
  return (
    <li className="pl-check">
      <div className="pl-check-head">
        <LightMark light={check.light} hideText />
        <span className="pl-check-title">
          {check.state === 'assessed' && snapshot !== null ? <Link href={address}>{check.title}</Link> : check.title}
        </span>
        <span className="pl-nowrap">
          <SeverityBadge severity={check.severity} />
        </span>
      </div>
      <p>
        <strong>{outcome(check)}</strong>
        <span className="pl-quiet">
          {' '}
          · {check.link === 'necessary' ? 'Necessary' : 'Related'}: {check.part}
        </span>
      </p>
      {check.reach.map((sentence) => (
        <p key={sentence} className="pl-quiet">
          {sentence}
        </p>
      ))}
      {findings.length > 0 && (
        <ul className="pl-check-findings">
          {findings.map(({ id, arn, name, severity, accepted }) => (
            <li key={id}>
              <SeverityBadge severity={severity} />
              <span>
                <SafeText text={name === '' ? arn : name} />
                {accepted && <span className="pl-quiet"> (accepted)</span>}
              </span>
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link href={address}>{showCount(more, 'more resource')}</Link>
            </li>
          )}
        </ul>
      )}
      {check.missing.length > 0 && (
        <ul className="pl-check-missing">
          {check.missing.map((sentence) => (
            <li key={sentence}>
              <Icon name="lock-private" variant="subtle" size="small" /> <SafeText text={sentence} />
            </li>
          ))}
          {check.missingMore > 0 && <li>and {showCount(check.missingMore, 'more place')}</li>}
        </ul>
      )}
    </li>
  )
}

/** The checks that look at a choice. */
export const ChoiceChecks = ({
  checks,
  snapshot,
}: {
  readonly checks: readonly CheckView[]
  readonly snapshot: string | null
}) => (
  <ul className="pl-checks">
    {checks.map((check) => (
      <Check key={check.check} check={check} snapshot={snapshot} />
    ))}
  </ul>
)
