using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>--commits A..B</c>: what each commit of a range brings.</summary>
internal sealed class CommitsMode : ISecretsMode
{
    private readonly Option<string> commits = new("--commits")
    {
        HelpName = "A..B",
        Description = "Report what each commit brings that B reaches and A does not, also where a later one removes it: for pushes.",
    };

    public IReadOnlyList<Option> Options => [commits];

    public string? ChosenBy(ParseResult arguments) => arguments.GetValue(commits) is not null ? commits.Name : null;

    public int Run(ParseResult arguments, RunRequest request, CommandContext context)
    {
        string range = arguments.GetValue(commits)!;
        return ChangeReportRun.Run(context, request, $"the commits {range}", (path, options) => CommitsChange.Open(path, range, options));
    }
}
