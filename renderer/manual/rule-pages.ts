/** The pages of the rules, one a family. */
const pages = import.meta.glob<string>('../../docs/rules/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/**
 * The rules as parts of the manual: a rule is headed by what it looks for, since its name is never on
 * the screen.
 */
export const rulesMarkdown = Object.values(pages)
  .map((page) =>
    page
      .replace(/^# (.+?)（[a-z]+）$/mu, '## 检查规则：$1')
      .replaceAll(/^## [a-z-]+\/[a-z-]+\n+- 查什么：(.+)$/gmu, '### $1\n'),
  )
  .join('\n')
