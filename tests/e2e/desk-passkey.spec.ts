import { expect, test } from '@playwright/test'
import { port } from './place.ts'
import { addAccount, password } from './sign-in.ts'

/** The server under test by a name: browsers make no passkey for an IP address. */
test.use({ baseURL: `http://localhost:${port}` })

test('a passkey is added and signs in without a password', async ({ page }) => {
  const context = page.context()
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  })
  const email = await addAccount(page.request, 'editor', 'Petra Key')
  await page.goto('/desk/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('link', { name: 'Petra Key' }).click()
  const passkeys = page.getByRole('region', { name: 'Passkeys' })
  await passkeys.getByLabel('Name').fill('my phone')
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click()
  // The name alone is in the field's hint as well: only this button says that the passkey is kept.
  await expect(passkeys.getByRole('button', { name: 'Remove the passkey my phone' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Petra Key')
  await page.goto('/desk/account')
  const removal = passkeys.getByRole('button', { name: 'Remove the passkey my phone' })
  await removal.click()
  await expect(removal).toHaveCount(0)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'This passkey opens no account here.' })).toBeVisible()
})
