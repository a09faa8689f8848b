using System.CommandLine;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.History;

namespace Seatrial.Cli.Running;

/// <summary><c>--history</c> and how much of it.</summary>
/// <param name="isChoice">False where the history is searched in any case.</param>
internal sealed class HistoryChoice(bool isChoice = true)
{
    private readonly Option<bool> history = new("--history")
    {
        Description = "Search the git history too: every version of every file on all branches and tags.",
    };
    private readonly Option<string> scope = new("--history-scope")
    {
        HelpName = "SCOPE",
        Description = "How much of it: head, references (default), everything (stashes, reflogs and lost objects as well).",
    };

    public IReadOnlyList<Option> Options
    {
        get
        {
            scope.CompletionSources.Add([.. Enum.GetNames<HistoryScope>().Select(n => n.ToLowerInvariant())]);
            return isChoice ? [history, scope] : [scope];
        }
    }

    /// <summary>The request with what was chosen, or a sentence without its full stop.</summary>
    public (RunRequest Request, string? Problem) Apply(ParseResult arguments, RunRequest request)
    {
        var read = new ValueReader(arguments);
        var chosen = read.Choice<HistoryScope>(scope);
        if (isChoice && !arguments.GetValue(history) && chosen is null)
        {
            return (request, read.Problem);
        }

        var options = new HistoryOptions { Scope = chosen ?? HistoryScope.References, Threads = request.Threads };
        return (
            request with
            {
                History = request.MaxFileBytes is { } limit ? options with { MaxVersionBytes = limit } : options,
            },
            read.Problem
        );
    }
}
