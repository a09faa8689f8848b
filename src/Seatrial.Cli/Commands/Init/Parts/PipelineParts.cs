using System.Text.RegularExpressions;
using Seatrial.Cli.Commands.Init.Blocks;
using Seatrial.Cli.Hosting;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>Pipelines that check a change, comment on it, and verify before something is deployed.</summary>
internal static partial class PipelineParts
{
    private const string GitLabFile = ".gitlab-ci.yml";

    private static readonly Block GitHubBlock = new(".github/workflows/seatrial.yml", BlockStyle.Hash, Pipelines.GitHub(ToolVersion.Text));

    private static readonly Block AzureBlock = new("azure-pipelines-seatrial.yml", BlockStyle.Hash, Pipelines.Azure(ToolVersion.Text));

    private static readonly Block GitLabBlock = new(GitLabFile, BlockStyle.Hash, Pipelines.GitLab(ToolVersion.Text, "test"))
    {
        // '.pre' is there whatever the stages are, and runs only beside other stages.
        LinesFor = text => OwnJob().IsMatch(text) ? null : Pipelines.GitLab(ToolVersion.Text, Stages().IsMatch(text) ? ".pre" : "test"),
        IsRight = text => YamlDocuments.Parse(text) is { IsParsed: true, Root: var root } && root["seatrial"]["script"].IsList,
    };

    public static InitPart GitHub { get; } =
        new(
            "github",
            "a GitHub Actions workflow",
            place => place.IsTop && (place.Has(".github") || Remote(place, "github")),
            place => Whole(place, GitHubBlock),
            place => Undo(place, GitHubBlock)
        );

    public static InitPart GitLab { get; } =
        new(
            "gitlab",
            "jobs for GitLab CI",
            place => place.IsTop && (place.Has(GitLabFile) || Remote(place, "gitlab")),
            place => [BlockPart.Plan(place, GitLabBlock)],
            place => Undo(place, GitLabBlock)
        );

    public static InitPart Azure { get; } =
        new(
            "azure",
            "a pipeline for Azure DevOps",
            place =>
                place.IsTop && (place.Has("azure-pipelines.yml") || Remote(place, "dev.azure.com") || Remote(place, "visualstudio.com")),
            place => Whole(place, AzureBlock),
            place => Undo(place, AzureBlock)
        );

    /// <summary>A file of somebody else by the same name is left alone.</summary>
    private static IEnumerable<InitStep> Whole(InitPlace place, Block block) =>
        place.Read(block.Path) is { } text && !MarkedText.IsMarked(text)
            ?
            [
                new InitStep(block.Path, text, text)
                {
                    ByHand = string.Join('\n', block.Lines),
                    Note = "exists already and is not changed; what would be written",
                },
            ]
            : [BlockPart.Plan(place, block)];

    private static IEnumerable<InitStep> Undo(InitPlace place, Block block) => BlockPart.Undo(place, block) is { } step ? [step] : [];

    private static bool Remote(InitPlace place, string host) =>
        RepositoryPaths.RemoteOf(place.Folder)?.Contains(host, StringComparison.OrdinalIgnoreCase) == true;

    [GeneratedRegex("^stages:", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Stages();

    [GeneratedRegex(
        "^seatrial(-verify)?:",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500
    )]
    private static partial Regex OwnJob();
}
