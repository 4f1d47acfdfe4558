import type { EventPreview, EventSettings } from '../../data/events.ts'

/** What every form that says how a file is read is given. */
export type SettingsProps = {
  readonly preview: EventPreview
  readonly settings: EventSettings
  readonly onSettings: (settings: EventSettings) => void
}
