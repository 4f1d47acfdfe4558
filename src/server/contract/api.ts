import type { OpenAPIHono } from '@hono/zod-openapi'
import * as audit from './audit.ts'
import * as checks from './checks.ts'
import * as comments from './comments.ts'
import * as compare from './compare.ts'
import * as documents from './documents.ts'
import * as events from './events.ts'
import * as exports_ from './exports.ts'
import * as files from './files.ts'
import * as findings from './findings.ts'
import * as guests from './guests.ts'
import * as imports from './imports.ts'
import * as invitations from './invitations.ts'
import * as judgements from './judgements.ts'
import * as links from './links.ts'
import * as mail from './mail.ts'
import * as me from './me.ts'
import * as members from './members.ts'
import * as passkeys from './passkeys.ts'
import * as personalData from './personal-data.ts'
import * as retention from './retention.ts'
import * as security from './security.ts'
import * as service from './service.ts'
import * as session from './session.ts'
import * as sessions from './sessions.ts'
import * as templates from './templates.ts'
import * as tokens from './tokens.ts'
import * as versions from './versions.ts'
import * as workspaces from './workspaces.ts'

/** Where the API lives. */
export const API_PATH = '/api/v1'

/** Every route of the API. A route that is not listed here is not served; one that nobody implements fails the tests. */
export const API_ROUTES = [
  session.signIn,
  session.signInByCode,
  passkeys.askForPasskey,
  passkeys.signInByPasskey,
  session.signOut,
  session.listWaysIn,
  me.getMe,
  me.patchMe,
  me.putCredentials,
  me.patchWorkspace,
  security.getSecurity,
  security.confirm,
  security.beginSecondFactor,
  security.confirmSecondFactor,
  security.removeSecondFactor,
  security.renewRecoveryCodes,
  security.disconnectIdentity,
  security.getSignInRules,
  security.putSignInRules,
  passkeys.askToRegister,
  passkeys.registerPasskey,
  passkeys.renamePasskey,
  passkeys.removePasskey,
  mail.getMailChoice,
  mail.putMailChoice,
  mail.mailPassword,
  personalData.exportMe,
  personalData.getErasure,
  personalData.eraseMe,
  sessions.listSessions,
  sessions.endSession,
  sessions.endOtherSessions,
  workspaces.listWorkspaces,
  workspaces.createWorkspace,
  workspaces.enterWorkspace,
  workspaces.findWorkspace,
  workspaces.leaveWorkspace,
  workspaces.handOverWorkspace,
  members.listMembers,
  members.changeRole,
  members.removeMember,
  personalData.eraseMember,
  members.makePasswordLink,
  members.resetSecondFactor,
  members.resetPassword,
  invitations.listInvitations,
  invitations.invite,
  invitations.withdrawInvitation,
  invitations.readInvitation,
  invitations.acceptInvitation,
  invitations.joinByInvitation,
  retention.getRetention,
  retention.putRetention,
  audit.listAudit,
  audit.exportAudit,
  documents.listDocuments,
  documents.createDocument,
  documents.getDocument,
  documents.runCommand,
  compare.compareDocuments,
  judgements.listJudgements,
  findings.listFindings,
  checks.checkMap,
  documents.archiveDocument,
  documents.trashDocument,
  documents.restoreDocument,
  documents.purgeDocument,
  versions.listVersions,
  versions.getVersion,
  versions.saveVersion,
  versions.nameVersion,
  versions.restoreVersion,
  comments.listComments,
  comments.listMentionable,
  comments.beginThread,
  comments.replyToThread,
  comments.changeThread,
  comments.editComment,
  comments.deleteComment,
  comments.getInbox,
  comments.markInbox,
  guests.getGuest,
  guests.leaveAsGuest,
  guests.getSurroundings,
  links.listLinks,
  links.createLink,
  links.revokeLink,
  links.getEmbedding,
  links.putEmbedding,
  tokens.listTokens,
  tokens.createToken,
  tokens.revokeToken,
  templates.listTemplates,
  files.uploadFile,
  files.getFile,
  imports.previewImport,
  imports.commitImport,
  exports_.exportDocument,
  exports_.reportExport,
  events.sendEvents,
  events.listAnalyses,
  events.listDataSets,
  events.getDataSet,
  events.renameDataSet,
  events.dropDataSet,
  events.eraseFromDataSet,
  events.profileDataSet,
  events.getMapping,
  events.replaceMapping,
  events.listRefused,
  events.exportRefused,
  events.runAnalysis,
  events.makeDraft,
  events.makeDraftFile,
  events.listEventImports,
  events.beginEventImport,
  events.getEventImport,
  events.sendEventBytes,
  events.previewEventImport,
  events.startEventImport,
  events.cancelEventImport,
  events.dropEventImport,
  service.listFormats,
  service.getSchema,
  service.listCommands,
] as const

type Implemented<Routes extends readonly unknown[]> = { [I in keyof Routes]: { route: Routes[I]; handler: never } }
declare const base: OpenAPIHono<Record<never, never>, Record<never, never>, typeof API_PATH>

/** The API's type for `hono/client`. It depends on the contract alone, so the web part sees nothing of the server. */
export type Api = ReturnType<typeof base.openapiRoutes<Implemented<typeof API_ROUTES>>>
