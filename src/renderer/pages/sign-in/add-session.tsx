import Autosuggest from '@cloudscape-design/components/autosuggest'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input, { type InputProps } from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import type { ConfigChange } from '../../../shared/ipc/sign-in'
import { regions } from '../review/regions'
import { ConfigDiff } from './config-diff'
import { regionFault, startUrlExamples, startUrlFault, tidyStartUrl } from './start-url'
import { nameFault, suggestSessionName } from './suggest-name'
import { useConfigChange } from './use-config-change'

const regionOptions = regions.map(({ partition, codes }) => ({
  label: partition,
  options: codes.map(([value, description]) => ({ value, description })),
}))

/** Adds an SSO session to the AWS config file: what is written is shown before. */
export const AddSession = ({
  taken,
  added,
  cancel,
}: {
  /** Names that the config holds already. */
  readonly taken: readonly string[]
  /** The session was written. */
  readonly added: (session: string) => void
  /** Absent where there is nothing to go back to. */
  readonly cancel?: () => void
}) => {
  const [startUrl, setStartUrl] = useState('')
  const [region, setRegion] = useState('')
  const [ownName, setOwnName] = useState<string>()
  const [tried, setTried] = useState(false)
  const first = useRef<InputProps.Ref>(null)
  const asked = cancel !== undefined
  useEffect(() => {
    // Whoever pressed for the form goes on in it; where it is there by itself, the focus stays where it is.
    if (asked) first.current?.focus()
  }, [asked])
  const name = ownName ?? suggestSessionName(startUrl, taken)
  const faults = {
    startUrl: startUrlFault(startUrl),
    region: regionFault(region),
    name: nameFault(name, taken),
  }
  const complete = faults.startUrl === undefined && faults.region === undefined && faults.name === undefined
  const change = useMemo(
    (): ConfigChange | undefined =>
      complete ? { kind: 'session', name, startUrl: tidyStartUrl(startUrl), region: region.trim() } : undefined,
    [complete, name, startUrl, region],
  )
  const { preview, problem, writing, write } = useConfigChange(change)
  const shownFault = (field: keyof typeof faults, typed: boolean): { readonly errorText?: string } =>
    faults[field] !== undefined && (tried || typed) ? { errorText: faults[field] } : {}
  const add = async (): Promise<void> => {
    setTried(true)
    if (complete && (await write())) added(name)
  }
  return (
    <form
      aria-label="Add a session"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Container
        header={
          <Header
            variant="h2"
            description="All it takes is the start URL of your access portal. The AWS CLI finds the session, too."
          >
            {cancel ? 'Add a session' : 'Sign in with your start URL'}
          </Header>
        }
        footer={
          <div className="pl-buttons pl-buttons-end">
            {cancel && (
              <Button variant="link" formAction="none" onClick={cancel}>
                Cancel adding
              </Button>
            )}
            <Button
              variant="primary"
              loading={writing}
              loadingText="Writing"
              disabled={complete && !preview && !problem}
            >
              Add and sign in
            </Button>
          </div>
        }
      >
        <SpaceBetween size="m">
          <div className="pl-fields">
            <FormField
              label="Start URL"
              constraintText={`As ${startUrlExamples[0]} or ${startUrlExamples[1]}`}
              stretch
              {...shownFault('startUrl', false)}
            >
              <Input
                value={startUrl}
                onChange={({ detail }) => setStartUrl(detail.value)}
                placeholder={startUrlExamples[0]}
                type="url"
                autoComplete={false}
                spellcheck={false}
                ref={first}
              />
            </FormField>
            <FormField
              label="SSO region"
              constraintText="Where IAM Identity Center is set up. Any region may be typed."
              stretch
              {...shownFault('region', false)}
            >
              <Autosuggest
                value={region}
                onChange={({ detail }) => setRegion(detail.value)}
                options={regionOptions}
                enteredTextLabel={(text) => `Use ${text}`}
                placeholder="eu-central-1"
                ariaLabel="SSO region"
                empty="No region of this name is known: it is used as you type it."
                expandToViewport
              />
            </FormField>
            <FormField
              label="Session name"
              constraintText="As the AWS config will call it."
              stretch
              {...shownFault('name', ownName !== undefined)}
            >
              <Input value={name} onChange={({ detail }) => setOwnName(detail.value)} spellcheck={false} />
            </FormField>
          </div>
          {problem && <ProblemAlert problem={problem} />}
          {preview && <ConfigDiff preview={preview} />}
        </SpaceBetween>
      </Container>
    </form>
  )
}
