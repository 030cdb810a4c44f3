/** A policy that came as text, as facts hold it: its JSON, the text where that is no JSON, null where there is none. */
export const policyJson = (text: string | undefined): unknown => {
  if (text === undefined) return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
