import { type ProgramSource, repositoryToFill } from './workflow.js';

/** Where the workflow of a log's mornings stands. */
export const inboxWorkflowPath = '.github/workflows/daybook-inbox.yml';

/**
 * A GitHub workflow that runs the mornings of a log: it asks the sources, commits the journals, and shows the digest as the run's summary
 * and as a page to download. It needs no server and no secret; with secrets it sends the digest too.
 */
export function inboxWorkflowText({ repository, ref }: ProgramSource): string {
  return `# Written by \`daybook init --github\`: runs \`daybook inbox morning\` every day for the sources that daybook.json names.
# What it keeps in .daybook/inbox is committed; the digest is the summary of the run, and a page to download.
name: Inbox

on:
  schedule:
    # By UTC: this is 6:23 in Shanghai. Full hours are busy, at GitHub and in chats.
    - cron: '23 22 * * *'
  workflow_dispatch:

# Nothing unless a job asks for it.
permissions: {}

concurrency:
  group: inbox
  cancel-in-progress: false

env:
  # As in daybook.yml: the repository of Daybook, at one tag or commit.
  DAYBOOK_REPOSITORY: ${repository}
  DAYBOOK_REF: ${ref}

jobs:
  morning:
    runs-on: ubuntu-latest
    permissions:
      # To commit what the sources brought.
      contents: write
    steps:
      - name: Look whether the repository of Daybook is filled in
        if: env.DAYBOOK_REPOSITORY == '${repositoryToFill}'
        run: |
          echo "::error file=${inboxWorkflowPath}::Set DAYBOOK_REPOSITORY to the owner and name of the repository that holds Daybook."
          exit 1
      - uses: actions/checkout@v4
      - uses: actions/checkout@v4
        with:
          repository: \${{ env.DAYBOOK_REPOSITORY }}
          ref: \${{ env.DAYBOOK_REF }}
          path: .daybook-program
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - name: Build Daybook
        working-directory: .daybook-program
        run: npm ci --no-audit --no-fund && npm run build
      - name: Keep what sources answered, to ask only for what is new
        uses: actions/cache@v4
        with:
          path: .daybook/cache
          key: daybook-inbox-\${{ github.run_id }}
          restore-keys: daybook-inbox-
      - name: Run the morning
        # Only for a digest that is sent, or that a language model helps with; see docs/inbox.md of Daybook for the names.
        env:
          DAYBOOK_MAIL_PASSWORD: \${{ secrets.DAYBOOK_MAIL_PASSWORD }}
          DAYBOOK_FEISHU_URL: \${{ secrets.DAYBOOK_FEISHU_URL }}
          DAYBOOK_FEISHU_SECRET: \${{ secrets.DAYBOOK_FEISHU_SECRET }}
          DAYBOOK_WECOM_URL: \${{ secrets.DAYBOOK_WECOM_URL }}
          DAYBOOK_DINGTALK_URL: \${{ secrets.DAYBOOK_DINGTALK_URL }}
          DAYBOOK_DINGTALK_SECRET: \${{ secrets.DAYBOOK_DINGTALK_SECRET }}
          DAYBOOK_SLACK_URL: \${{ secrets.DAYBOOK_SLACK_URL }}
          DAYBOOK_TELEGRAM_URL: \${{ secrets.DAYBOOK_TELEGRAM_URL }}
          DAYBOOK_TELEGRAM_CHAT: \${{ secrets.DAYBOOK_TELEGRAM_CHAT }}
          DAYBOOK_ASSIST_KEY: \${{ secrets.DAYBOOK_ASSIST_KEY }}
        run: node .daybook-program/bin/daybook.js inbox morning > /dev/null
      - name: Show the digest
        if: always()
        run: |
          node .daybook-program/bin/daybook.js inbox digest --format markdown >> "$GITHUB_STEP_SUMMARY"
          node .daybook-program/bin/daybook.js inbox digest --format html > "$RUNNER_TEMP/digest.html"
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: digest
          path: \${{ runner.temp }}/digest.html
      - name: Commit what came
        if: always()
        run: |
          if [ ! -d .daybook/inbox ]; then exit 0; fi
          git add -- .daybook/inbox .daybook/.gitattributes
          if git diff --cached --quiet; then exit 0; fi
          git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' commit -m "Inbox: what the sources brought"
          # Somebody may have pushed meanwhile; the lines of both are joined.
          for _ in 1 2 3; do
            if git push; then exit 0; fi
            git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' pull --rebase
          done
          exit 1
`;
}
