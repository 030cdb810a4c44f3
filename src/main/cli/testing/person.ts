const post = (address: URL, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${address.origin}${address.pathname}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

/** What a person does in a browser with the address of a sign-in: decides, and is sent back where the program listens. */
export const answerSignIn = async (address: string, decision: 'allow' | 'deny'): Promise<void> => {
  const url = new URL(address)
  const page = await fetch(url)
  if (!page.ok) throw new Error(`${url.pathname} answered ${page.status}: ${await page.text()}`)
  const decided = await post(url, { ...Object.fromEntries(url.searchParams), decision })
  const back = decided.headers.get('location')
  if (back !== null) await fetch(back)
  else if (!decided.ok) throw new Error(`The decision was answered ${decided.status}: ${await decided.text()}`)
}
