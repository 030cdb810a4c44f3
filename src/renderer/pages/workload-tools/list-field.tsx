import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Multiselect, { type MultiselectProps } from '@cloudscape-design/components/multiselect'
import { useState } from 'react'
import { shorten } from '../../text/shorten'

/** A list that is chosen from what is known, with room for what is not. */
export const ListField = ({
  label,
  description,
  known,
  chosen,
  choose,
  fault,
  other,
  otherFault,
}: {
  readonly label: string
  readonly description: string
  readonly known: readonly MultiselectProps.Option[]
  readonly chosen: readonly string[]
  readonly choose: (list: string[]) => void
  /** What is wrong with the list. */
  readonly fault: string | undefined
  /** What is added by hand: `Another account`. */
  readonly other: string
  /** What is wrong with what is added by hand. */
  readonly otherFault: (text: string) => string | undefined
}) => {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const strangers = chosen
    .filter((value) => known.every((option) => option.value !== value))
    .map((value) => ({ value, label: shorten(value, 80) }))
  const options = [...known, ...strangers]
  const add = (): void => {
    const value = text.trim()
    const found = otherFault(value)
    setProblem(found)
    if (found !== undefined) return
    choose([...new Set([...chosen, value])])
    setText('')
  }
  return (
    <div className="pl-stack">
      <FormField label={label} description={description} stretch {...(fault !== undefined && { errorText: fault })}>
        <Multiselect
          selectedOptions={options.filter(({ value }) => value !== undefined && chosen.includes(value))}
          options={options}
          onChange={({ detail }) =>
            choose(detail.selectedOptions.flatMap(({ value }) => (value === undefined ? [] : [value])))
          }
          filteringType={options.length > 8 ? 'auto' : 'none'}
          filteringAriaLabel="Find in the list"
          placeholder={options.length === 0 ? 'None is known: add one below' : 'Choose'}
          tokenLimit={12}
          deselectAriaLabel={(option) => `Remove ${option.label ?? ''}`}
          expandToViewport
        />
      </FormField>
      <FormField label={other} {...(problem !== undefined && { errorText: problem })}>
        <div className="pl-ask-row">
          <Input
            value={text}
            onChange={({ detail }) => {
              setText(detail.value)
              setProblem(undefined)
            }}
            onKeyDown={(event) => {
              if (event.detail.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
            spellcheck={false}
          />
          <Button onClick={add} disabled={text.trim() === ''} ariaLabel={`Add: ${other}`} formAction="none">
            Add
          </Button>
        </div>
      </FormField>
    </div>
  )
}
