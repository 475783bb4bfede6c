import AxeBuilder from '@axe-core/playwright'
import { address } from './place.ts'
import { expect, test } from './reader.ts'
import { addAccount, password, signInAs } from './sign-in.ts'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an account is added, its owner sets a password, signs in and out', async ({ page, request, browser }) => {
    await signInAs(page.request, 'administrator', 'Ada Boss')
    await page.goto('/desk')
    await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click()
    const form = page.locator('form[action="/desk/accounts/add"]')
    await form.getByLabel('Name').fill('Cleo <b>New</b>')
    const email = `cleo-${crypto.randomUUID().slice(0, 8)}@example.org`
    await form.getByLabel('E-mail address').fill(email)
    await form.getByLabel('Role').selectOption('editor')
    await form.getByRole('button', { name: 'Add' }).click()
    const link = await page.getByRole('status').locator('code').textContent()
    await page.reload()
    await expect(page.getByText(link ?? '')).toHaveCount(0)

    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address })
    const other = await context.newPage()
    await other.goto(link ?? '')
    await other.getByLabel('New password').fill(password)
    await other.getByLabel('Once more').fill(`${password}?`)
    await other.getByRole('button', { name: 'Set the password' }).click()
    await expect(other.getByRole('alert')).toContainText('not the same')
    await other.getByLabel('New password').fill(password)
    await other.getByLabel('Once more').fill(password)
    await other.getByRole('button', { name: 'Set the password' }).click()
    await expect(other.getByRole('status')).toHaveText('Your password is set. Sign in with it.')
    await other.getByLabel('E-mail address').fill(email)
    await other.getByLabel('Password', { exact: true }).fill('something else')
    await other.getByRole('button', { name: 'Sign in' }).click()
    await expect(other.getByRole('alert')).toContainText('no account with this address and password')
    await other.getByLabel('E-mail address').fill(email)
    await other.getByLabel('Password', { exact: true }).fill(password)
    await other.getByRole('button', { name: 'Sign in' }).click()
    await expect(other.getByRole('heading', { level: 1 })).toContainText('Cleo <b>New</b>')
    await other.getByRole('button', { name: 'Sign out' }).click()
    await expect(other.getByRole('status')).toHaveText('You are signed out.')
    expect((await request.get('/desk', { maxRedirects: 0 })).status()).toBe(302)
    await context.close()
  })

  test('what is done stands in the audit log, narrowed and exported', async ({ page, request }) => {
    await signInAs(page.request, 'administrator', 'Ida Audit')
    const email = await addAccount(request, 'contributor', 'Watched')
    await page.goto('/desk/audit?action=account.add')
    await expect(page.getByRole('listitem').filter({ hasText: email })).toHaveCount(1)
    await page.getByLabel('Who').selectOption({ label: 'Command line' })
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/who=command-line/)
    await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText('contributor')
    const csv = await page.request.get('/desk/audit/export/csv?action=account.add')
    expect(csv.headers()['content-disposition']).toBe('attachment; filename="rostrum-audit.csv"')
    expect(await csv.text()).toContain(email)
    const lines = await (await page.request.get('/desk/audit/export/jsonl?who=nobody-at-all')).text()
    expect(lines).toBe('')
  })
})

test('a phone holds every page of accounts, and axe finds nothing on them', async ({ page }) => {
  test.setTimeout(120_000)
  await signInAs(page.request, 'administrator', 'Axel Phone')
  for (const path of ['/desk', '/desk/account', '/desk/accounts', '/desk/audit', '/desk/nothing']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(path)
      for (const summary of await page.locator('summary').all()) await summary.click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        path,
      ).toEqual([])
      expect(await page.locator('html').evaluate((html) => html.scrollWidth), path).toBeLessThanOrEqual(390)
    }
  }
})
