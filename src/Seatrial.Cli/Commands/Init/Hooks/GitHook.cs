using Seatrial.Cli.Fixing;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Cli.Commands.Init.Hooks;

/// <summary>git's pre-commit hook: where a hook manager is in charge, what belongs into its file; else a script of our own, never over another.</summary>
internal static class GitHook
{
    private const string Check = "seatrial secrets --staged";

    /// <summary>Only a found credential stops the commit: a check that cannot look says so and must not stop all work.</summary>
    private const string Script =
        """
        #!/bin/sh
        # Stops a commit that brings a credential. Written by 'seatrial init --hook'; 'git commit --no-verify' leaves it out.
        if ! command -v seatrial >/dev/null 2>&1; then
          echo "seatrial is not on the PATH: the staged change was not checked for credentials" >&2
          exit 0
        fi
        seatrial secrets --staged
        [ $? -ne 1 ]

        """;

    private const string Lefthook =
        """
        pre-commit:
          commands:
            seatrial:
              run: seatrial secrets --staged
        """;

    /// <summary>Hook managers by their files, and what to add there.</summary>
    private static readonly (string File, string Lines)[] Managers =
    [
        (".pre-commit-config.yaml",
            """
              - repo: local
                hooks:
                  - id: seatrial-secrets
                    name: credentials in the staged change
                    entry: seatrial secrets --staged
                    language: system
                    pass_filenames: false
                    always_run: true
            """),
        ("lefthook.yml", Lefthook),
        ("lefthook.yaml", Lefthook),
        (".lefthook.yml", Lefthook),
        (".husky/pre-commit", Check),
        (".husky", $"{Check}\n(in a new file .husky/pre-commit)"),
        (".overcommit.yml", "PreCommit:\n  Seatrial:\n    enabled: true\n    required_executable: seatrial\n    command: [seatrial, secrets, --staged]"),
    ];

    public static HookResult Install(HookPlace place)
    {
        foreach (var (file, lines) in Managers)
        {
            if (Path.Exists(Path.Combine(place.Top, file)))
            {
                return place.Read(file)?.Contains(Check, StringComparison.Ordinal) == true
                    ? HookResult.Done($"{file} has the hook already.")
                    : HookResult.ByHand($"{file} manages the hooks of this repository and is not changed; add to it:\n\n{lines}\n");
            }
        }

        if (place.Read("package.json")?.Contains("\"simple-git-hooks\"", StringComparison.Ordinal) == true)
        {
            return HookResult.ByHand($"package.json manages the hooks of this repository (simple-git-hooks) and is not changed; its pre-commit command has to call:\n\n{Check}\n");
        }

        return Write(place);
    }

    private static HookResult Write(HookPlace place)
    {
        if (RepositoryPaths.HooksFolder(place.Top) is not { } folder)
        {
            return HookResult.ByHand($"core.hooksPath names a folder outside of the repository, where nothing is written; its pre-commit hook has to call:\n\n{Check}\n");
        }

        string file = Path.Combine(folder, "pre-commit");
        string shown = Path.GetRelativePath(place.Top, file).Replace('\\', '/');
        if (Path.Exists(file))
        {
            return File.Exists(file) && File.ReadAllText(file).Contains(Check, StringComparison.Ordinal)
                ? HookResult.Done($"{shown} has the hook already.")
                : HookResult.ByHand($"{shown} exists already and is not changed; add to it:\n\n{Check} || [ $? -ne 1 ] || exit 1\n");
        }

        Directory.CreateDirectory(folder);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        return FileReplacement.Write(place.Context, file, null, Script, mode) is { } problem
            ? HookResult.ByHand($"cannot write '{shown}': {problem}.")
            : HookResult.Done($"Wrote {shown}: a commit that brings a credential is stopped. Where core.hooksPath is set in your own git configuration, git looks there instead.");
    }
}
