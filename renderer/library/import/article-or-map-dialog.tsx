import { messages } from '../../../messages/messages';
import { OptionDialog } from '../../controls/option-dialog';
import type { OtherFile } from '../../formats/other-formats';
import { useApp } from '../../store/use-app';
import { openArticle } from './open-article';

const words = messages.importing;

/** The question about a text that may be an article or a map. */
export function ArticleOrMapDialog({
  file,
  bytes,
  read,
}: {
  readonly file: File;
  readonly bytes: Uint8Array;
  readonly read: OtherFile;
}) {
  const app = useApp();
  const openAsArticle = () => {
    app.showDialog(null);
    void openArticle(app, file);
  };
  return (
    <OptionDialog
      title={words.title({ name: file.name })}
      question={words.mayBeArticle}
      options={[
        { label: words.asMap, choose: () => app.showDialog({ kind: 'import', name: file.name, bytes, read }) },
        { label: words.asArticle, choose: openAsArticle },
      ]}
      onCancel={() => app.closeDialog()}
    />
  );
}
