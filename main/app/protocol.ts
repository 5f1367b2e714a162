import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

/** What answers for a host of `app://`: the path begins with a slash and is decoded. */
export type Host = (path: string) => Response | Promise<Response>

export const scheme = 'app'
/** The origin of the window's own page. */
export const origin = `${scheme}://antou`

/** Makes `app://` a scheme with an origin. To be called before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves hosts of `app://` to a session; anything else is not found. */
export function serve(session: Session, hosts: Readonly<Record<string, Host>>): void {
  session.protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    const answer = Object.hasOwn(hosts, host) ? hosts[host] : undefined
    const path = decoded(pathname)
    if (request.method !== 'GET' || !answer || path === null) return notFound()
    return answer(path)
  })
}

/** The files below a folder; its pages come with the strict policy and a nonce of their own. */
export function files(folder: string): Host {
  return async (path) => {
    const file = join(folder, normalize(path))
    if (!file.startsWith(folder + sep)) return notFound()
    try {
      const type = types[extname(file)]
      if (!type) return notFound()
      const content = await readFile(file)
      if (type !== types['.html']) return found(new Uint8Array(content), { 'content-type': type })
      const nonce = randomBytes(16).toString('base64')
      const html = content.toString('utf8').replaceAll('__NONCE__', nonce)
      return found(html, { 'content-type': type, 'content-security-policy': policy(nonce) })
    } catch {
      return notFound()
    }
  }
}

export function found(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  return new Response(body, { headers: { ...headers, 'x-content-type-options': 'nosniff' } })
}

export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/**
 * The content security policy of the window: scripts, styles and fonts of the program alone.
 * antd writes its style sheets with the nonce.
 */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' ${scheme}://asset blob: data:`,
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
