import { HostError, type HostErrorData } from '../contract/host-error';
import { messages } from '../messages/messages';

/** Returns the error of a call as a window gets it. Of an error that nobody foresaw it gets no details. */
export function errorDataOf(error: unknown): HostErrorData {
  if (error instanceof HostError) return error.toData();
  return { code: 'internal', message: messages.start.unexpected };
}
