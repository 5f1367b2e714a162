import { expect, test } from 'vitest'
import { start } from './antou'
import { pictures } from './pictures'

test('a page of the user is made, named, chosen, kept and removed', async () => {
  const take = pictures()
  const antou = await start()
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()
  await openSettings()
  await page.getByRole('button', { name: '新建版面…' }).click()
  const dialog = page.getByRole('dialog', { name: '自定版面' })
  await dialog.waitFor()
  await dialog.getByLabel('名称').fill('内部印件')
  await dialog.getByLabel('正文字号（磅）').fill('14')
  await dialog.getByLabel('正文字号（磅）').press('Tab')
  await dialog.getByText('每页 25 行，每行 31 字').waitFor()
  await take(antou, 'own-profile')
  await dialog.getByRole('button', { name: '保存并选用' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const chosen = page.getByRole('radio', { name: /内部印件/u })
  expect(await chosen.isChecked()).toBe(true)
  await antou.close()

  const again = await start({ folder: antou.folder })
  await again.page.getByTestId('start-screen').waitFor()
  await openSettings(again.page)
  const kept = again.page.getByRole('radio', { name: /内部印件/u })
  expect(await kept.isChecked()).toBe(true)
  await again.page.getByRole('button', { name: '删除' }).click()
  await kept.waitFor({ state: 'detached' })
  expect(await again.page.getByRole('radio', { name: /按白边计量/u }).isChecked()).toBe(true)
  expect([...antou.complaints, ...again.complaints]).toEqual([])

  async function openSettings(of = page): Promise<void> {
    await of.keyboard.press('Alt+F')
    await of.locator('[data-command="show-settings"]').click()
    await of.getByRole('dialog').waitFor()
  }
})
