import { HubConnection, type IHubProtocol, type ILogger, JsonHubProtocol, NullLogger } from '@microsoft/signalr';
import type { Hub, OpenHub } from './hub.ts';
import { BareSocket } from './socket.ts';

const pingEvery = 8_000;
const deadAfter = 20_000;
const openWithin = 10_000;

/** The builder would bring the client's four ways to connect with it; this is what it calls in the end. */
const { create } = HubConnection as unknown as {
  create(socket: BareSocket, logger: ILogger, protocol: IHubProtocol): HubConnection;
};

/**
 * SignalR over a bare WebSocket, without negotiation, so that any node can take any client. Its own reconnecting gives up
 * after 42 s and is therefore not used: see line.ts.
 */
export const openSignalR: OpenHub = async (screen) => {
  const connection = create(new BareSocket('/hub'), NullLogger.instance, new JsonHubProtocol());
  connection.keepAliveIntervalInMilliseconds = pingEvery;
  connection.serverTimeoutInMilliseconds = deadAfter;
  connection.on('Entries', (frame) => screen.onEntries(frame));
  connection.on('Ended', (frame) => screen.onEnded(frame));
  connection.on('Notice', (frame) => screen.onNotice(frame));
  connection.onclose(() => screen.onClosed());

  const limit = setTimeout(() => void connection.stop(), openWithin);
  try {
    await connection.start();
  } finally {
    clearTimeout(limit);
  }
  const hub: Hub = {
    follow: (room, place) => connection.invoke('Follow', room, place.after, place.epoch, place.mark),
    unfollow: (room) => connection.send('Unfollow', room),
    submit: (room, command) => connection.invoke('Submit', room, command),
    close: () => void connection.stop(),
  };
  return hub;
};
