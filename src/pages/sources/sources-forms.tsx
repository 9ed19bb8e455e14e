import { say } from '../../base/text.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { type SourcesView, sourcesPath } from './sources-view.js';

/** The form that adds a source. */
export function AddSource({ context, view: { problem } }: { context: PageContext; view: SourcesView }): Html {
  const isWrong = problem !== null && problem.typed !== '';
  return (
    <form class="add-source" method="post" action={sourcesPath}>
      <div class="field">
        <label for="source-url">{tell(context, say('Address of a new source', '新来源的网址'))}</label>
        <input
          class="input"
          id="source-url"
          name="url"
          type="text"
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          required
          value={problem?.typed}
          aria-invalid={isWrong ? 'true' : undefined}
          aria-describedby={isWrong ? 'problem' : 'source-help'}
        />
      </div>
      <div class="field">
        <label for="source-name">{tell(context, say('Name, if it should have another', '名称（可不填）'))}</label>
        <input class="input" id="source-name" name="name" type="text" autocomplete="off" maxlength={60} value={problem?.name} />
      </div>
      <button type="submit" class="button primary" name="do" value="add">
        {tell(context, say('Add', '添加'))}
      </button>
      <p class="meta help" id="source-help">
        {tell(
          context,
          say(
            'A feed or a page that names one, a page with links, cs.CV, a venue of OpenReview, huggingface.co/papers, a repository or topic of GitHub, or a folder of the log',
            '订阅源或给出订阅源的网页、带链接的网页、cs.CV、OpenReview 的会议、huggingface.co/papers、GitHub 的仓库或主题，或日志里的文件夹',
          ),
        )}
      </p>
    </form>
  );
}

/** Asks every source, takes lists of feeds in and gives them out. */
export function AllSources({ context, view }: { context: PageContext; view: SourcesView }): Html {
  return (
    <div class="all-sources">
      {view.sources.length > 0 && (
        <form method="post" action={sourcesPath}>
          <button type="submit" class="button" name="do" value="fetch">
            {tell(context, say('Fetch all', '全部获取'))}
          </button>
        </form>
      )}
      <details>
        <summary>{tell(context, say('Lists of feeds (OPML)', '订阅列表（OPML）'))}</summary>
        <form class="opml" method="post" action={sourcesPath} enctype="multipart/form-data">
          <label for="opml">{tell(context, say('A list from another reader', '其他阅读器的列表'))}</label>
          <input id="opml" name="opml" type="file" accept=".opml,.xml,text/x-opml,text/xml" required />
          <button type="submit" class="button tiny" name="do" value="import">
            {tell(context, say('Import', '导入'))}
          </button>
        </form>
        {view.sources.length > 0 && (
          <p>
            <a href={`${sourcesPath}.opml`} download="feeds.opml">
              {tell(context, say('Save the list of these sources', '保存这些来源的列表'))}
            </a>
          </p>
        )}
      </details>
    </div>
  );
}
