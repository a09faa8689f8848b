using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>--staged</c>: what the next commit would bring.</summary>
internal sealed class StagedMode : ISecretsMode
{
    private readonly Option<bool> staged = new("--staged")
    {
        Description = "Look at what is staged in git, and report only what it brings.",
    };

    public IReadOnlyList<Option> Options => [staged];

    public string? ChosenBy(ParseResult arguments) => arguments.GetValue(staged) ? staged.Name : null;

    public int Run(ParseResult arguments, RunRequest request, CommandContext context) =>
        ChangeReportRun.Run(context, request, "the staged change", StagedChange.Open);
}
