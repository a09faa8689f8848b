using System.Text.RegularExpressions;
using Seatrial.Cli.Commands.Init.Blocks;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>
/// The hook that git runs before a commit: where a hook manager is in charge in its file, else in git's own folder. What others wrote there
/// runs as before.
/// </summary>
internal static partial class HookPart
{
    private const string Check = "seatrial check --staged || [ $? -ne 1 ]";

    private const UnixFileMode Runnable =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    /// <summary>Only status 1 stops the commit: a check that cannot look says so and must not stop all work.</summary>
    private static readonly string[] Shell =
    [
        "# Stops a commit that brings a credential; 'git commit --no-verify' leaves it out.",
        "if command -v seatrial >/dev/null 2>&1; then",
        $"  {Check} || exit 1",
        "else",
        "  echo 'seatrial is not on the PATH: the staged change was not checked' >&2",
        "fi",
    ];

    private static readonly string[] Lefthook = ["pre-commit:", "  commands:", "    seatrial:", $"      run: '{Check}'"];

    private static readonly string[] PreCommit =
    [
        "- repo: local",
        "  hooks:",
        "    - id: seatrial",
        "      name: what the staged change brings",
        $"      entry: sh -c '{Check}'",
        "      language: system",
        "      pass_filenames: false",
        "      always_run: true",
    ];

    /// <summary>Files of managers, the first that is there wins.</summary>
    private static readonly (string File, Func<string, Block> Make)[] Managers =
    [
        (".pre-commit-config.yaml", PreCommitBlock),
        ("lefthook.yml", LefthookBlock),
        ("lefthook.yaml", LefthookBlock),
        (".lefthook.yml", LefthookBlock),
        (".lefthook.yaml", LefthookBlock),
        (".husky", _ => ShellBlock(".husky/pre-commit", isHusky: true)),
    ];

    public static InitPart Part { get; } =
        new(
            "hook",
            "a pre-commit hook that looks at the staged change (git's own, husky, lefthook, pre-commit)",
            place => place.IsTop,
            Plan,
            Undo
        );

    private static IEnumerable<InitStep> Plan(InitPlace place)
    {
        foreach (var (file, make) in Managers)
        {
            if (place.Has(file))
            {
                var block = make(file);
                return
                [
                    BlockPart.Plan(
                        place,
                        block,
                        file == ".husky"
                            ? null
                            : string.Join('\n', file.Contains("lefthook", StringComparison.Ordinal) ? Lefthook : PreCommit)
                    ),
                ];
            }
        }

        string? other =
            place.Has(".overcommit.yml") ? ".overcommit.yml"
            : place.Read("package.json")?.Contains("\"simple-git-hooks\"", StringComparison.Ordinal) == true ? "package.json"
            : null;
        if (other is not null)
        {
            return
            [
                new InitStep(other, null, null)
                {
                    ByHand = Check,
                    Note =
                        "manages the hooks of this repository in a form in which nothing is put by itself; its pre-commit hook has to call",
                },
            ];
        }

        return HooksFile(place) is { } path
            ? [BlockPart.Plan(place, ShellBlock(path, isHusky: false))]
            :
            [
                new InitStep("core.hooksPath", null, null)
                {
                    ByHand = Check,
                    Note = "names a folder outside of the repository, where nothing is written; its pre-commit hook has to call",
                },
            ];
    }

    private static IEnumerable<InitStep> Undo(InitPlace place) =>
        Managers
            .Select(m => m.Make(m.File))
            .Append(HooksFile(place) is { } path ? ShellBlock(path, isHusky: false) : null)
            .OfType<Block>()
            .DistinctBy(b => b.Path)
            .Select(b => BlockPart.Undo(place, b))
            .OfType<InitStep>();

    /// <summary>Relative to the folder; null where git looks elsewhere.</summary>
    private static string? HooksFile(InitPlace place) =>
        place.Top is { } top && RepositoryPaths.HooksFolder(top) is { } folder
            ? Path.GetRelativePath(place.Folder, Path.Combine(folder, "pre-commit")).Replace('\\', '/')
            : null;

    /// <summary>Right behind the line that names the shell, so that no exit of another part comes before it.</summary>
    private static Block ShellBlock(string path, bool isHusky) =>
        new(path, BlockStyle.Hash, Shell)
        {
            Head = isHusky ? "" : "#!/bin/sh\n",
            Mode = Runnable,
            At = text =>
                text.StartsWith("#!", StringComparison.Ordinal) && text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var line
                    ? line + 1
                : text.StartsWith("#!", StringComparison.Ordinal) ? text.Length
                : 0,
            IsRight = text => !text.StartsWith("#!", StringComparison.Ordinal) || OfShell().IsMatch(text),
        };

    private static Block LefthookBlock(string path) =>
        new(path, BlockStyle.Hash, Lefthook)
        {
            At = text => Section(text) is { } section ? section.At : null,
            Indent = text => Section(text)?.Indent ?? "",
            LinesFor = text =>
                !PreCommitKey().IsMatch(text) ? Lefthook
                : Section(text) is { } section
                    ? section.IsList ? ["- name: seatrial", $"  run: '{Check}'"]
                        : ["seatrial:", $"  run: '{Check}'"]
                : null,
            IsRight = text =>
                YamlDocuments.Parse(text) is { IsParsed: true, Root: var root }
                && (
                    root["pre-commit"]["commands"]["seatrial"]["run"].Text == Check
                    || root["pre-commit"]["jobs"].Items.Any(j => j["run"].Text == Check)
                ),
        };

    private static Block PreCommitBlock(string path) =>
        new(path, BlockStyle.Hash, PreCommit)
        {
            At = text => Repositories().Match(text) is { Success: true } repos ? repos.Groups["next"].Index : null,
            Indent = text => Repositories().Match(text).Groups["indent"].Value,
            LinesFor = text => Repositories().IsMatch(text) ? PreCommit : null,
            IsRight = text =>
                YamlDocuments.Parse(text) is { IsParsed: true, Root: var root }
                && root["repos"].Items.Any(r => r["repo"].Text == "local" && r["hooks"].Items.Any(h => h["id"].Text == "seatrial")),
        };

    /// <summary>Where entries of the pre-commit section of lefthook start, and how they are indented.</summary>
    private static (int At, string Indent, bool IsList)? Section(string text) =>
        Entries().Match(text) is { Success: true } found
            ? (found.Groups["next"].Index, found.Groups["indent"].Value, found.Groups["kind"].Value == "jobs")
            : null;

    [GeneratedRegex(@"^pre-commit:", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex PreCommitKey();

    [GeneratedRegex(
        @"^pre-commit:[ \t]*(#.*)?\r?\n(?:(?:[ \t]+(?!commands:|jobs:)\S.*|[ \t]*)\r?\n)*?[ \t]+(?<kind>commands|jobs):[ \t]*\r?\n(?<next>)(?<indent>[ \t]+)\S",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500
    )]
    private static partial Regex Entries();

    [GeneratedRegex(
        @"^repos:[ \t]*(#.*)?\r?\n(?<next>)(?<indent>[ \t]*)-[ \t]",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500
    )]
    private static partial Regex Repositories();

    /// <summary>A script of another program than a shell cannot hold ours.</summary>
    [GeneratedRegex(
        @"^#!.*\b(ba|da|k|z)?sh\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500
    )]
    private static partial Regex OfShell();
}
