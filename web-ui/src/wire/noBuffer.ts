/** In the place of SignalR's buffer for stateful reconnecting: a cursor on the record does its work, so it is never made. */
export class MessageBuffer {}
