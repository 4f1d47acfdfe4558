import app from './app.ts'
import model from './model.ts'
import refusals from './refusals.ts'
import server from './server.ts'
import settings from './settings.ts'
import starting from './starting.ts'
import templates from './templates.ts'
import ui from './ui.ts'

export default { ...model, ...settings, ...app, ...ui, ...templates, ...starting, ...server, ...refusals } as const
