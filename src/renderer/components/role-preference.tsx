import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { useState } from 'react'
import { printable } from '../../shared/printable'
import { moveItem } from '../text/edit-list'
import { useRefocus } from '../use-refocus'
import { SafeText } from './safe-text'

/** Names of roles in the order in which they are wanted; the first that an account has is chosen for it. */
export const RolePreference = ({
  roles,
  change,
}: {
  readonly roles: readonly string[]
  readonly change: (roles: string[]) => void
}) => {
  const [name, setName] = useState('')
  const wanted = name.trim()
  const known = roles.includes(wanted)
  const { place, refocus } = useRefocus<HTMLDivElement>()
  const add = (): void => {
    if (wanted === '' || known) return
    change([...roles, wanted])
    setName('')
  }
  return (
    <div className="pl-stack" ref={place}>
      {roles.length === 0 ? (
        <p className="pl-note">No role is preferred: roles come in the order of their names.</p>
      ) : (
        <ol className="pl-order" aria-label="Preferred roles">
          {roles.map((role, index) => (
            <li key={role}>
              <SafeText text={role} line />
              <span className="pl-buttons">
                <Button
                  variant="inline-icon"
                  iconName="angle-up"
                  ariaLabel={`Move ${printable(role)} up`}
                  disabled={index === 0}
                  onClick={() => {
                    refocus([`Move ${printable(role)} up`, `Move ${printable(role)} down`])
                    change(moveItem(roles, role, -1))
                  }}
                />
                <Button
                  variant="inline-icon"
                  iconName="angle-down"
                  ariaLabel={`Move ${printable(role)} down`}
                  disabled={index === roles.length - 1}
                  onClick={() => {
                    refocus([`Move ${printable(role)} down`, `Move ${printable(role)} up`])
                    change(moveItem(roles, role, 1))
                  }}
                />
                <Button
                  variant="inline-icon"
                  iconName="close"
                  ariaLabel={`Remove ${printable(role)}`}
                  onClick={() => {
                    const next = roles[index + 1] ?? roles[index - 1]
                    refocus(next === undefined ? [] : [`Remove ${printable(next)}`])
                    change(roles.filter((other) => other !== role))
                  }}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      <FormField
        label="Add a role"
        description="As the portal lists it, for instance SecurityAudit."
        {...(known && { errorText: 'This role is in the list already.' })}
        secondaryControl={
          <Button onClick={add} disabled={wanted === '' || known} ariaLabel="Add the role">
            Add
          </Button>
        }
      >
        <Input
          value={name}
          onChange={({ detail }) => setName(detail.value)}
          onKeyDown={({ detail }) => {
            if (detail.key === 'Enter') add()
          }}
          spellcheck={false}
        />
      </FormField>
    </div>
  )
}
