/** Largest update that the server takes in one message, in bytes. Clients send longer ones in parts. */
export const MAX_UPDATE_BYTES = 1024 * 1024
/** Largest message: an update, or the first message with a long state vector, and a little around it. */
export const MAX_MESSAGE_BYTES = MAX_UPDATE_BYTES + 4096
/** Most Yjs structs in one update; what must be compared with what grows with their square in the worst case. */
export const MAX_STRUCTS = 20_000
/** Largest presence message, in UTF-16 code units of its JSON. */
export const MAX_PRESENCE_LENGTH = 2048
/** A client that hears nothing for this long asks whether the server is there. */
export const CLIENT_PING_MS = 15_000
/** … and takes the connection for dead when no answer comes within this time. */
export const CLIENT_PONG_MS = 8_000
/** Closes a socket whose client is to come back at once and be asked anew who it is. WebSocket codes from 4000 are ours. */
export const ASK_ANEW = 4401
