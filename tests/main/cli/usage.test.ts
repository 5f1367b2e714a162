import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { cli, example, expectOneLine } from './cli'

test.each([
  [[], '没有写要做什么'],
  [['chek', example], '没有“chek”这个命令'],
  [['constructor'], '没有“constructor”这个命令'],
  [['import'], '后面还缺文件'],
  [['import', example, example], '后面多了'],
  [['import', example, '--jsn'], '没有“--jsn”这个选项'],
  [['import', example, '--constructor'], '没有“--constructor”这个选项'],
  [['import', example, '--json=1'], '“--json”后面不能写“=”'],
  [['import', example, '--db'], '“--db”后面要写路径'],
  [['import', example, '--save', '--db', '--json'], '“--db”后面要写路径'],
  [['list', example], '后面多了'],
  [['export', example], '--pdf'],
  [['export', example, '--pdf'], '“--pdf”后面要写路径'],
  [['export', example, '--pdf', 'a.pdf', '--pdf', 'b.pdf'], '“--pdf”写了两次'],
  [['export', example, '--pdf', 'a', '--docx', './a'], '同一个文件'],
  [['export', example, '--pdf', example], '要读的文件，会把它盖掉'],
  [
    ['export', example, '--docx', `${dirname(example)}/../example/${basename(example)}`],
    '会把它盖掉',
  ],
  [['export', example, '--doc', 'a.doc'], '没有“--doc”这个选项'],
])('wrong usage ends with 2 and one line that names the commands: %j', async (args, part) => {
  const line = expectOneLine(await cli(args), 2)
  expect(line).toContain(part)
  for (const name of ['import FILE', 'export FILE [--pdf OUT] [--docx OUT]', 'list'])
    expect(line).toContain(name)
})

test('an input called like an option is read after --', async () => {
  expect(expectOneLine(await cli(['import', '--', '--json']), 3)).toContain('找不到')
})
