namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>
/// The texts of pipelines. What comes from a pull request reaches a shell through environment variables alone. Actions are pinned by the
/// commit that their tag named when this was written; the tag stands behind it.
/// </summary>
internal static class Pipelines
{
    /// <summary>First words of the comment that is found again and replaced.</summary>
    public const string CommentMark = "<!-- seatrial diff -->";

    private const string Install = """
        # From nuget.org; add '--add-source URL' for a feed of your own.
        dotnet tool install --global seatrial --version VERSION
        """;

    /// <summary>
    /// From the base of a change to <c>seatrial.sarif</c>, <c>seatrial.xml</c> and <c>seatrial-diff.md</c>; the result is kept so that it
    /// can be published before the job fails.
    /// </summary>
    private const string Look = """
        status=0
        if [ -n "${BASE:-}" ]; then
          seatrial check --diff "$BASE" --format terminal --output seatrial.sarif --output seatrial.xml || status=$?
          seatrial diff "$BASE" --output seatrial-diff.md || [ $? -ne 2 ]
        else
          seatrial check --format terminal --output seatrial.sarif --output seatrial.xml || status=$?
        fi
        """;

    private const string Verify = """
        if [ -d .seatrial/signoffs ]; then
          seatrial verify
        else
          echo "Nobody has signed this application off yet: 'seatrial sign' does."
        fi
        """;

    /// <summary>GitHub: <c>.github/workflows/seatrial.yml</c>.</summary>
    public static IReadOnlyList<string> GitHub(string version) =>
        Lines(
            $$$"""
            name: Seatrial

            on:
              pull_request:
              push:
                branches: [main, master]
              workflow_dispatch:

            permissions:
              contents: read

            concurrency:
              group: seatrial-${{ github.ref }}
              cancel-in-progress: true

            jobs:
              check:
                runs-on: ubuntu-latest
                timeout-minutes: 20
                permissions:
                  contents: read
                  pull-requests: write # the comment
                  security-events: write # code scanning
                steps:
                  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                    with:
                      fetch-depth: 0
                      persist-credentials: false
                  - uses: actions/setup-dotnet@a98b56852c35b8e3190ac28c8c2271da59106c68 # v6.0.0
                    with:
                      dotnet-version: 10.0.x
                  - name: Install
                    run: |
            {{{Indented(Install, 10)}}}
                  - name: Look
                    id: look
                    env:
                      BASE: ${{ github.event.pull_request.base.sha }}
                    run: |
            {{{Indented(Look, 10)}}}
                      echo "status=$status" >> "$GITHUB_OUTPUT"
                  - name: Code scanning
                    # A pull request from a fork has no right to write.
                    if: ${{ github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository }}
                    uses: github/codeql-action/upload-sarif@8aad20d150bbac5944a9f9d289da16a4b0d87c1e # v4.36.2
                    # Where code scanning is not switched on.
                    continue-on-error: true
                    with:
                      sarif_file: seatrial.sarif
                      category: seatrial
                  - name: Comment
                    if: ${{ github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository }}
                    env:
                      GH_TOKEN: ${{ github.token }}
                      REPOSITORY: ${{ github.repository }}
                      NUMBER: ${{ github.event.pull_request.number }}
                    run: |
                      comment=$(gh api --paginate "repos/$REPOSITORY/issues/$NUMBER/comments" --jq '.[] | select(.user.type == "Bot" and (.body | startswith("{{{CommentMark}}}"))) | .id' | head -n 1)
                      if [ -n "$comment" ]; then
                        gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$comment" --field body=@seatrial-diff.md
                      else
                        gh api --silent --method POST "repos/$REPOSITORY/issues/$NUMBER/comments" --field body=@seatrial-diff.md
                      fi
                  - name: Gate
                    env:
                      STATUS: ${{ steps.look.outputs.status }}
                    run: exit "$STATUS"

              # Let the job that deploys wait for this one: 'needs: verify'.
              verify:
                if: ${{ github.event_name != 'pull_request' }}
                runs-on: ubuntu-latest
                timeout-minutes: 20
                steps:
                  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                    with:
                      fetch-depth: 0
                      persist-credentials: false
                  - uses: actions/setup-dotnet@a98b56852c35b8e3190ac28c8c2271da59106c68 # v6.0.0
                    with:
                      dotnet-version: 10.0.x
                  - name: Install
                    run: |
            {{{Indented(Install, 10)}}}
                  - name: Verify the sign-off
                    run: |
            {{{Indented(Verify, 10)}}}
            """,
            version
        );

    /// <summary>GitLab: jobs of <c>.gitlab-ci.yml</c>.</summary>
    /// <param name="version">Of Seatrial.</param>
    /// <param name="stage">A stage that the pipeline has.</param>
    public static IReadOnlyList<string> GitLab(string version, string stage) =>
        Lines(
            $$$"""
            seatrial:
              stage: {{{stage}}}
              image: mcr.microsoft.com/dotnet/sdk:10.0
              rules:
                - if: $CI_PIPELINE_SOURCE == "merge_request_event"
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
              variables:
                GIT_DEPTH: "0"
              script:
                - |
                  BASE="${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}"
            {{{Indented(Install, 6)}}}
                  PATH="$PATH:$HOME/.dotnet/tools"
            {{{Indented(Look, 6)}}}
                  # The comment on the merge request, replaced at each run: needs a project access token with the scope 'api' in the masked variable SEATRIAL_TOKEN.
                  if [ -n "${BASE:-}" ] && [ -n "${SEATRIAL_TOKEN:-}" ]; then
                    command -v jq >/dev/null || { apt-get update -qq && apt-get install -qq -y jq; } >/dev/null
                    notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
                    jq -Rs '{body: .}' seatrial-diff.md > seatrial-note.json
                    note=$(curl -fsS -H "PRIVATE-TOKEN: $SEATRIAL_TOKEN" "$notes?per_page=100" | jq -r '[.[] | select(.body | startswith("{{{CommentMark}}}"))][0].id // empty')
                    if [ -n "$note" ]; then
                      curl -fsS -o /dev/null -X PUT -H "PRIVATE-TOKEN: $SEATRIAL_TOKEN" -H "Content-Type: application/json" -d @seatrial-note.json "$notes/$note"
                    else
                      curl -fsS -o /dev/null -X POST -H "PRIVATE-TOKEN: $SEATRIAL_TOKEN" -H "Content-Type: application/json" -d @seatrial-note.json "$notes"
                    fi
                  fi
                  exit "$status"
              artifacts:
                when: always
                paths: [seatrial.sarif, seatrial-diff.md]
                reports:
                  junit: seatrial.xml

            # Let the job that deploys wait for this one: 'needs: [seatrial-verify]'.
            seatrial-verify:
              stage: {{{stage}}}
              image: mcr.microsoft.com/dotnet/sdk:10.0
              rules:
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
              variables:
                GIT_DEPTH: "0"
              script:
                - |
            {{{Indented(Install, 6)}}}
                  PATH="$PATH:$HOME/.dotnet/tools"
            {{{Indented(Verify, 6)}}}
            """,
            version
        );

    /// <summary>Azure Pipelines: a pipeline of its own.</summary>
    public static IReadOnlyList<string> Azure(string version) =>
        Lines(
            $$$"""
            # Make a pipeline of this file in Azure DevOps, and ask for it in the branch policy of 'main' (build validation).
            # The comment needs the right 'Contribute to pull requests' for the build service of the project.
            trigger:
              branches:
                include: [main, master]

            pool:
              vmImage: ubuntu-latest

            jobs:
              - job: check
                timeoutInMinutes: 20
                steps:
                  - checkout: self
                    fetchDepth: 0
                  - task: UseDotNet@2
                    inputs:
                      version: 10.0.x
                  - bash: |
            {{{Indented(Install, 10)}}}
                    displayName: Install
                  - bash: |
                      set -u
                      PATH="$PATH:$HOME/.dotnet/tools"
                      BASE=""
                      if [ -n "${TARGET:-}" ]; then
                        BASE="origin/${TARGET#refs/heads/}"
                      fi
            {{{Indented(Look, 10)}}}
                      if [ -n "$BASE" ]; then
                        threads="${COLLECTION}${PROJECT}/_apis/git/repositories/$REPOSITORY/pullRequests/$NUMBER/threads"
                        found=$(curl -fsS -H "Authorization: Bearer $TOKEN" "$threads?api-version=7.1" | jq -r '[.value[] | select((.comments[0].content // "") | startswith("{{{CommentMark}}}"))][0].id // empty') || found=""
                        if [ -n "$found" ]; then
                          jq -Rs '{content: .}' seatrial-diff.md > seatrial-comment.json
                          curl -fsS -o /dev/null -X PATCH -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d @seatrial-comment.json "$threads/$found/comments/1?api-version=7.1" || echo "The comment could not be replaced."
                        else
                          jq -Rs '{status: "closed", comments: [{parentCommentId: 0, commentType: 1, content: .}]}' seatrial-diff.md > seatrial-comment.json
                          curl -fsS -o /dev/null -X POST -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d @seatrial-comment.json "$threads?api-version=7.1" || echo "The comment could not be written."
                        fi
                      fi
                      exit "$status"
                    displayName: Look
                    env:
                      # Not set where there is no pull request: then the words stay as they are, and the condition below leaves them out.
                      ${{ if eq(variables['Build.Reason'], 'PullRequest') }}:
                        TARGET: $(System.PullRequest.TargetBranch)
                        NUMBER: $(System.PullRequest.PullRequestId)
                        TOKEN: $(System.AccessToken)
                        COLLECTION: $(System.CollectionUri)
                        PROJECT: $(System.TeamProject)
                        REPOSITORY: $(Build.Repository.ID)
                  - task: PublishBuildArtifacts@1
                    condition: succeededOrFailed()
                    displayName: SARIF, shown by the extension 'SARIF SAST Scans Tab'
                    inputs:
                      pathToPublish: seatrial.sarif
                      artifactName: CodeAnalysisLogs
                  - task: PublishTestResults@2
                    condition: succeededOrFailed()
                    inputs:
                      testResultsFormat: JUnit
                      testResultsFiles: seatrial.xml
                      failTaskOnFailedTests: false

              # Let the job that deploys wait for this one: 'dependsOn: verify'.
              - job: verify
                condition: ne(variables['Build.Reason'], 'PullRequest')
                timeoutInMinutes: 20
                steps:
                  - checkout: self
                    fetchDepth: 0
                  - task: UseDotNet@2
                    inputs:
                      version: 10.0.x
                  - bash: |
            {{{Indented(Install, 10)}}}
                    displayName: Install
                  - bash: |
                      PATH="$PATH:$HOME/.dotnet/tools"
            {{{Indented(Verify, 10)}}}
                    displayName: Verify the sign-off
            """,
            version
        );

    private static string Indented(string text, int spaces) =>
        string.Join('\n', text.Split('\n').Select(l => l.Length > 0 ? new string(' ', spaces) + l : l));

    private static string[] Lines(string text, string version) =>
        text.Replace("VERSION", version, StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Split('\n');
}
