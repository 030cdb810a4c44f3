import Alert from '@cloudscape-design/components/alert'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import type { ReactNode } from 'react'
import { GapText } from '../../components/gap-text'
import { ResultMark } from '../../components/result-mark'
import { SafeText } from '../../components/safe-text'
import { SeverityBadge } from '../../components/severity-badge'
import { WithCommands } from '../../components/with-commands'
import { findBestPractice } from '../../../shared/framework/lookup'
import type { FindingDetail } from '../../../shared/ipc/views'
import { printable } from '../../../shared/printable'
import { addressOf } from '../../route'
import { showDay } from '../../text/show-date'
import { JsonView } from './json-view'

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="pl-part">
    <h3>{title}</h3>
    {children}
  </section>
)

const About = ({ row }: Pick<FindingDetail, 'row'>) => (
  <>
    <KeyValuePairs
      columns={3}
      items={[
        { label: 'Result', value: <ResultMark result={row.result} /> },
        { label: 'Severity', value: <SeverityBadge severity={row.severity} /> },
        { label: 'Region', value: row.region },
      ]}
    />
    <div className="pl-resource">
      <SafeText text={row.resource.name} />
      <span className="pl-quiet">
        {row.resource.type} in <SafeText text={`${row.accountName} (${row.account})`} />
      </span>
    </div>
  </>
)

const Evidence = ({ evidence }: Pick<FindingDetail, 'evidence'>) => (
  <table className="pl-table pl-evidence">
    <thead>
      <tr>
        <th scope="col">Where</th>
        <th scope="col">What was found</th>
      </tr>
    </thead>
    <tbody>
      {evidence.map(({ path, value }, index) => (
        <tr key={index}>
          <td>
            <code>
              <SafeText text={path} />
            </code>
          </td>
          <td>
            <code>
              <SafeText text={String(value)} />
            </code>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Practices = ({ check }: Pick<FindingDetail, 'check'>) => (
  <ul className="pl-plain">
    {check.bestPractices.map(({ id, link, part }) => {
      const practice = findBestPractice(id)
      return (
        <li key={id}>
          {practice ? (
            <Link href={practice.url} external>
              {id} {practice.title}
            </Link>
          ) : (
            id
          )}
          <div className="pl-quiet">
            {link === 'necessary' ? 'Necessary' : 'Related'}: {part}
          </div>
        </li>
      )
    })}
  </ul>
)

const History = ({ history }: Pick<FindingDetail, 'history'>) => (
  <ol className="pl-timeline">
    {history.map(({ snapshot, at, result }) => (
      <li key={snapshot}>
        <Link href={addressOf('overview', { snapshot })}>{showDay(at)}</Link> <ResultMark result={result} />
      </li>
    ))}
  </ol>
)

/** Evidence, risk, fix, facts, best practices and history of one finding. */
export const FindingDetailView = ({ detail }: { readonly detail: FindingDetail }) => {
  const { row, check, evidence, gap, facts, history } = detail
  const decided = new Set(evidence.map(({ path }) => path))
  return (
    <div className="pl-detail">
      <div className="pl-detail-columns">
        <div>
          <About row={row} />
          <p className="pl-arn">
            <CopyToClipboard
              variant="inline"
              textToCopy={row.resource.arn}
              textToDisplay={printable(row.resource.arn)}
              copyButtonAriaLabel="Copy the ARN"
              copySuccessText="ARN copied"
              copyErrorText="The ARN could not be copied"
            />
          </p>
          {gap && (
            <Alert type="info" header="Not looked at, so neither passing nor failing">
              <GapText gap={gap} />
              {'text' in gap && gap.text !== undefined && (
                <p className="pl-quiet">
                  <SafeText text={gap.text} />
                </p>
              )}
            </Alert>
          )}
          {evidence.length > 0 && (
            <Part title="Evidence">
              <Evidence evidence={evidence} />
            </Part>
          )}
          <Part title="Risk">
            <p>{check.risk}</p>
            {check.weighs !== undefined && (
              <p className="pl-quiet">
                Why {check.severity}: {check.weighs}
              </p>
            )}
          </Part>
          <Part title="Fix">
            <p>{check.fix}</p>
            {check.steps && (
              <ol className="pl-way">
                {check.steps.map((step) => (
                  <li key={step}>
                    <WithCommands text={step} />
                  </li>
                ))}
              </ol>
            )}
            {check.caution !== undefined && (
              <Alert type="warning" header="Before you do">
                <WithCommands text={check.caution} />
              </Alert>
            )}
            <ul className="pl-plain">
              {check.references.map((reference) => (
                <li key={reference}>
                  <Link href={reference} external>
                    {reference.replace(/^https:\/\//, '')}
                  </Link>
                </li>
              ))}
            </ul>
          </Part>
        </div>
        <div>
          {facts.map(({ fact, value }, index) => (
            <Part key={index} title={`Fact: ${fact}`}>
              <JsonView value={value} label={`Fact ${fact}`} decided={decided} />
            </Part>
          ))}
          {facts.length === 0 && (
            <Part title="Facts">
              <p className="pl-quiet">No fact about this resource is kept in this snapshot.</p>
            </Part>
          )}
          <Part title="Best practices">
            <Practices check={check} />
          </Part>
          <Part title="History of this finding">
            <History history={history} />
          </Part>
          <p className="pl-quiet">
            Check {check.id}, version {check.version}
          </p>
        </div>
      </div>
    </div>
  )
}
