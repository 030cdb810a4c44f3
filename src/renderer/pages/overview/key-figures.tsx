import type { ReactNode } from 'react'
import Link from '@cloudscape-design/components/link'
import { LightMark } from '../../components/light-mark'
import type { Overview } from '../../../shared/ipc/views'
import { addressOf } from '../../route'
import { useAnswer } from '../../use-answer'
import { showCount, showNumber } from '../../text/show-count'
import { showDay } from '../../text/show-date'

const Figure = ({
  label,
  value,
  note,
  href,
}: {
  readonly label: ReactNode
  /** `undefined` while it is being counted. */
  readonly value: number | undefined
  readonly note: string
  readonly href?: string
}) => {
  const shown = value === undefined ? '…' : showNumber(value)
  return (
    <div className="pl-figure">
      <div className="pl-figure-label">{label}</div>
      <div className="pl-figure-value">
        {href === undefined ? (
          shown
        ) : (
          <Link href={href} fontSize="inherit" variant="secondary">
            {shown}
          </Link>
        )}
      </div>
      <div className="pl-figure-note">{note}</div>
    </div>
  )
}

/** What is open, what changed since the last review of the same scope, and how much could not be looked at. */
export const KeyFigures = ({ overview }: { readonly overview: Overview }) => {
  const { snapshot, open, change, previous, gaps } = overview
  const seen = useAnswer('gaps:page', { snapshot: snapshot.snapshot, offset: 0, limit: 1 })
  const affected = new Set(gaps.flatMap(({ accounts }) => accounts))
  const of = (more: Readonly<Record<string, string>>): string =>
    addressOf('findings', { snapshot: snapshot.snapshot, ...more })
  return (
    <section aria-label="Open findings" className="pl-figures">
      <Figure
        label={<LightMark light="red" text="Red findings" />}
        value={snapshot.red}
        note={`${open.critical} critical · ${open.high} high`}
        href={of({ lights: 'red' })}
      />
      <Figure
        label={<LightMark light="amber" text="Amber findings" />}
        value={snapshot.amber}
        note={`${open.medium} medium · ${open.low} low`}
        href={of({ lights: 'amber' })}
      />
      <Figure
        label={<LightMark light="grey" text="Not looked at" />}
        value={seen.state === 'ready' ? seen.value.total : undefined}
        note={
          gaps.length === 0
            ? 'nothing was left out'
            : `${showCount(gaps.length, 'reason')} in ${showCount(affected.size, 'account')}`
        }
        href={of({ tab: 'gaps' })}
      />
      {change && previous ? (
        <div className="pl-figure pl-figure-wide">
          <div className="pl-figure-label">Since {showDay(previous.at)}, same scope</div>
          <dl className="pl-changes">
            <div className={change.new > 0 ? 'pl-worse' : ''}>
              <dt>new</dt>
              <dd>{showNumber(change.new)}</dd>
            </div>
            <div className={change.fixed > 0 ? 'pl-better' : ''}>
              <dt>fixed</dt>
              <dd>{showNumber(change.fixed)}</dd>
            </div>
            <div>
              <dt>still open</dt>
              <dd>{showNumber(change.open)}</dd>
            </div>
          </dl>
          <div className="pl-figure-note">
            {previous.checksChanged ? 'The checks changed in between.' : 'Measured with the same checks.'}
          </div>
        </div>
      ) : (
        <div className="pl-figure pl-figure-wide">
          <div className="pl-figure-label">Since last time</div>
          <div className="pl-figure-note">
            This is the first review of this scope. The next one shows here what is new and what was fixed.
          </div>
        </div>
      )}
    </section>
  )
}
