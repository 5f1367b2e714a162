import { registerHooks } from 'node:module'
import { extname } from 'node:path'

// Node runs TypeScript as it is, but wants the extensions that the project leaves out.
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts')
    return next(isOurs && !extname(specifier) ? `${specifier}.ts` : specifier, context)
  },
})
