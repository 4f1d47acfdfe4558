import { lifecycleStages, TEMPLATES } from '../domain/templates/registry.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import { listTemplates } from './contract/templates.ts'
import type { Implement } from './http/implement.ts'

export function templateRoutes(implement: Implement): void {
  implement(listTemplates, (c) => {
    const language = c.get('language')
    const say = translatorFor(language)
    const items = TEMPLATES.map(({ id, group, titleId, hintId }) => ({
      id,
      kind: 'map' as const,
      group,
      title: say(titleId),
      description: say(hintId),
      stages: [...lifecycleStages(id, language)],
    }))
    return c.json({ items }, 200)
  })
}
