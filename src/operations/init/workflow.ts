/** Where a log's workflow stands. */
export const workflowPath = '.github/workflows/daybook.yml';

/** What stands for the repository of the program until its owner's name is filled in. */
export const repositoryToFill = 'OWNER/daybook';

/** A repository of the program with a tag or commit, as `--program` takes it: `owner/daybook@v0.1.0`. */
export interface ProgramSource {
  readonly repository: string;
  readonly ref: string;
}

/** A GitHub workflow that checks a log, builds its site and puts it on GitHub Pages. */
export function workflowText({ repository, ref }: ProgramSource): string {
  return `# Written by \`daybook init --github\`: checks the log, builds its site and puts it on GitHub Pages.
# Once, in the repository's settings under Pages, choose "GitHub Actions" as the source.
name: Site

on:
  push:
    branches: [main, master]
  workflow_dispatch:

# Nothing unless a job asks for it.
permissions: {}

concurrency:
  group: pages
  cancel-in-progress: false

env:
  # Daybook is not on npm yet, so it is built from its repository at one tag or commit. A commit's full hash is the safest pin.
  DAYBOOK_REPOSITORY: ${repository}
  DAYBOOK_REF: ${ref}

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    steps:
      - name: Look whether the repository of Daybook is filled in
        if: env.DAYBOOK_REPOSITORY == '${repositoryToFill}'
        run: |
          echo "::error file=${workflowPath}::Set DAYBOOK_REPOSITORY to the owner and name of the repository that holds Daybook."
          exit 1
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/checkout@v4
        with:
          repository: \${{ env.DAYBOOK_REPOSITORY }}
          ref: \${{ env.DAYBOOK_REF }}
          path: .daybook-program
          persist-credentials: false
      - uses: actions/configure-pages@v5
        id: pages
      - uses: ./.daybook-program
        with:
          log: .
          out: dist-site
          base: \${{ steps.pages.outputs.base_path }}
          # What fails the run: error, warning (and errors), or off.
          check: error
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist-site

  deploy:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/deploy-pages@v4
        id: deployment
`;
}
