import type { Catalogue } from '../message.ts'
import analyses from './analyses.ts'
import app from './app.ts'
import cli from './cli.ts'
import comments from './comments.ts'
import compare from './compare.ts'
import dataSets from './data-sets.ts'
import drafts from './drafts.ts'
import editor from './editor.ts'
import events from './events.ts'
import exports from './export.ts'
import history from './history.ts'
import home from './home.ts'
import json from './json.ts'
import library from './library.ts'
import mail from './mail.ts'
import mapping from './mapping.ts'
import members from './members.ts'
import model from './model.ts'
import news from './news.ts'
import personas from './personas.ts'
import presence from './presence.ts'
import privacy from './privacy.ts'
import reality from './reality.ts'
import refusals from './refusals.ts'
import review from './review.ts'
import security from './security.ts'
import server from './server.ts'
import settings from './settings.ts'
import sharing from './sharing.ts'
import starting from './starting.ts'
import storage from './storage.ts'
import summary from './summary.ts'
import templates from './templates.ts'
import transfer from './transfer.ts'
import transferDialog from './transfer-dialog.ts'
import ui from './ui.ts'
import undo from './undo.ts'
import upkeep from './upkeep.ts'
import ways from './ways.ts'

export default {
  ...model,
  ...library,
  ...personas,
  ...transferDialog,
  ...transfer,
  ...compare,
  ...analyses,
  ...reality,
  ...ways,
  ...dataSets,
  ...mapping,
  ...editor,
  ...comments,
  ...presence,
  ...history,
  ...home,
  ...exports,
  ...events,
  ...settings,
  ...members,
  ...news,
  ...app,
  ...ui,
  ...undo,
  ...templates,
  ...sharing,
  ...starting,
  ...review,
  ...server,
  ...security,
  ...mail,
  ...refusals,
  ...json,
  ...summary,
  ...storage,
  ...cli,
  ...privacy,
  ...upkeep,
  ...drafts,
} satisfies Catalogue
