import { useState } from 'react';
import { useAppState } from '../store/use-app';

/** The messages that come while a dialog is open, for screen readers: those of the window are outside of it. */
export function HeardMessages() {
  const notice = useAppState((state) => state.notice);
  const [before] = useState(notice);
  return (
    <p aria-live="polite" className="visually-hidden">
      {notice === before ? null : <span key={notice?.count}>{notice?.text}</span>}
    </p>
  );
}
